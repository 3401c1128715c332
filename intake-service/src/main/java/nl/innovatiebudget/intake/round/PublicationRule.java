package nl.innovatiebudget.intake.round;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.innovatiebudget.intake.round.RoundDefinition.Criterion;
import nl.innovatiebudget.intake.round.RoundDefinition.Pot;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Text;

/** What must hold for a round before it is published. */
public enum PublicationRule {
  /** Awb 4:27: a ceiling is made known before the period for which it is set. */
  ROUND_ALREADY_OPEN(
      "De ronde moet in de toekomst opengaan. Het plafond moet vooraf bekend zijn.",
      "The round must open in the future. Its ceiling must be known beforehand.") {
    @Override
    boolean holds(RoundDefinition round, Instant now) {
      return now.isBefore(round.opensAt());
    }
  },
  CLOSES_BEFORE_IT_OPENS(
      "De ronde moet later sluiten dan zij opengaat.", "The round must close after it opens.") {
    @Override
    boolean holds(RoundDefinition round, Instant now) {
      return round.opensAt().isBefore(round.closesAt());
    }
  },
  /** Every award needs a legal basis, whoever leads. */
  LEGAL_BASIS_NOT_FOR_ALL(
      "De laatste grondslag moet voor alle overige overheden gelden.",
      "The last legal basis must hold for every other kind of body.") {
    @Override
    boolean holds(RoundDefinition round, Instant now) {
      return !round.legalBases().isEmpty() && round.legalBases().getLast().leadKinds().isEmpty();
    }
  },
  NO_POTS("Noem minstens één pot.", "Name at least one pot.") {
    @Override
    boolean holds(RoundDefinition round, Instant now) {
      return !round.pots().isEmpty();
    }
  },
  /** Awb 4:25 and 4:26: the distribution stays within the ceiling. */
  OPENINGS_ABOVE_CEILING(
      "De potten zijn samen hoger dan het plafond.", "The pots together exceed the ceiling.") {
    @Override
    boolean holds(RoundDefinition round, Instant now) {
      var openings = round.pots().stream().map(Pot::openingCents).reduce(Euro.ZERO, Euro::plus);
      return !openings.isMoreThan(round.ceilingCents());
    }
  },
  /** Every project cost must fall into exactly one class. */
  POTS_NOT_IN_ORDER(
      "De potten moeten oplopen in projectkosten. Alleen de laatste pot heeft geen grens.",
      "The pots must rise in project cost. Only the last one has no bound.") {
    @Override
    boolean holds(RoundDefinition round, Instant now) {
      var pots = round.pots();
      int last = pots.size() - 1;
      return pots.isEmpty()
          || (pots.get(last).costUpToCents() == null
              && IntStream.range(0, last).allMatch(i -> pots.get(i).costUpToCents() != null)
              && IntStream.range(1, last).allMatch(i -> rises(pots.get(i - 1), pots.get(i))));
    }
  },
  DUPLICATE_POT("Elke pot heeft een eigen potId nodig.", "Every pot needs a potId of its own.") {
    @Override
    boolean holds(RoundDefinition round, Instant now) {
      return allDifferent(round.pots().stream().map(Pot::potId));
    }
  },
  DUPLICATE_CRITERION(
      "Elk criterium heeft een eigen criterionId nodig.",
      "Every criterion needs a criterionId of its own.") {
    @Override
    boolean holds(RoundDefinition round, Instant now) {
      return allDifferent(round.assessment().criteria().stream().map(Criterion::criterionId));
    }
  },
  WEIGHT_NOT_POSITIVE(
      "Elk criterium moet zwaarder wegen dan nul.", "Every criterion must weigh more than zero.") {
    @Override
    boolean holds(RoundDefinition round, Instant now) {
      return round.assessment().criteria().stream().allMatch(criterion -> criterion.weight() > 0);
    }
  },
  THRESHOLDS_NOT_ON_SCALE(
      "De grenzen moeten oplopen en binnen de schaal liggen.",
      "The thresholds must rise and lie within the scale.") {
    @Override
    boolean holds(RoundDefinition round, Instant now) {
      var assessment = round.assessment();
      var marks =
          List.of(
              new BigDecimal(assessment.scaleMinimum()),
              new BigDecimal(assessment.clearNoBelow()),
              new BigDecimal(assessment.clearYesFrom()),
              new BigDecimal(assessment.scaleMaximum()));
      return IntStream.range(1, marks.size())
          .allMatch(i -> marks.get(i - 1).compareTo(marks.get(i)) <= 0);
    }
  };

  private final Text detail;

  PublicationRule(String nl, String en) {
    this.detail = new Text(nl, en);
  }

  abstract boolean holds(RoundDefinition round, Instant now);

  /** The rules that this definition breaks if it were published now. */
  public static List<PublicationRule> brokenBy(RoundDefinition round, Instant now) {
    return Stream.of(values()).filter(Predicate.not(rule -> rule.holds(round, now))).toList();
  }

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Text detail() {
    return detail;
  }

  private static boolean rises(Pot lower, Pot higher) {
    var from = lower.costUpToCents();
    var to = higher.costUpToCents();
    return from != null && to != null && from.isLessThan(to);
  }

  private static boolean allDifferent(Stream<String> ids) {
    return ids.allMatch(new HashSet<>()::add);
  }
}
