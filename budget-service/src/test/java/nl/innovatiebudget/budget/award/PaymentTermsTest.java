package nl.innovatiebudget.budget.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentTermsTest {

  private static final RoundTerms TERMS =
      new RoundTerms(PaymentArrangement.USUAL, 12, 13, Map.of());

  @ParameterizedTest(name = "decided {0}, pay by {1}: {2}")
  @CsvSource({
    "2024-07-02, 2024-08-13, a Tuesday",
    "2024-02-17, 2024-04-02, Saturday before Easter rolls to the Tuesday after",
    "2025-03-24, 2025-05-06, 5 May rolls"
  })
  void what_is_decided_is_paid_within_six_weeks(LocalDate decided, LocalDate last, String why) {
    assertThat(PaymentTerms.lastDayToPay(decided)).as(why).isEqualTo(last);
  }

  @Test
  void the_final_report_is_due_thirteen_weeks_after_the_longest_duration() {
    assertThat(PaymentTerms.lastDayToReport(LocalDate.of(2024, 7, 2), TERMS))
        .isEqualTo(LocalDate.of(2025, 10, 1));
  }

  @ParameterizedTest
  @CsvSource({"1, 2, 2024-12-31", "2, 2, 2025-07-02", "1, 1, 2025-07-02"})
  void milestones_are_expected_evenly_over_the_duration(int nth, int count, LocalDate expected) {
    assertThat(PaymentTerms.expectedMilestone(LocalDate.of(2024, 7, 2), TERMS, nth, count))
        .isEqualTo(expected);
  }
}
