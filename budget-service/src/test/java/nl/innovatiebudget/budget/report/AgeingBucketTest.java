package nl.innovatiebudget.budget.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeingBucketTest {

  @ParameterizedTest
  @CsvSource({
    "2025-06-30, 2025-01-01, NOT_OVERDUE",
    "2025-06-30, 2025-06-30, NOT_OVERDUE",
    "2025-06-30, 2025-07-01, UP_TO_30_DAYS",
    "2025-06-30, 2025-07-30, UP_TO_30_DAYS",
    "2025-06-30, 2025-07-31, UP_TO_90_DAYS",
    "2025-06-30, 2025-09-28, UP_TO_90_DAYS",
    "2025-06-30, 2025-09-29, UP_TO_180_DAYS",
    "2025-06-30, 2025-12-28, UP_TO_A_YEAR",
    "2025-06-30, 2026-06-30, UP_TO_A_YEAR",
    "2025-06-30, 2026-07-01, LONGER",
    "2025-06-30, 2035-07-01, LONGER",
  })
  void a_reclaim_is_as_old_as_the_days_since_it_should_have_been_paid(
      LocalDate payByDay, LocalDate on, AgeingBucket age) {
    assertThat(AgeingBucket.of(payByDay, on)).isEqualTo(age);
  }
}
