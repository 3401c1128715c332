package nl.innovatiebudget.assessment.scoring;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.innovatiebudget.assessment.round.RoundDefinition.Assessment;
import nl.innovatiebudget.assessment.round.RoundDefinition.Criterion;

/**
 * What a panel thinks of a case together, and how far its members are apart. Worked out exactly and
 * rounded once, to four decimals half up.
 *
 * @param mean over jurors and criteria, by weight
 * @param lowest the weighted mean of the strictest juror
 * @param highest that of the mildest
 * @param spread from lowest to highest
 */
public record PanelOpinion(
    BigDecimal mean, BigDecimal lowest, BigDecimal highest, BigDecimal spread) {

  /** Refuses no sheets at all, and one that lacks a criterion. */
  public static PanelOpinion of(Assessment round, Collection<Map<String, Integer>> sheets) {
    return of(weights(round), sheets);
  }

  /** The same of one criterion alone. */
  public static PanelOpinion ofCriterion(
      String criterionId, Collection<Map<String, Integer>> sheets) {
    return of(Map.of(criterionId, BigDecimal.ONE), sheets);
  }

  /** What one juror thinks of a case. */
  public static Ratio ofJuror(Assessment round, Map<String, Integer> sheet) {
    return WeightedMean.of(weights(round), List.of(sheet));
  }

  private static PanelOpinion of(
      Map<String, BigDecimal> weights, Collection<Map<String, Integer>> sheets) {
    var mean = WeightedMean.of(weights, sheets);
    var means = sheets.stream().map(sheet -> WeightedMean.of(weights, List.of(sheet))).toList();
    var lowest = means.stream().min(Comparator.naturalOrder()).orElseThrow();
    var highest = means.stream().max(Comparator.naturalOrder()).orElseThrow();
    return new PanelOpinion(
        mean.rounded(), lowest.rounded(), highest.rounded(), highest.minus(lowest).rounded());
  }

  private static Map<String, BigDecimal> weights(Assessment round) {
    return round.criteria().stream()
        .collect(Collectors.toMap(Criterion::criterionId, Criterion::weight));
  }
}
