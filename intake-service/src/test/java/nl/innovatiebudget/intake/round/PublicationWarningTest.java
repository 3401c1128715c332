package nl.innovatiebudget.intake.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.innovatiebudget.intake.ShippedRounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicationWarningTest {

  @ParameterizedTest
  @CsvSource({
    // closes at (exclusive), last day that counts, warnings
    "2024-03-31T22:00:00Z, 2024-03-31, closes-on-no-working-day clock-changes-on-last-day",
    "2024-03-30T23:00:00Z, 2024-03-30, closes-on-no-working-day",
    "2024-03-28T23:00:00Z, 2024-03-28, ",
    "2024-03-29T23:00:00Z, 2024-03-29, closes-on-no-working-day",
    "2024-04-27T22:00:00Z, 2024-04-27, closes-on-no-working-day",
    "2024-10-27T23:00:00Z, 2024-10-27, closes-on-no-working-day clock-changes-on-last-day",
    "2024-03-17T23:00:00Z, 2024-03-17, closes-on-no-working-day",
    "2024-03-15T11:00:00Z, 2024-03-15, period-short",
  })
  void an_officer_is_warned_of_a_closing_that_is_easily_mistaken(
      String closesAt, LocalDate lastDay, String warnings) {
    // Given
    var round = ShippedRounds.definition(ShippedRounds.file(2024).put("closesAt", closesAt));

    // When / Then
    assertThat(round.lastDay()).isEqualTo(lastDay);
    assertThat(PublicationWarning.of(round).map(PublicationWarning::code))
        .containsExactly(warnings == null ? new String[0] : warnings.split(" "));
  }

  @Test
  void days_are_those_of_the_round_s_own_zone() {
    // The last day on Bonaire is the 30th, a Saturday, and the clock there never changes.
    var file = ShippedRounds.file(2024).put("closesAt", "2024-03-31T04:00:00Z");
    var round = ShippedRounds.definition(file.put("timeZone", "America/Kralendijk"));

    assertThat(round.lastDay()).isEqualTo("2024-03-30");
    assertThat(PublicationWarning.of(round))
        .containsExactly(PublicationWarning.CLOSES_ON_NO_WORKING_DAY);
  }
}
