package nl.innovatiebudget.intake.consortium;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatureReminderTest {

  @ParameterizedTest(name = "at {0}: {1}")
  @CsvSource({
    "2024-03-24T21:59:59Z, 0",
    "2024-03-24T22:00:00Z, 1",
    "2024-03-29T21:59:59Z, 1",
    "2024-03-29T22:00:00Z, 2",
    "2024-03-31T21:59:59Z, 2",
    "2024-03-31T22:00:00Z, 0"
  })
  void the_reminder_that_is_due_is_the_last_whose_moment_has_come_before_the_closing(
      Instant now, int reminder) {
    var due = RemindSignatories.due(Instant.parse("2024-03-31T22:00:00Z"), now, List.of(7, 2));

    assertThat(due.orElse(0)).isEqualTo(reminder);
  }
}
