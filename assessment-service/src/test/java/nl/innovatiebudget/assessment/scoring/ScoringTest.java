package nl.innovatiebudget.assessment.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.innovatiebudget.assessment.round.RoundDefinition.Assessment;
import nl.innovatiebudget.assessment.round.RoundDefinition.Criterion;
import nl.innovatiebudget.kit.problem.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoringTest {

  @ParameterizedTest
  @CsvSource({
    "10, CLEAR_YES",
    "7.5000, CLEAR_YES",
    "7.4999, DOUBT",
    "5.5000, DOUBT",
    "5.4999, CLEAR_NO",
    "1, CLEAR_NO",
  })
  void the_thresholds_part_clear_from_doubtful(String score, Band band) {
    assertThat(Band.of(new BigDecimal(score), assessment())).isEqualTo(band);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 3, 0.3333",
    "2, 3, 0.6667",
    "1, 20000, 0.0001",
    "1, 20001, 0.0000",
    "15, 2, 7.5000"
  })
  void a_ratio_is_rounded_half_up_to_four_decimals(
      String numerator, String denominator, String to) {
    assertThat(new Ratio(new BigDecimal(numerator), new BigDecimal(denominator)).rounded())
        .isEqualTo(new BigDecimal(to));
  }

  @Test
  void halfway_is_worked_out_before_rounding() {
    var third = new Ratio(BigDecimal.ONE, BigDecimal.valueOf(3));
    var sixth = new Ratio(BigDecimal.ONE, BigDecimal.valueOf(6));
    var tiny = new Ratio(BigDecimal.ONE, BigDecimal.valueOf(30_000));
    assertThat(third.averagedWith(sixth).rounded()).isEqualTo(new BigDecimal("0.2500"));
    assertThat(tiny.averagedWith(tiny).rounded()).isEqualTo(new BigDecimal("0.0000"));
  }

  @Test
  void a_mean_over_nothing_or_over_half_a_sheet_is_a_fault() {
    var weights = Map.of("feasibility", BigDecimal.ONE);
    assertThatThrownBy(() -> WeightedMean.of(weights, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> WeightedMean.of(weights, List.of(Map.of("novelty", 8))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "feasibility=1 novelty=10, ''",
    "novelty=5 feasibility=5, ''",
    "feasibility=0 novelty=11, score-out-of-scale score-out-of-scale",
    "feasibility=5, criterion-missing",
    "feasibility=5 feasibility=5, criterion-repeated criterion-missing",
    "feasibility=5 novelty=5 beauty=5, criterion-unknown",
    "beauty=99, criterion-unknown score-out-of-scale criterion-missing criterion-missing",
  })
  void a_sheet_has_every_criterion_once_and_on_the_scale(String sheet, String faults) {
    var scores =
        Arrays.stream(sheet.split(" "))
            .map(part -> part.split("="))
            .map(part -> new CriterionScore(part[0], Integer.parseInt(part[1]), "Omdat."))
            .toList();
    assertThat(SheetRules.faults(scores, assessment()))
        .extracting(ScoringRejection::code)
        .isEqualTo(faults.isEmpty() ? List.of() : List.of(faults.split(" ")));
  }

  private static Assessment assessment() {
    return new Assessment(
        3,
        1,
        10,
        new BigDecimal("7.5"),
        new BigDecimal("5.5"),
        List.of(
            new Criterion("feasibility", new Text("Uitvoerbaar", "Feasible"), BigDecimal.ONE),
            new Criterion("novelty", new Text("Nieuw", "Novel"), BigDecimal.ONE)),
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
