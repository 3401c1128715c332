package nl.innovatiebudget.assessment.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.innovatiebudget.assessment.round.RoundDefinition.Assessment;
import nl.innovatiebudget.assessment.round.RoundDefinition.Criterion;
import nl.innovatiebudget.kit.problem.Rejection;
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
        .extracting(Rejection::code)
        .isEqualTo(faults.isEmpty() ? List.of() : List.of(faults.split(" ")));
  }

  @ParameterizedTest(name = "{0} with {1} -> {2} (mean {3}, spread {4})")
  @CsvSource({
    "8 8 8, , CLEAR_YES, 8.0000, 0.0000",
    "8 8 8, 0.5, CLEAR_YES, 8.0000, 0.0000",
    "10 8 6, , CLEAR_YES, 8.0000, 4.0000",
    "10 8 6, 4, DOUBT, 8.0000, 4.0000",
    "10 8 6, 4.0001, CLEAR_YES, 8.0000, 4.0000",
    "1 9 1, 8, DOUBT, 3.6667, 8.0000",
    "6 6 7, 3, DOUBT, 6.3333, 1.0000",
    "1 1 1, 3, CLEAR_NO, 1.0000, 0.0000",
  })
  void jurors_who_are_far_apart_make_a_case_doubtful_whatever_its_mean(
      String scores, BigDecimal disagreementFrom, Band band, String mean, String spread) {
    var sheets =
        Arrays.stream(scores.split(" "))
            .map(Integer::valueOf)
            .map(score -> Map.of("feasibility", score, "novelty", score))
            .toList();
    var round = assessment(disagreementFrom);
    var opinion = PanelOpinion.of(round, sheets);
    assertThat(Band.ruled(opinion, round)).isEqualTo(band);
    assertThat(opinion.mean()).isEqualTo(new BigDecimal(mean));
    assertThat(opinion.spread()).isEqualTo(new BigDecimal(spread));
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "'', ''",
    "feasibility=, ''",
    "feasibility=10, ''",
    "feasibility=11 novelty=, score-out-of-scale",
    "novelty= novelty=3, criterion-repeated",
    "beauty=0, criterion-unknown score-out-of-scale",
  })
  void a_draft_may_be_unfinished_but_not_wrong(String sheet, String faults) {
    var scores =
        Arrays.stream(sheet.split(" "))
            .filter(part -> !part.isEmpty())
            .map(part -> part.split("="))
            .map(p -> new DraftScore(p[0], p.length == 1 ? null : Integer.valueOf(p[1]), null))
            .toList();
    assertThat(SheetRules.faultsOfDraft(scores, assessment()))
        .extracting(Rejection::code)
        .isEqualTo(faults.isEmpty() ? List.of() : List.of(faults.split(" ")));
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "2024-05-10T14:59:59Z, ",
    "2024-05-10T15:00:00Z, 1",
    "2024-05-15T14:59:59Z, 1",
    "2024-05-15T15:00:00Z, 2",
    "2024-05-17T14:59:59Z, 2",
    "2024-05-17T15:00:00Z, ",
  })
  void a_reminder_is_due_seven_and_two_days_before_the_deadline(Instant now, Integer reminder) {
    var deadline = Instant.parse("2024-05-17T15:00:00Z");
    assertThat(RemindJurors.due(deadline, now, List.of(7, 2)))
        .isEqualTo(Optional.ofNullable(reminder));
  }

  private static Assessment assessment() {
    return assessment(null);
  }

  private static Assessment assessment(BigDecimal disagreementFrom) {
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
        disagreementFrom,
        null,
        null,
        null,
        null);
  }
}
