package nl.innovatiebudget.intake.supplement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.innovatiebudget.intake.round.DecisionTerm;
import nl.innovatiebudget.intake.round.DecisionTerm.Start;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunningDecisionTermTest {

  /** Before 1 April in Amsterdam, so 31 March is the last day of the round. */
  private static final Instant CLOSING = Instant.parse("2024-03-31T22:00:00Z");

  private static final Instant IN_TIME = Instant.parse("2024-03-20T09:00:00Z");
  private static final LocalDate THE_DAY_AFTER_CLOSING = LocalDate.of(2024, 4, 1);

  @ParameterizedTest(name = "received {0}, {1} weeks: {2}, {3}")
  @CsvSource({
    "2024-05-07T10:00:00Z, 8, 2024-07-02, a Tuesday stays",
    "2024-02-16T10:00:00Z, 6, 2024-04-02, Good Friday 29 March rolls over the Easter weekend",
    "2024-02-16T23:30:00Z, 6, 2024-04-02, just after midnight in Amsterdam is Saturday 30 March",
    "2024-02-15T22:30:00Z, 6, 2024-03-28, just before midnight in Amsterdam is a Thursday",
    "2024-02-19T10:00:00Z, 6, 2024-04-02, Easter Monday 1 April rolls",
    "2025-03-15T10:00:00Z, 6, 2025-04-28, King's Day moved to Saturday 26 April",
    "2025-03-16T10:00:00Z, 6, 2025-04-28, Sunday 27 April",
    "2026-03-16T10:00:00Z, 6, 2026-04-28, King's Day on a Monday",
    "2025-03-24T10:00:00Z, 6, 2025-05-06, 5 May is a holiday every year",
    "2024-03-28T10:00:00Z, 6, 2024-05-13, Ascension and the Friday that a decree equates",
    "2024-04-08T10:00:00Z, 6, 2024-05-21, Whit Monday",
    "2024-11-14T10:00:00Z, 6, 2024-12-30, Christmas and the Friday that a decree equates",
    "2024-01-08T10:00:00Z, 12, 2024-04-02, twelve weeks still roll over Easter Monday",
    "2024-01-01T10:00:00Z, 13, 2024-04-01, thirteen weeks end on Easter Monday"
  })
  void a_term_from_reception_of_at_most_twelve_weeks_ends_on_a_working_day(
      Instant received, int weeks, LocalDate lastDay, String why) {
    var term =
        RunningDecisionTerm.of(
            new DecisionTerm(weeks, Start.RECEPTION), CLOSING, received, List.of(), List.of());

    assertThat(term.lastDay()).as(why).isEqualTo(lastDay);
  }

  @ParameterizedTest(name = "{0} weeks after the closing: {1}")
  @CsvSource({
    "13, 2024-06-30, a Sunday stays",
    "12, 2024-06-24, Sunday 23 June rolls",
    "8, 2024-05-27, Sunday 26 May rolls",
    "1, 2024-04-08, Sunday 7 April rolls",
    "22, 2024-09-01, a Sunday stays"
  })
  void a_term_from_the_closing_starts_on_the_day_after(int weeks, LocalDate lastDay, String why) {
    var term = fromClosing(weeks, List.of());

    assertThat(term.startsOn()).isEqualTo(THE_DAY_AFTER_CLOSING);
    assertThat(term.lastDay()).as(why).isEqualTo(lastDay);
    assertThat(term.suspensions()).isEmpty();
  }

  @Test
  void a_round_that_closes_at_noon_closes_on_that_day() {
    var term =
        RunningDecisionTerm.of(
            new DecisionTerm(13, Start.CLOSING),
            Instant.parse("2024-03-31T10:00:00Z"),
            IN_TIME,
            List.of(),
            List.of());

    assertThat(term.startsOn()).isEqualTo(THE_DAY_AFTER_CLOSING);
  }

  @Test
  void what_was_let_in_after_the_closing_is_counted_from_its_reception() {
    var late = Instant.parse("2024-04-10T09:00:00Z");

    var term =
        RunningDecisionTerm.of(
            new DecisionTerm(13, Start.CLOSING), CLOSING, late, List.of(), List.of());

    assertThat(term.after()).isEqualTo(Start.RECEPTION);
    assertThat(term.startsOn()).isEqualTo("2024-04-11");
    assertThat(term.lastDay()).isEqualTo("2024-07-10");
  }

  /** Asked and ended on two days each, ended being the answer or the last day to supply. */
  @ParameterizedTest(name = "{0} weeks, asked {1} ended {2}, asked {3} ended {4}: {5}")
  @CsvSource({
    "13, 2024-04-05, 2024-04-12, , , 2024-07-06, 6 to 11 April are six days",
    "13, 2024-04-05, 2024-04-05, , , 2024-06-30, answered on the same day",
    "13, 2024-04-05, 2024-04-06, , , 2024-06-30, answered on the next day",
    "13, 2024-04-05, 2024-04-07, , , 2024-07-01, answered on the day after that",
    "13, 2024-04-05, 2024-04-19, , , 2024-07-13, unused until the 19th: thirteen days",
    "13, 2024-04-05, 2024-04-12, 2024-04-12, 2024-04-20, 2024-07-13, six and seven days",
    "13, 2024-04-05, 2024-04-12, 2024-05-01, 2024-05-11, 2024-07-15, six and nine days",
    "13, 2024-04-05, 2024-04-12, 2024-04-08, 2024-04-14, 2024-07-08, days at once count once",
    "13, 2024-04-12, 2024-04-20, 2024-04-05, 2024-04-12, 2024-07-13, in any order",
    "13, 2024-06-29, 2024-07-05, , , 2024-07-05, the last day itself is left",
    "13, 2024-06-30, 2024-07-05, , , 2024-06-30, asked on the last day is too late",
    "13, 2024-07-10, 2024-07-20, , , 2024-06-30, asked after the end has no effect",
    "13, 2024-03-25, 2024-04-03, , , 2024-07-02, before the start does not count",
    "8, 2024-04-05, 2024-04-12, , , 2024-06-03, Saturday 1 June rolls to Monday",
    "12, 2024-04-05, 2024-04-12, , , 2024-07-01, twelve weeks stay twelve weeks and roll",
    "1, 2024-04-07, 2024-04-11, , , 2024-04-11, the Monday it rolls to stands still",
    "6, 2024-04-05, 2024-04-19, , , 2024-05-27, Saturday 25 May rolls"
  })
  void the_term_stands_still_from_the_day_after_the_request_until_the_day_of_the_answer(
      int weeks,
      LocalDate asked,
      LocalDate ended,
      LocalDate askedAgain,
      LocalDate endedAgain,
      LocalDate lastDay,
      String why) {
    var suspensions =
        Stream.of(
                Suspension.of(asked, ended),
                askedAgain == null
                    ? Optional.<Suspension>empty()
                    : Suspension.of(askedAgain, endedAgain))
            .flatMap(Optional::stream)
            .toList();

    assertThat(fromClosing(weeks, suspensions).lastDay()).as(why).isEqualTo(lastDay);
  }

  @Test
  void only_days_that_move_the_end_are_named_and_the_first_ones_first() {
    // Given
    var first = new Suspension(LocalDate.of(2024, 4, 6), LocalDate.of(2024, 4, 11));
    var second = new Suspension(LocalDate.of(2024, 5, 2), LocalDate.of(2024, 5, 10));
    var after = new Suspension(LocalDate.of(2024, 9, 1), LocalDate.of(2024, 9, 5));

    // When
    var term = fromClosing(13, List.of(after, second, first));

    // Then
    assertThat(term.suspensions()).containsExactly(first, second);
    assertThat(term.daysStoodStill()).isEqualTo(15);
    assertThat(term.standsStillOn(LocalDate.of(2024, 4, 5))).isFalse();
    assertThat(term.standsStillOn(LocalDate.of(2024, 4, 6))).isTrue();
    assertThat(term.standsStillOn(LocalDate.of(2024, 4, 11))).isTrue();
    assertThat(term.standsStillOn(LocalDate.of(2024, 4, 12))).isFalse();
  }

  @Test
  void the_words_tell_how_it_was_counted() {
    var suspension = new Suspension(LocalDate.of(2024, 4, 6), LocalDate.of(2024, 4, 11));

    var thirteen = TermInWords.of(fromClosing(13, List.of(suspension)), LocalDate.of(2024, 4, 6));
    var one = TermInWords.of(fromClosing(1, List.of()), LocalDate.of(2024, 4, 6));

    assertThat(thirteen.nl())
        .isEqualTo(
            "Wij beslissen uiterlijk op 6 juli 2024. De termijn is 13 weken vanaf 1 april 2024, de"
                + " dag na de sluiting van de ronde (Awb 4:13). Dagen die niet meetellen, omdat er"
                + " iets ontbrak: 6 (Awb 4:15). De termijn staat nu stil. Wie eerder aanvult,"
                + " krijgt eerder een besluit.");
    assertThat(one.en())
        .isEqualTo(
            "We decide on 8 April 2024 at the latest. The term is 1 week from 1 April 2024, the day"
                + " after the round closed (Awb 4:13). The last day is a working day (Algemene"
                + " termijnenwet).");
  }

  private static RunningDecisionTerm fromClosing(int weeks, List<Suspension> suspensions) {
    return RunningDecisionTerm.of(
        new DecisionTerm(weeks, Start.CLOSING), CLOSING, IN_TIME, suspensions, List.of());
  }
}
