package nl.innovatiebudget.notification.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.time.BusinessClock;
import nl.innovatiebudget.notification.privacy.Course.Open;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourseTest {

  private static final Instant RECEIVED = Instant.parse("2024-03-20T10:00:00Z");
  private static final Instant DECIDED = Instant.parse("2024-06-20T10:00:00Z");
  private static final Instant LATER = Instant.parse("2026-02-01T10:00:00Z");

  private static final RetentionConfig TERMS =
      new RetentionConfig() {
        @Override
        public int awardedMonths() {
          return 60;
        }

        @Override
        public int notAwardedMonths() {
          return 12;
        }

        @Override
        public int jurorMonths() {
          return 12;
        }

        @Override
        public String every() {
          return "1h";
        }

        @Override
        public int preferenceMonths() {
          return 24;
        }

        @Override
        public int paperMonths() {
          return 12;
        }

        @Override
        public int mostPerRun() {
          return 10;
        }
      };

  @Test
  void who_is_refused_is_forgotten_a_year_after_the_last_that_was_told() {
    assertThat(course(false, null, DECIDED, null, null).retentionDay(TERMS))
        .contains(LocalDate.of(2025, 6, 20));
  }

  @Test
  void an_award_that_is_not_determined_is_not_finished_however_long_ago() {
    var course = course(true, null, null, null, null);

    assertThat(course.retentionDay(TERMS)).isEmpty();
    assertThat(course.reasonsToKeep(LATER.plusSeconds(1_000_000_000)))
        .extracting(Rejection::code)
        .containsExactly("still-needed");
  }

  @Test
  void an_award_on_objection_counts_as_an_award() {
    assertThat(course(true, null, DECIDED, null, null).retentionDay(TERMS)).isEmpty();
  }

  @Test
  void who_received_money_is_forgotten_five_years_after_its_determination() {
    assertThat(course(true, DECIDED, null, null, null).retentionDay(TERMS))
        .contains(LocalDate.of(2029, 6, 20));
  }

  @Test
  void what_was_reopened_is_not_finished_until_it_ends_again() {
    assertThat(course(false, null, null, RECEIVED, DECIDED).finishedAt()).isEmpty();
    assertThat(course(false, null, DECIDED, null, RECEIVED).finishedAt()).contains(DECIDED);
  }

  @Test
  void what_was_never_decided_is_not_finished() {
    assertThat(course(false, null, null, null, null).finishedAt()).isEmpty();
  }

  @Test
  void who_was_only_invited_is_forgotten_a_year_later() {
    var invited =
        new Course(false, false, null, null, null, null, null, null, RECEIVED, Open.NOTHING);

    assertThat(invited.retentionDay(TERMS)).contains(LocalDate.of(2025, 3, 20));
  }

  @Test
  void all_reasons_to_keep_are_given_at_once_and_the_last_day_to_object_is_one_of_them() {
    var open = new Open(1, 1, 1, 1, 1);
    var course = new Course(true, true, null, null, null, null, DECIDED, null, DECIDED, open);

    // Six weeks after 20 June 2024 is Thursday 1 August.
    assertThat(course.reasonsToKeep(Instant.parse("2024-08-01T21:59:59Z")))
        .extracting(Rejection::code)
        .containsExactly(
            "still-needed", "delivery-open", "task-open", "event-parked", "objection-term-runs");
    assertThat(course.reasonsToKeep(Instant.parse("2024-08-01T22:00:00Z")))
        .extracting(Rejection::code)
        .containsExactly("still-needed", "delivery-open", "task-open", "event-parked");
  }

  @ParameterizedTest(name = "told on 20 June 2024, posted on {0}: until {1}")
  @CsvSource({
    "          , 2024-08-01",
    "2024-06-20, 2024-08-01",
    "2024-06-19, 2024-08-01", // an earlier decision
    "2024-06-25, 2024-08-06",
    "2024-06-29, 2024-08-12", // ends on a Saturday
  })
  void the_term_to_object_runs_from_the_day_on_which_the_last_of_them_was_told(
      @Nullable LocalDate postedOn, LocalDate lastDay) {
    var course =
        new Course(
            true, false, null, DECIDED, null, null, DECIDED, postedOn, DECIDED, Open.NOTHING);
    var midnight = lastDay.plusDays(1).atStartOfDay(BusinessClock.AMSTERDAM).toInstant();

    assertThat(course.reasonsToKeep(midnight.minusSeconds(1)))
        .extracting(Rejection::code)
        .containsExactly("objection-term-runs");
    assertThat(course.reasonsToKeep(midnight)).isEmpty();
  }

  @Test
  void who_objects_or_owes_money_is_not_forgotten_however_finished_it_looks() {
    assertThat(refusedWith(Open.NOTHING).reasonsToKeep(LATER)).isEmpty();
    for (var dispute : List.of(new Open(0, 0, 0, 1, 0), new Open(0, 0, 0, 0, 1))) {
      assertThat(refusedWith(dispute).reasonsToKeep(LATER))
          .extracting(Rejection::code)
          .containsExactly("still-needed");
    }
  }

  private static Course refusedWith(Open open) {
    return new Course(true, false, null, DECIDED, null, null, DECIDED, null, DECIDED, open);
  }

  private static Course course(
      boolean awarded,
      @Nullable Instant settledAt,
      @Nullable Instant refusedAt,
      @Nullable Instant withdrawnAt,
      @Nullable Instant reopenedAt) {
    return new Course(
        true,
        awarded,
        settledAt,
        refusedAt,
        withdrawnAt,
        reopenedAt,
        null,
        null,
        DECIDED,
        Open.NOTHING);
  }
}
