package nl.innovatiebudget.assessment.objection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectionTermTest {

  @ParameterizedTest(name = "letter {0}: until {1}, decide by {2} or {3}")
  @CsvSource({
    "2024-07-02, 2024-08-13, 2024-09-24, 2024-11-05",
    // Six weeks later is Good Friday: the term ends on the Tuesday after Easter.
    "2024-02-16, 2024-04-02, 2024-05-14, 2024-06-25",
    // Six weeks later is 5 May, a Monday, which counts every year.
    "2025-03-24, 2025-05-06, 2025-06-17, 2025-07-29",
    // King's Day.
    "2026-03-16, 2026-04-28, 2026-06-09, 2026-07-21",
    // Whit Monday.
    "2026-04-13, 2026-05-26, 2026-07-07, 2026-08-18",
    // The term to decide ends on the second day of Christmas, a Friday.
    "2025-10-03, 2025-11-14, 2025-12-29, 2026-02-06",
  })
  void the_terms_end_on_a_working_day(
      LocalDate letter, LocalDate last, LocalDate decide, LocalDate withCommittee) {
    var term = ObjectionTerm.after(letter);
    assertThat(term.lastDay()).isEqualTo(last);
    assertThat(term.lastDayToDecide(false)).isEqualTo(decide);
    assertThat(term.lastDayToDecide(true)).isEqualTo(withCommittee);
  }

  @ParameterizedTest(name = "received {0}, posted {1}: {2}")
  @CsvSource({
    "2024-07-01,           , true", // before the letter even
    "2024-08-13,           , true", // on the last day
    "2024-08-14,           , false", // one day late
    "2024-08-14, 2024-08-13, true", // posted on the last day
    "2024-08-20, 2024-08-13, true", // and received within a week after it
    "2024-08-21, 2024-08-13, false", // but not later
    "2024-08-15, 2024-08-14, false", // posted one day late
  })
  void what_is_posted_in_the_term_may_be_received_in_the_week_after_it(
      LocalDate received, LocalDate posted, boolean inTime) {
    var term = ObjectionTerm.after(LocalDate.parse("2024-07-02"));
    assertThat(term.inTime(received, posted)).isEqualTo(inTime);
  }
}
