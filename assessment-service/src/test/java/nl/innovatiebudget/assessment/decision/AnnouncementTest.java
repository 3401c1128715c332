package nl.innovatiebudget.assessment.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import nl.innovatiebudget.kit.time.StatutoryTerms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnnouncementTest {

  @ParameterizedTest(name = "{3}: letter of {0}, last posted on {1}: until {2}")
  @CsvSource({
    "2024-07-02,           , 2024-08-13, through the portal only",
    "2024-07-02, 2024-07-02, 2024-08-13, posted on the same day",
    "2024-07-02, 2024-07-01, 2024-08-13, a day before the letter cannot shorten the term",
    "2024-07-02, 2024-07-07, 2024-08-19, posted five days later and ending on a Sunday",
    "2024-07-02, 2024-07-08, 2024-08-19, posted six days later",
    "2024-02-13, 2024-02-16, 2024-04-02, six weeks later is Good Friday",
    "2025-03-20, 2025-03-24, 2025-05-06, six weeks later is 5 May",
    "2024-12-20, 2025-01-06, 2025-02-17, over the turn of the year",
  })
  void the_term_runs_from_the_day_on_which_the_last_addressee_was_told(
      LocalDate issuedOn, @Nullable LocalDate postedOn, LocalDate lastDay, String why) {
    var madeKnownOn = Announcement.latest(issuedOn, Optional.ofNullable(postedOn));

    assertThat(StatutoryTerms.lastDayToObject(madeKnownOn)).as(why).isEqualTo(lastDay);
  }
}
