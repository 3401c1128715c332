package nl.innovatiebudget.notification.preference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.Stream;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.notification.application.Language;
import nl.innovatiebudget.notification.application.Recipient;
import nl.innovatiebudget.notification.preference.PreferenceResource.Wish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimingTest {

  private static final QuietHours NIGHT =
      new QuietHours(LocalTime.parse("22:00"), LocalTime.parse("07:00"));

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          2024-03-04T20:59:59Z, -
          2024-03-04T21:00:00Z, 2024-03-05T06:00:00Z
          2024-03-05T05:59:59Z, 2024-03-05T06:00:00Z
          2024-03-05T06:00:00Z, -
          # the clock goes forward in this night
          2024-03-30T22:00:00Z, 2024-03-31T05:00:00Z
          # the clock goes back in this night
          2024-10-26T21:00:00Z, 2024-10-27T06:00:00Z
          """)
  void quiet_hours_end_by_the_clock_of_amsterdam(Instant now, Instant end) {
    assertThat(NIGHT.endAfter(now)).isEqualTo(Optional.ofNullable(end));
  }

  @Test
  void quiet_hours_that_end_in_an_hour_that_is_left_out_end_where_it_is_left_out() {
    var quiet = new QuietHours(LocalTime.parse("01:00"), LocalTime.parse("02:30"));

    assertThat(quiet.endAfter(Instant.parse("2024-03-31T00:30:00Z")))
        .contains(Instant.parse("2024-03-31T01:00:00Z"));
  }

  @Test
  void in_an_hour_that_comes_twice_the_end_is_never_in_the_past() {
    var quiet = new QuietHours(LocalTime.parse("01:00"), LocalTime.parse("02:30"));

    assertThat(quiet.endAfter(Instant.parse("2024-10-27T00:15:00Z")))
        .contains(Instant.parse("2024-10-27T00:30:00Z"));
    assertThat(quiet.endAfter(Instant.parse("2024-10-27T01:15:00Z")))
        .contains(Instant.parse("2024-10-27T01:30:00Z"));
  }

  @ParameterizedTest(name = "hour {0} of the day that was set at {1} comes at {2}")
  @CsvSource({
    "8, 2024-03-04T10:00:00Z, 2024-03-05T07:00:00Z",
    // The clock goes forward: the hour from two does not exist and the day is short.
    "2, 2024-03-30T10:00:00Z, 2024-03-31T01:00:00Z",
    "8, 2024-03-30T10:00:00Z, 2024-03-31T06:00:00Z",
    // The clock goes back: the hour from two comes twice and counts once.
    "2, 2024-10-26T10:00:00Z, 2024-10-27T00:00:00Z",
    "8, 2024-10-26T10:00:00Z, 2024-10-27T07:00:00Z"
  })
  void a_digest_is_due_once_a_day_from_its_hour(int hour, Instant set, Instant due) {
    var preference = wishing(daily(hour), set);

    assertThat(preference.isDue(set)).isFalse();
    assertThat(preference.isDue(due.minusSeconds(1))).isFalse();
    assertThat(preference.isDue(due)).isTrue();
    preference.told(due);
    assertThat(preference.isDue(due.plusSeconds(3600))).isFalse();
    assertThat(preference.isDue(due.plusSeconds(2 * 3600))).isFalse();
    assertThat(preference.isDue(due.plusSeconds(25 * 3600))).isTrue();
  }

  @Test
  void who_stops_its_digest_is_told_at_once_what_was_held() {
    var now = Instant.parse("2024-03-04T10:00:00Z");
    var preference = wishing(daily(8), now);
    assertThat(preference.timing(now)).isInstanceOf(Timing.InDigest.class);

    preference.become(new Wish(null, null, DigestRhythm.NONE, null, null, null), false, now);

    assertThat(preference.isDue(now)).isTrue();
    assertThat(preference.timing(now)).isInstanceOf(Timing.Now.class);
  }

  @Test
  void what_can_wait_waits_for_the_end_of_the_quiet_hours() {
    var night = Instant.parse("2024-03-04T21:00:00Z");
    var wish = new Wish(null, null, DigestRhythm.NONE, null, "22:00", "07:00");

    assertThat(wishing(wish, night).timing(night))
        .isEqualTo(new Timing.At(Instant.parse("2024-03-05T06:00:00Z")));
  }

  @Test
  void what_the_law_asks_to_tell_and_what_a_body_is_told_never_waits() {
    // Without a database: nobody's wishes are even looked up.
    var preferences = new Preferences(Clock.systemUTC());
    var body =
        new Recipient() {
          @Override
          public String name() {
            return "Gemeente Utrecht";
          }

          @Override
          public Language language() {
            return Language.NL;
          }

          @Override
          public Optional<String> contactEmail() {
            return Optional.empty();
          }
        };

    assertThat(preferences.timing(body, true)).isInstanceOf(Timing.Now.class);
    assertThat(preferences.timing(body, false)).isInstanceOf(Timing.Now.class);
  }

  @Test
  void a_wish_that_cannot_be_done_is_refused_with_all_reasons() {
    assertThat(codes(new Wish(null, null, DigestRhythm.DAILY, null, "22:00", null), true))
        .containsExactly("digest-hour-missing", "email-missing", "quiet-hours-incomplete");
    assertThat(codes(new Wish(null, null, DigestRhythm.DAILY, 6, "22:00", "07:00"), false))
        .containsExactly("digest-in-quiet-hours");
    assertThat(codes(new Wish(null, null, DigestRhythm.NONE, null, "07:00", "07:00"), false))
        .containsExactly("quiet-hours-empty");
    assertThat(codes(new Wish(null, null, DigestRhythm.DAILY, 7, "22:00", "07:00"), false))
        .isEmpty();
  }

  private static Stream<String> codes(Wish wish, boolean officer) {
    return WishCheck.of(wish, officer).stream().map(Rejection::code);
  }

  private static Wish daily(int hour) {
    return new Wish(null, null, DigestRhythm.DAILY, hour, null, null);
  }

  private static Preference wishing(Wish wish, Instant now) {
    var preference = new Preference("juror-1");
    preference.become(wish, false, now);
    return preference;
  }
}
