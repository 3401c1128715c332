package nl.innovatiebudget.assessment.ranking;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.innovatiebudget.assessment.ranking.Ranking.Outcome;
import nl.innovatiebudget.assessment.ranking.Ranking.PotUse;
import nl.innovatiebudget.assessment.ranking.Ranking.Row;
import nl.innovatiebudget.assessment.ranking.RankingInputs.CaseInput;
import nl.innovatiebudget.assessment.ranking.RankingInputs.CriterionInput;
import nl.innovatiebudget.assessment.ranking.RankingInputs.JurorInput;
import nl.innovatiebudget.assessment.ranking.RankingInputs.PotInput;
import nl.innovatiebudget.assessment.scoring.Band;
import nl.innovatiebudget.assessment.scoring.Ratio;
import nl.innovatiebudget.assessment.scoring.WeightedMean;
import nl.innovatiebudget.kit.money.Euro;

/**
 * The rule by which cases are ranked and selected. A pure function of its inputs, in exact
 * arithmetic: the same inputs give the same ranking, bit for bit, whenever it is asked again. A
 * change to what it does needs a new name.
 *
 * <ol>
 *   <li>Score: the weighted mean over jurors and criteria; for a doubtful case halfway between that
 *       and the mean of the pitch scores of those who heard it. Four decimals, half up.
 *   <li>Order: score, then the mean on the round's first criterion, then who was received first,
 *       then number. Numbers differ, so no two cases tie.
 *   <li>Selection, in that order: a clear yes, or a doubtful case whose score reaches the
 *       threshold, gets what it asked if its pot still has that. What the pot has is what it held
 *       in the version of the round that the case was made under, less what was given before: who
 *       applied before the pot was lowered keeps the higher one, who came later has the lower (Awb
 *       4:27). A case that does not fit is skipped, and the next one has its chance.
 * </ol>
 */
final class RankingRule {

  static final String NAME = "weighted-mean/2";

  private RankingRule() {}

  static Ranking apply(RankingInputs inputs) {
    var given = new HashMap<String, Euro>();
    var rows = new ArrayList<Row>();
    for (var scored : inOrder(inputs)) {
      rows.add(row(rows.size() + 1, scored, inputs, given));
    }
    return new Ranking(
        List.copyOf(rows), inputs.pots().stream().map(pot -> use(pot, given)).toList());
  }

  private static List<Scored> inOrder(RankingInputs inputs) {
    return inputs.cases().stream()
        .map(c -> new Scored(c, score(c, inputs), firstCriterion(c, inputs)))
        .sorted(Scored.ORDER)
        .toList();
  }

  private static BigDecimal score(CaseInput input, RankingInputs inputs) {
    Map<String, BigDecimal> weights = new LinkedHashMap<>();
    for (CriterionInput criterion : inputs.criteria()) {
      weights.put(criterion.criterionId(), criterion.weight());
    }
    var mean = WeightedMean.of(weights, input.jurors().stream().map(JurorInput::scores).toList());
    if (input.band() != Band.DOUBT) {
      return mean.rounded();
    }
    var pitch =
        input.jurors().stream().map(JurorInput::pitchScore).filter(Objects::nonNull).toList();
    if (pitch.isEmpty()) {
      throw new IllegalArgumentException("no pitch score of " + input.number());
    }
    return mean.averagedWith(Ratio.mean(pitch)).rounded();
  }

  private static BigDecimal firstCriterion(CaseInput input, RankingInputs inputs) {
    var first = inputs.criteria().getFirst();
    return WeightedMean.of(
            Map.of(first.criterionId(), BigDecimal.ONE),
            input.jurors().stream().map(JurorInput::scores).toList())
        .rounded();
  }

  private static Row row(int rank, Scored scored, RankingInputs inputs, Map<String, Euro> given) {
    var input = scored.input();
    var pot = pot(input, inputs);
    var before = given.getOrDefault(pot.potId(), Euro.ZERO);
    var outcome = outcome(scored, inputs, before);
    var award = outcome == Outcome.SELECTED ? input.requestedCents() : Euro.ZERO;
    var reason = RankingReason.of(outcome, scored.score(), inputs.selectableFrom(), pot.label());
    given.put(pot.potId(), before.plus(award));
    return new Row(
        rank,
        input.applicationId(),
        input.number(),
        input.title(),
        input.lead(),
        input.potId(),
        input.costCents(),
        input.requestedCents(),
        scored.score().toPlainString(),
        input.band(),
        outcome,
        award,
        reason);
  }

  private static Outcome outcome(Scored scored, RankingInputs inputs, Euro given) {
    boolean goodEnough =
        switch (scored.input().band()) {
          case CLEAR_YES -> true;
          case DOUBT -> scored.score().compareTo(inputs.selectableFrom()) >= 0;
          case CLEAR_NO -> false;
        };
    if (!goodEnough) {
      return Outcome.BELOW_THRESHOLD;
    }
    var withThisOne = given.plus(scored.input().requestedCents());
    return withThisOne.isMoreThan(scored.input().openingCents())
        ? Outcome.NOT_SELECTED
        : Outcome.SELECTED;
  }

  private static PotInput pot(CaseInput input, RankingInputs inputs) {
    return inputs.pots().stream()
        .filter(pot -> pot.potId().equals(input.potId()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no pot " + input.potId()));
  }

  private static PotUse use(PotInput pot, Map<String, Euro> given) {
    var awarded = given.getOrDefault(pot.potId(), Euro.ZERO);
    var left = pot.openingCents().minus(awarded.min(pot.openingCents()));
    return new PotUse(pot.potId(), pot.openingCents(), awarded, left);
  }

  private record Scored(CaseInput input, BigDecimal score, BigDecimal firstCriterion) {

    static final Comparator<Scored> ORDER =
        Comparator.comparing(Scored::score, Comparator.reverseOrder())
            .thenComparing(Scored::firstCriterion, Comparator.reverseOrder())
            .thenComparing(Scored::receivedAt)
            .thenComparing(Scored::number);

    Instant receivedAt() {
      return input.receivedAt();
    }

    String number() {
      return input.number();
    }
  }
}
