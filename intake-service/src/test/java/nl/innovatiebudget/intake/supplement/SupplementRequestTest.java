package nl.innovatiebudget.intake.supplement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.intake.supplement.SupplementRequest.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SupplementRequestTest {

  private static final MissingItem HOURS = new MissingItem("De uren.", "The hours.");
  private static final Instant FRIDAY = Instant.parse("2024-04-05T09:00:00Z");

  @ParameterizedTest(name = "asked {0} for {1} days: until {2}, {3}")
  @CsvSource({
    "2024-04-05T09:00:00Z, 14, 2024-04-19, two weeks",
    "2024-04-04T22:30:00Z, 14, 2024-04-19, after midnight in Amsterdam",
    "2024-04-05T09:00:00Z, 15, 2024-04-22, a Saturday moves to Monday",
    "2024-04-05T09:00:00Z, 3, 2024-04-09, over a weekend there are two working days",
    "2024-03-28T09:00:00Z, 3, 2024-04-03, over Easter too",
    "2024-05-08T09:00:00Z, 3, 2024-05-14, Ascension and the day after it are none",
    "2024-04-05T09:00:00Z, 60, 2024-06-04, the longest"
  })
  void the_last_day_is_a_working_day(Instant at, int days, LocalDate lastDay, String why) {
    assertThat(asked(at, days).lastDay()).as(why).isEqualTo(lastDay);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 61})
  void no_other_terms_are_given(int days) {
    assertThatThrownBy(() -> asked(FRIDAY, days)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void it_is_open_until_midnight_in_amsterdam() {
    var request = asked(FRIDAY, 14);

    assertThat(request.stateAt(Instant.parse("2024-04-19T21:59:59Z"))).isEqualTo(State.OPEN);
    assertThat(request.stateAt(Instant.parse("2024-04-19T22:00:00Z"))).isEqualTo(State.EXPIRED);
  }

  @Test
  void unused_it_suspends_until_its_last_day_and_four_weeks_are_left_to_refuse() {
    var request = asked(FRIDAY, 14);

    assertThat(request.suspension())
        .contains(new Suspension(LocalDate.of(2024, 4, 6), LocalDate.of(2024, 4, 18)));
    assertThat(request.lastDayToRefuse()).isEqualTo("2024-05-17");
  }

  @Test
  void once_ended_it_ends_no_second_time() {
    // Given
    var request = asked(FRIDAY, 14);
    var later = Instant.parse("2024-04-12T09:00:00Z");

    // When
    request.cancel(later);

    // Then
    assertThat(request.stateAt(later)).isEqualTo(State.CANCELLED);
    assertThat(request.suspension())
        .contains(new Suspension(LocalDate.of(2024, 4, 6), LocalDate.of(2024, 4, 11)));
    assertThat(request.lastDayToRefuse())
        .as("Friday 10 May is equated with a holiday")
        .isEqualTo("2024-05-13");
    assertThatThrownBy(() -> request.cancel(later)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void what_is_asked_fits_into_one_event() {
    var item = new MissingItem("x".repeat(1000), "é".repeat(1000));

    assertThat(MissingItem.fitTogether(List.of(item, item))).isTrue();
    assertThat(MissingItem.fitTogether(Collections.nCopies(10, item))).isTrue();
    assertThat(MissingItem.fitTogether(Collections.nCopies(11, item))).isFalse();
  }

  private static SupplementRequest asked(Instant at, int days) {
    return new SupplementRequest(UUID.randomUUID(), List.of(HOURS), days, "officer", at);
  }
}
