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

  @ParameterizedTest(name = "{1} days after {0}: {2}, {3}")
  @CsvSource({
    "2024-04-05, 14, 2024-04-19, a Friday stays",
    "2024-04-05, 15, 2024-04-22, a Saturday rolls to Monday",
    "2024-04-05, 3, 2024-04-09, a weekend and Monday leave one working day and Tuesday is added",
    "2024-03-28, 3, 2024-04-03, Easter leaves none and two working days are added",
    "2024-03-28, 4, 2024-04-03, Easter Monday still leaves none",
    "2024-03-27, 3, 2024-04-02, Thursday is one and the Tuesday after Easter is the second",
    "2024-03-26, 3, 2024-04-02, two working days are enough and Good Friday rolls",
    "2024-03-28, 2, 2024-04-02, two days only roll",
    "2024-03-28, 1, 2024-04-02, one day only rolls",
    "2025-04-24, 3, 2025-04-28, Friday and the Monday after a moved King's Day",
    "2025-04-25, 3, 2025-04-29, Monday and Tuesday after a moved King's Day",
    "2024-12-24, 3, 2024-12-31, Christmas and the Friday after it that a decree equates",
    "2024-01-04, 90, 2024-04-03, the longest that rolls",
    "2024-01-01, 90, 2024-04-02, Easter Sunday rolls over Easter Monday",
    "2024-01-01, 91, 2024-04-01, one day longer does not roll"
  })
  void a_term_in_days_has_two_working_days_and_ends_on_one(
      LocalDate day, int days, LocalDate last, String why) {
    assertThat(StatutoryTerms.lastDayOfDaysAfter(day, days)).as(why).isEqualTo(last);
  }

  @ParameterizedTest(name = "{0} is a working day: {1}, {2}")
  @CsvSource({
    "2024-03-29, false, Good Friday",
    "2024-04-01, false, Easter Monday",
    "2025-04-26, false, King's Day moved from Sunday to Saturday",
    "2025-04-28, true, the Monday after it",
    "2023-04-27, false, King's Day",
    "2023-05-05, false, 5 May in a year without a lustrum",
    "2024-05-09, false, Ascension Day",
    "2024-05-20, false, Whit Monday",
    "2024-12-25, false, Christmas Day",
    "2024-12-26, false, Boxing Day",
    "2024-12-24, true, Christmas Eve",
    "2024-12-31, true, New Year's Eve"
  })
  void the_recognised_holidays_are_no_working_days(LocalDate day, boolean working, String which) {
    assertThat(StatutoryTerms.isWorkingDay(day)).as(which).isEqualTo(working);
  }

  @Test
  void a_term_of_more_than_twelve_weeks_does_not_roll() {
    assertThat(StatutoryTerms.lastDayOfWeeksAfter(LocalDate.of(2024, 1, 6), 13))
        .isEqualTo(LocalDate.of(2024, 4, 6));
    assertThat(StatutoryTerms.lastDayOfWeeksAfter(LocalDate.of(2024, 1, 6), 12))
        .isEqualTo(LocalDate.of(2024, 4, 2));
  }

  @ParameterizedTest(name = "five years after {0}: {1}, {2}")
  @CsvSource({
    "2024-06-20, 2029-06-20, a Wednesday",
    "2020-06-20, 2025-06-20, a Friday",
    "2019-12-25, 2024-12-25, Christmas does not roll",
    "2024-02-29, 2029-02-28, from a leap day"
  })
  void a_term_in_years_does_not_roll(LocalDate day, LocalDate last, String why) {
    assertThat(StatutoryTerms.lastDayOfYearsAfter(day, 5)).as(why).isEqualTo(last);
  }

  @Test
  void a_term_of_nothing_is_refused() {
    assertThatThrownBy(() -> StatutoryTerms.lastDayOfYearsAfter(LocalDate.EPOCH, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> StatutoryTerms.lastDayOfWeeksAfter(LocalDate.EPOCH, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> StatutoryTerms.lastDayOfDaysAfter(LocalDate.EPOCH, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
