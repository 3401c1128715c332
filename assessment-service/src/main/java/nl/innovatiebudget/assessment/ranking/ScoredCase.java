package nl.innovatiebudget.assessment.ranking;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.innovatiebudget.assessment.ranking.Ranking.Decider;
import nl.innovatiebudget.assessment.ranking.RankingInputs.CaseInput;
import nl.innovatiebudget.assessment.ranking.RankingInputs.JurorInput;
import nl.innovatiebudget.assessment.scoring.Band;
import nl.innovatiebudget.assessment.scoring.Ratio;
import nl.innovatiebudget.assessment.scoring.WeightedMean;

/**
 * A case with its final score: the weighted mean over jurors and criteria; for a doubtful case
 * halfway between that and the mean of the pitch scores.
 *
 * @param score four decimals, half up
 * @param firstCriterion mean on the round's first criterion; four decimals, half up
 */
record ScoredCase(CaseInput input, BigDecimal score, BigDecimal firstCriterion) {

  private static final Comparator<ScoredCase> AFTER_SCORE =
      Comparator.comparing(ScoredCase::firstCriterion, Comparator.reverseOrder())
          .thenComparing(scored -> scored.input().receivedAt())
          .thenComparing(scored -> scored.input().number());

  /**
   * Score, then the mean on the round's first criterion, then who was received first, then number.
   * The order of the weighted mean, and what decides where another rule leaves a tie.
   */
  static final Comparator<ScoredCase> ORDER =
      Comparator.comparing(ScoredCase::score, Comparator.reverseOrder()).thenComparing(AFTER_SCORE);

  static List<ScoredCase> allOf(RankingInputs inputs) {
    var weights = inputs.weights();
    return inputs.cases().stream().map(input -> of(input, inputs, weights)).toList();
  }

  static ScoredCase of(CaseInput input, RankingInputs inputs) {
    return of(input, inputs, inputs.weights());
  }

  private static ScoredCase of(
      CaseInput input, RankingInputs inputs, Map<String, BigDecimal> weights) {
    if (input.band() == Band.DOUBT && pitchScores(input.jurors()).isEmpty()) {
      throw new IllegalArgumentException("no pitch score of " + input.number());
    }
    return new ScoredCase(
        input,
        finalScore(input.band(), input.jurors(), weights).rounded(),
        mean(input, inputs.criteria().getFirst().criterionId()).rounded());
  }

  /**
   * Of all jurors of a case, or of one. The pitch counts by those who heard it: one juror who did
   * not is left with the scores given before.
   */
  static Ratio finalScore(Band band, List<JurorInput> jurors, Map<String, BigDecimal> weights) {
    var mean = WeightedMean.of(weights, jurors.stream().map(JurorInput::scores).toList());
    var pitch = pitchScores(jurors);
    return band == Band.DOUBT && !pitch.isEmpty() ? mean.averagedWith(Ratio.mean(pitch)) : mean;
  }

  /** Of those who heard the pitch. */
  static List<Integer> pitchScores(List<JurorInput> jurors) {
    return jurors.stream().map(JurorInput::pitchScore).filter(Objects::nonNull).toList();
  }

  static Ratio mean(CaseInput input, String criterionId) {
    return WeightedMean.of(
        Map.of(criterionId, BigDecimal.ONE),
        input.jurors().stream().map(JurorInput::scores).toList());
  }

  /** Whether it would be above the other if their scores were equal. */
  boolean winsTieOf(ScoredCase other) {
    return AFTER_SCORE.compare(this, other) < 0;
  }

  /** Good enough to get money if there is any. */
  boolean selectable(BigDecimal doubtfulFrom) {
    return switch (input.band()) {
      case CLEAR_YES -> true;
      case DOUBT -> score.compareTo(doubtfulFrom) >= 0;
      case CLEAR_NO -> false;
    };
  }

  /** What puts this one below another by {@link #ORDER}. */
  Decider belowBy(ScoredCase above) {
    if (score.compareTo(above.score) != 0) {
      return Decider.SCORE;
    }
    if (firstCriterion.compareTo(above.firstCriterion) != 0) {
      return Decider.FIRST_CRITERION;
    }
    return input.receivedAt().equals(above.input.receivedAt())
        ? Decider.NUMBER
        : Decider.RECEIVED_FIRST;
  }
}
