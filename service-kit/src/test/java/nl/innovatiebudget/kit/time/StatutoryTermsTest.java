package nl.innovatiebudget.kit.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatutoryTermsTest {

  @ParameterizedTest(name = "announced {0}, last day to object {1}: {2}")
  @CsvSource({
    "2024-07-02, 2024-08-13, a Tuesday stays",
    "2024-02-17, 2024-04-02, Saturday 30 March rolls over Easter",
    "2024-02-16, 2024-04-02, Good Friday rolls over the Easter weekend",
    "2025-03-24, 2025-05-06, 5 May is a holiday every year",
    "2024-03-28, 2024-05-13, Ascension Thursday rolls over the Friday that a decree equates",
    "2024-11-14, 2024-12-30, Christmas and the Friday after it that a decree equates",
    "2026-04-03, 2026-05-18, the Friday after Ascension is equated by decree",
    "2024-11-20, 2025-01-02, New Year's Day rolls",
    "2026-03-16, 2026-04-28, King's Day rolls",
    "2024-04-08, 2024-05-21, Whit Monday rolls"
  })
  void a_term_of_six_weeks_ends_on_a_working_day(LocalDate announced, LocalDate last, String why) {
    assertThat(StatutoryTerms.lastDayToObject(announced)).as(why).isEqualTo(last);
  }

  @Test
  void a_term_of_more_than_twelve_weeks_does_not_roll() {
    assertThat(StatutoryTerms.lastDayOfWeeksAfter(LocalDate.of(2024, 1, 6), 13))
        .isEqualTo(LocalDate.of(2024, 4, 6));
    assertThat(StatutoryTerms.lastDayOfWeeksAfter(LocalDate.of(2024, 1, 6), 12))
        .isEqualTo(LocalDate.of(2024, 4, 2));
  }

  @Test
  void a_term_of_no_weeks_is_refused() {
    assertThatThrownBy(() -> StatutoryTerms.lastDayOfWeeksAfter(LocalDate.EPOCH, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
