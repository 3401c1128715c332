package nl.innovatiebudget.intake.round;

import java.util.stream.IntStream;
import nl.innovatiebudget.intake.round.RoundDefinition.Pot;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Text;

/** What must hold for the money of a round and its legal bases. */
enum MoneyRule implements PublicationRule {
  /** Every award needs a legal basis, whoever leads. */
  LEGAL_BASIS_NOT_FOR_ALL(
      "De laatste grondslag moet voor alle overige overheden gelden.",
      "The last legal basis must hold for every other kind of body.",
      PublicationRule.unless(
          round -> round.legalBases().getLast().leadKinds().isEmpty(), "/legalBases")),
  NO_POTS(
      "Noem minstens één pot.",
      "Name at least one pot.",
      PublicationRule.unless(round -> !round.pots().isEmpty(), "/pots")),
  /** Awb 4:25 and 4:26: the distribution stays within the ceiling. */
  OPENINGS_ABOVE_CEILING(
      "De potten zijn samen hoger dan het plafond.",
      "The pots together exceed the ceiling.",
      PublicationRule.unless(MoneyRule::isWithinCeiling, "/ceilingCents")),
  /** Every project cost must fall into exactly one class. */
  POTS_NOT_IN_ORDER(
      "De potten moeten oplopen in projectkosten. Alleen de laatste pot heeft geen grens.",
      "The pots must rise in project cost. Only the last one has no bound.",
      PublicationRule.unless(MoneyRule::isInOrder, "/pots")),
  DUPLICATE_POT(
      "Elke pot heeft een eigen potId nodig.",
      "Every pot needs a potId of its own.",
      PublicationRule.allDifferent(RoundDefinition::pots, Pot::potId, "/pots", "potId"));

  private final Text detail;
  private final Check check;

  MoneyRule(String nl, String en, Check check) {
    this.detail = new Text(nl, en);
    this.check = check;
  }

  @Override
  public Text detail() {
    return detail;
  }

  @Override
  public Check check() {
    return check;
  }

  static boolean isWithinCeiling(RoundDefinition round) {
    var openings = round.pots().stream().map(Pot::openingCents).reduce(Euro.ZERO, Euro::plus);
    return !openings.isMoreThan(round.ceilingCents());
  }

  private static boolean isInOrder(RoundDefinition round) {
    var pots = round.pots();
    int last = pots.size() - 1;
    return pots.isEmpty()
        || (pots.get(last).costUpToCents() == null
            && IntStream.range(0, last).allMatch(i -> pots.get(i).costUpToCents() != null)
            && IntStream.range(1, last).allMatch(i -> rises(pots.get(i - 1), pots.get(i))));
  }

  private static boolean rises(Pot lower, Pot higher) {
    var from = lower.costUpToCents();
    var to = higher.costUpToCents();
    return from != null && to != null && from.isLessThan(to);
  }
}
