package nl.innovatiebudget.assessment.scoring;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;

/** The mean over all jurors and all criteria, each criterion by its weight. */
public final class WeightedMean {

  private WeightedMean() {}

  /** Refuses a sheet that lacks a criterion, and no sheets at all. */
  public static Ratio of(Map<String, BigDecimal> weights, Collection<Map<String, Integer>> sheets) {
    var sum = BigDecimal.ZERO;
    var weight = BigDecimal.ZERO;
    for (var sheet : sheets) {
      for (var criterion : weights.entrySet()) {
        var score = sheet.get(criterion.getKey());
        if (score == null) {
          throw new IllegalArgumentException("no score for " + criterion.getKey());
        }
        sum = sum.add(criterion.getValue().multiply(BigDecimal.valueOf(score)));
        weight = weight.add(criterion.getValue());
      }
    }
    return new Ratio(sum, weight);
  }
}
