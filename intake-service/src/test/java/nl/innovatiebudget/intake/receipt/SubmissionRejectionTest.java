package nl.innovatiebudget.intake.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import nl.innovatiebudget.intake.receipt.SubmissionRejection.DeadlinePassed;
import nl.innovatiebudget.intake.receipt.SubmissionRejection.RoundNotOpen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The clock goes forward on 31 March 2024 at 01:00 UTC, and back on 27 October at 01:00 UTC. */
class SubmissionRejectionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-03-31T00:59:59.999Z | 31 maart 2024 om 01:59:59 Nederlandse tijd, UTC+01:00",
        "2024-03-31T01:00:00Z     | 31 maart 2024 om 03:00:00 Nederlandse tijd, UTC+02:00",
        "2024-03-31T21:59:59.999Z | 31 maart 2024 om 23:59:59 Nederlandse tijd, UTC+02:00",
        "2024-03-31T22:00:00Z     | 1 april 2024 om 00:00:00 Nederlandse tijd, UTC+02:00",
        "2024-10-27T00:30:00Z     | 27 oktober 2024 om 02:30:00 Nederlandse tijd, UTC+02:00",
        "2024-10-27T01:30:00Z     | 27 oktober 2024 om 02:30:00 Nederlandse tijd, UTC+01:00",
      })
  void an_instant_is_told_with_the_offset_of_that_moment(Instant instant, String told) {
    assertThat(DutchTime.nl(instant)).isEqualTo(told);
  }

  @Test
  void who_is_too_late_is_told_both_instants_as_they_stood_on_the_clock_and_exactly() {
    var tooLate =
        new DeadlinePassed(
            Instant.parse("2024-03-31T00:30:00Z"), Instant.parse("2024-03-31T01:00:00.000001Z"));

    assertThat(tooLate.detail().nl())
        .contains("31 maart 2024 om 01:30:00 Nederlandse tijd, UTC+01:00 (2024-03-31T00:30:00Z)")
        .contains("om 03:00:00 Nederlandse tijd, UTC+02:00 (2024-03-31T01:00:00.000001Z)");
    assertThat(tooLate.detail().en())
        .contains("31 March 2024 at 01:30:00 Dutch time, UTC+01:00 (2024-03-31T00:30:00Z)");
  }

  @Test
  void who_is_too_early_is_told_when_to_come_back() {
    var opensAt = Instant.parse("2024-03-03T23:00:00Z");

    assertThat(new RoundNotOpen(opensAt, opensAt.minusSeconds(1)).detail().en())
        .contains("4 March 2024 at 00:00:00 Dutch time, UTC+01:00 (2024-03-03T23:00:00Z)");
  }
}
