package nl.innovatiebudget.assessment.decision;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.innovatiebudget.assessment.ranking.RankingInputs;
import nl.innovatiebudget.assessment.ranking.RankingInputs.CaseInput;
import nl.innovatiebudget.assessment.round.RoundDefinition.Criterion;
import nl.innovatiebudget.assessment.scoring.Ratio;
import nl.innovatiebudget.kit.problem.Text;

/**
 * On which criteria a case fell behind: its mean beside the mean of all scores of the cases that
 * are awarded from the same pot, or from any pot when that one awards few. With few awards in all
 * nothing is said: the mean of one competitor is that competitor's own.
 */
final class CriteriaCompared {

  private static final int FEWEST = 3;

  private final List<Criterion> criteria;
  private final Map<UUID, CaseInput> cases = new HashMap<>();
  private final Map<String, Map<String, BigDecimal>> selectedByPot;
  private final Map<String, BigDecimal> selected;

  /**
   * @param chosen the cases that are awarded
   */
  CriteriaCompared(List<Criterion> criteria, RankingInputs inputs, Set<UUID> chosen) {
    this.criteria = criteria;
    for (var input : inputs.cases()) {
      cases.put(input.applicationId(), input);
    }
    var chosenCases =
        inputs.cases().stream().filter(c -> chosen.contains(c.applicationId())).toList();
    this.selected = meansOfMany(chosenCases);
    this.selectedByPot =
        chosenCases.stream()
            .collect(
                Collectors.groupingBy(
                    CaseInput::potId,
                    Collectors.collectingAndThen(Collectors.toList(), this::meansOfMany)));
  }

  /** In the order of the round's criteria; nothing when too few were selected. */
  List<Text> behind(UUID applicationId) {
    var input = cases.get(applicationId);
    if (input == null) {
      return List.of();
    }
    var own = means(List.of(input));
    var inPot = selectedByPot.getOrDefault(input.potId(), Map.of());
    var others = inPot.isEmpty() ? selected : inPot;
    return criteria.stream()
        .filter(c -> own.containsKey(c.criterionId()) && others.containsKey(c.criterionId()))
        .filter(c -> mean(own, c).compareTo(mean(others, c)) < 0)
        .map(c -> words(c, mean(own, c), mean(others, c)))
        .toList();
  }

  private Map<String, BigDecimal> meansOfMany(Collection<CaseInput> inputs) {
    return inputs.size() < FEWEST ? Map.of() : means(inputs);
  }

  private Map<String, BigDecimal> means(Collection<CaseInput> inputs) {
    var means = new HashMap<String, BigDecimal>();
    for (var criterion : criteria) {
      var scores =
          inputs.stream()
              .flatMap(input -> input.jurors().stream())
              .map(juror -> juror.scores().get(criterion.criterionId()))
              .filter(Objects::nonNull)
              .toList();
      if (!scores.isEmpty()) {
        means.put(criterion.criterionId(), Ratio.mean(scores).rounded());
      }
    }
    return means;
  }

  private static BigDecimal mean(Map<String, BigDecimal> means, Criterion criterion) {
    return Objects.requireNonNull(means.get(criterion.criterionId()));
  }

  private static Text words(Criterion criterion, BigDecimal own, BigDecimal others) {
    return new Text(
        "Bij '%s' gaf de jury gemiddeld een %s. De gekozen aanvragen kregen daar gemiddeld een %s."
            .formatted(criterion.label().nl(), dutch(own), dutch(others)),
        "On '%s' the jury gave %s on average. The selected applications got %s there on average."
            .formatted(criterion.label().en(), own.toPlainString(), others.toPlainString()));
  }

  private static String dutch(BigDecimal number) {
    return number.toPlainString().replace('.', ',');
  }
}
