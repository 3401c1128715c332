package nl.innovatiebudget.assessment.ranking;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.innovatiebudget.assessment.ranking.Ranking.Row;
import nl.innovatiebudget.assessment.ranking.RankingInputs.CaseInput;
import nl.innovatiebudget.assessment.ranking.RankingInputs.CriterionInput;
import nl.innovatiebudget.assessment.ranking.RankingInputs.JurorInput;
import nl.innovatiebudget.assessment.ranking.RankingInputs.PotInput;
import nl.innovatiebudget.assessment.ranking.RankingInputs.TransferInput;
import nl.innovatiebudget.assessment.round.RoundDefinition.RankingMethod;
import nl.innovatiebudget.assessment.scoring.Band;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Text;

/** A small round made by hand: the pots small and large, cases received a second after another. */
final class AHandRound {

  private static final Instant NOON = Instant.parse("2024-03-10T11:00:00Z");
  private final Map<String, Long> openings;
  private final List<CaseInput> cases = new ArrayList<>();
  private final List<TransferInput> transfers = new ArrayList<>();
  private SelectionRule selection = SelectionRule.SKIP_AND_CONTINUE;

  private AHandRound(Map<String, Long> openings) {
    this.openings = openings;
  }

  static AHandRound withPots(long small, long large) {
    return new AHandRound(Map.of("small", small, "large", large));
  }

  AHandRound by(SelectionRule rule) {
    selection = rule;
    return this;
  }

  AHandRound moves(String from, String to, long cents) {
    transfers.add(new TransferInput(from, to, Euro.ofCents(cents)));
    return this;
  }

  /** A clear yes; every juror gives one score on all criteria. */
  AHandRound gets(String pot, long asks, int... scores) {
    return gets(Band.CLEAR_YES, pot, asks, openings.get(pot), scores);
  }

  /** The pitch gets the same scores. */
  AHandRound getsDoubtful(String pot, long asks, int... scores) {
    return gets(Band.DOUBT, pot, asks, openings.get(pot), scores);
  }

  AHandRound gets(Band band, String pot, long asks, long opening, int... scores) {
    int number = cases.size() + 1;
    cases.add(
        new CaseInput(
            id(number),
            "N-%d".formatted(number),
            "Project",
            "Gemeente",
            pot,
            Euro.ofCents(2 * asks),
            Euro.ofCents(asks),
            Euro.ofCents(opening),
            NOON.plusSeconds(number),
            band,
            IntStream.range(0, scores.length)
                .filter(j -> scores[j] > 0)
                .mapToObj(
                    j ->
                        new JurorInput(
                            new UUID(0, j),
                            Map.of("feasibility", scores[j], "novelty", scores[j]),
                            band == Band.DOUBT ? scores[j] : null))
                .toList(),
            number % 2 == 0 ? "PROVINCE" : "MUNICIPALITY",
            null));
    return this;
  }

  static UUID id(int number) {
    return new UUID(0, number);
  }

  RankingInputs inputs() {
    return new RankingInputs(
        "hand",
        1,
        new BigDecimal("7.5"),
        List.of(pot("small"), pot("large")),
        List.of(
            new CriterionInput("feasibility", BigDecimal.ONE),
            new CriterionInput("novelty", BigDecimal.ONE)),
        cases,
        selection.ruleName(),
        transfers);
  }

  Ranking ranked() {
    return RankingRule.of(RankingMethod.WEIGHTED_MEAN).apply(inputs());
  }

  /** As number, outcome and award. */
  List<String> outcomes() {
    return outcomes(ranked());
  }

  static List<String> outcomes(Ranking ranking) {
    return ranking.rows().stream()
        .map(r -> r.number() + " " + r.outcome() + " " + r.awardCents().cents())
        .toList();
  }

  static List<String> numbers(Ranking ranking) {
    return ranking.rows().stream().map(Row::number).toList();
  }

  private PotInput pot(String id) {
    return new PotInput(id, new Text(id, id), Euro.ofCents(openings.get(id)));
  }
}
