package nl.innovatiebudget.budget.appropriation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.innovatiebudget.budget.appropriation.Mutations.Reached;
import nl.innovatiebudget.budget.transfer.Transfer;
import nl.innovatiebudget.kit.problem.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines, phases, changes and whole parts, without a database. */
class BudgetRulesTest {

  @ParameterizedTest
  @CsvSource({
    "OWB, 2026, 2026, OWB", "OWB, 2026, 2030, OWB", "OWB, 2026, 2025, O1", "OWB, 2026, 2024, JV",
    "OWB, 2026, 2023, JV", "O1, 2026, 2026, O1", "O2, 2026, 2027, OWB", "JV, 2026, 2026, JV",
  })
  void a_document_brings_each_year_to_its_phase(
      Phase document, int budgetYear, int year, Phase reached) {
    assertThat(document.reachedBy(budgetYear, year)).isEqualTo(reached);
  }

  @ParameterizedTest
  @CsvSource({"OWB, 2024, true", "O1, 2025, false", "O1, 2026, true", "JV, 2024, false"})
  void only_a_draft_speaks_of_earlier_years(Phase document, int year, boolean speaks) {
    assertThat(document.speaksOf(2026, year)).isEqualTo(speaks);
  }

  @ParameterizedTest
  @CsvSource({"OWB, O1, 1", "O1, O1, 0", "O2, O1, 0", "O1, JV, 1", "JV, O2, 0"})
  void a_year_does_not_go_back_to_an_earlier_phase(Phase wanted, Phase now, int faults) {
    var judged =
        PhaseRules.judge("6", Map.of(2026, now), List.of(new Reached("VII", "6", 2026, wanted)));
    assertThat(judged).hasSize(faults);
    assertThat(judged).extracting(Rejection::code).allMatch("phase-passed"::equals);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "6.8 | Subsidies (regelingen) | Doorontwikkeling en innovatie digitale overheid |"
            + " vii-6-8-subsidies-doorontwikkeling-en-innovatie-digitale-overheid",
        "6.2 | Bijdrage aan ZBO's/RWT's | CBS | vii-6-2-bijdrage-aan-zbo-s-rwt-s-cbs",
        "6.7 | Opdrachten | Hoogwaardige dienstverlening één overheid |"
            + " vii-6-7-opdrachten-hoogwaardige-dienstverlening-een-overheid",
      })
  void a_line_is_named_after_its_place(
      String subArticle, String instrument, String detail, String lineId) {
    assertThat(BudgetLine.of("VII", "6", subArticle, instrument, detail).lineId())
        .isEqualTo(lineId);
  }

  @Test
  void long_names_that_begin_alike_stay_apart_and_fit() {
    var one = BudgetLine.of("VII", "6", "6.2", "x".repeat(80), "Diverse bijdragen aan een");
    var other = BudgetLine.of("VII", "6", "6.2", "x".repeat(80), "Diverse bijdragen aan ander");
    assertThat(one.lineId()).isNotEqualTo(other.lineId()).hasSizeLessThanOrEqualTo(100);
    assertThat(other.lineId()).matches("[a-z0-9]+(-[a-z0-9]+)*").hasSizeLessThanOrEqualTo(100);
  }

  @ParameterizedTest(name = "{1} by {2} of {0}")
  @CsvSource({
    "COMMITMENTS, 500, outside/commitments/2026 > article/commitments/2026/VII/6, ''",
    "COMMITMENTS, -500, article/commitments/2026/VII/6 > outside/commitments/2026, ''",
    "EXPENDITURE, 500, outside/cash/2026 > article/cash/2026/VII/6,"
        + " article/cash/2026/VII/6 > line/cash/2026/vii-x",
    "EXPENDITURE, -500, line/cash/2026/vii-x > article/cash/2026/VII/6,"
        + " article/cash/2026/VII/6 > outside/cash/2026",
    "RECEIPTS, 500, '', ''",
  })
  void a_change_goes_down_the_budget_or_back(
      Measure measure, long delta, String first, String second) {
    // Given
    var lineId = measure == Measure.EXPENDITURE ? "vii-x" : null;
    var change = new Change("VII", "6", lineId, measure, 2026, Phase.OWB, delta);
    // When
    var transfers = ChangeAppropriations.transfers(change, UUID.randomUUID(), 0);
    // Then
    assertThat(transfers)
        .map(transfer -> transfer.debit() + " > " + transfer.credit())
        .containsExactlyElementsOf(
            List.of(first, second).stream().filter(step -> !step.isEmpty()).toList());
    assertThat(transfers).allMatch(transfer -> transfer.amount().cents() == 500);
    assertThat(transfers).map(Transfer::id).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "100, 7 90 3 0, 7 90 3 0",
    "100, 1 1 1 0, 34 33 33 0",
    "100, 0 0 0 0, 0 0 0 0",
    "100, 699 9001 300 0, 7 90 3 0",
    "100, 0 0 0 1, 0 0 0 100",
    "100, 9223372036854775807 9223372036854775807 0 0, 50 50 0 0",
    "7, 1 1, 4 3",
  })
  void parts_are_whole_and_add_up(long whole, String weights, String parts) {
    assertThat(LargestRemainder.divide(whole, numbers(weights))).isEqualTo(numbers(parts));
  }

  private static List<Long> numbers(String text) {
    return List.of(text.split(" ")).stream().map(Long::valueOf).toList();
  }
}
