package nl.innovatiebudget.intake.delay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.innovatiebudget.kit.money.Euro;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PenaltyClockTest {

  private static final LocalDate TERM_ENDS = LocalDate.of(2024, 7, 1);

  @ParameterizedTest(name = "received {0}: decide by {1}, {2}")
  @CsvSource({
    "2024-07-02, 2024-07-16, the day after the term",
    "2024-07-13, 2024-07-29, a Saturday rolls to Monday",
    "2024-12-12, 2024-12-30, Boxing Day and the Friday that a decree equates",
    "2025-04-04, 2025-04-22, Good Friday rolls over the Easter weekend",
    "2025-04-21, 2025-05-06, 5 May is a holiday every year"
  })
  void two_weeks_after_a_notice_of_default_it_starts_to_cost_money(
      LocalDate receivedOn, LocalDate decideBy, String why) {
    var clock = PenaltyClock.after(TERM_ENDS, receivedOn);

    assertThat(clock.decideBy()).as(why).isEqualTo(decideBy);
    assertThat(clock.firstDay()).isEqualTo(decideBy.plusDays(1));
    assertThat(clock.lastPossibleDay()).isEqualTo(decideBy.plusDays(42));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-07-01", "2024-06-01"})
  void a_notice_before_the_term_has_passed_sets_nothing_going(LocalDate receivedOn) {
    assertThatThrownBy(() -> PenaltyClock.after(TERM_ENDS, receivedOn))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest(name = "decided on {0}: {1} days")
  @CsvSource({
    "2024-07-10, 0",
    "2024-07-16, 0",
    "2024-07-17, 0",
    "2024-07-18, 1",
    "2024-07-31, 14",
    "2024-08-28, 42",
    "2024-08-29, 42",
    "2025-08-29, 42"
  })
  void every_day_counts_until_the_decision_is_made_known_forty_two_at_most(
      LocalDate decidedOn, int days) {
    var clock = PenaltyClock.after(TERM_ENDS, LocalDate.of(2024, 7, 2));

    assertThat(clock.daysBefore(decidedOn)).isEqualTo(days);
  }

  @ParameterizedTest(name = "received {0}, {1} days: determine by {2}")
  @CsvSource({
    "2024-07-02,  1, 2024-07-31, seventeen July and two weeks",
    "2024-07-02, 42, 2024-09-10, the last day that can be owed",
    "2024-07-02,  4, 2024-08-05, a Saturday rolls to Monday",
    "2025-04-01,  6, 2025-05-06, 5 May is a holiday every year"
  })
  void what_is_owed_is_determined_within_two_weeks_after_the_last_day_for_which_it_is(
      LocalDate receivedOn, int days, LocalDate determineBy, String why) {
    var clock = PenaltyClock.after(TERM_ENDS, receivedOn);

    assertThat(clock.determineBy(days)).as(why).isEqualTo(determineBy);
  }

  @ParameterizedTest(name = "{0} days: {1}")
  @CsvSource({
    "0, 0.00",
    "1, 23.00",
    "14, 322.00",
    "15, 357.00",
    "28, 812.00",
    "29, 857.00",
    "42, 1442.00"
  })
  void the_amount_of_a_day_grows_after_every_two_weeks(int days, String amount) {
    assertThat(PenaltyAmounts.of(days, TERM_ENDS)).isEqualTo(Euro.of(amount));
  }

  @Test
  void no_amount_is_made_up_for_days_that_the_law_does_not_have_or_a_date_without_amounts() {
    assertThatThrownBy(() -> PenaltyAmounts.of(43, TERM_ENDS))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PenaltyAmounts.of(1, LocalDate.of(2018, 12, 31)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** The amounts of 2019 count from the first notices of 2019, not for what is owed in 2019. */
  @Test
  void the_amounts_are_those_of_the_day_of_the_notice() {
    var termLastDay = LocalDate.of(2018, 12, 1);
    var now = Instant.parse("2019-03-01T09:00:00Z");
    var id = UUID.randomUUID();
    var former = new DefaultNotice(id, LocalDate.of(2018, 12, 31), termLastDay, "recorder", now);
    var later = new DefaultNotice(id, LocalDate.of(2019, 1, 1), termLastDay, "recorder", now);

    assertThatThrownBy(
            () -> new PenaltyDetermination(id, former, 1, List.of("Gemeente"), "decider", now))
        .hasMessageContaining("2018-12-31");
    assertThat(new PenaltyDetermination(id, later, 1, List.of("Gemeente"), "decider", now).amount())
        .isEqualTo(Euro.of("23.00"));
  }

  @ParameterizedTest
  @CsvSource({"1442.00, 1", "1442.00, 3", "23.00, 40", "0.01, 2"})
  void the_shares_of_the_applicants_are_equal_to_the_cent_and_together_the_whole(
      String amount, int parts) {
    var shares = PenaltyClock.shares(Euro.of(amount), parts);

    assertThat(shares).hasSize(parts);
    assertThat(shares.stream().reduce(Euro.ZERO, Euro::plus)).isEqualTo(Euro.of(amount));
    assertThat(shares.getFirst().cents() - shares.getLast().cents()).isBetween(0L, 1L);
    assertThat(Stream.concat(shares.stream(), Stream.of(Euro.ZERO)))
        .isSortedAccordingTo((one, other) -> other.compareTo(one));
  }
}
