package nl.innovatiebudget.assessment.pitch.timetable;

import static nl.innovatiebudget.assessment.pitch.timetable.APlan.MONDAY;
import static nl.innovatiebudget.assessment.pitch.timetable.APlan.day;
import static nl.innovatiebudget.assessment.pitch.timetable.APlan.room;
import static nl.innovatiebudget.assessment.pitch.timetable.APlan.settings;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.innovatiebudget.kit.problem.Rejection;
import org.junit.jupiter.api.Test;

class PlanSettingsTest {

  @Test
  void pitches_have_time_to_change_in_between_and_a_break_after_so_many() {
    var slots = settings(day(MONDAY, "09:00", "11:10", room("B"), room("A"))).slots();
    assertThat(slots)
        .extracting(slot -> slot.startsAt().toString().substring(11, 16) + slot.room().name())
        .containsExactly(
            "07:00A", "07:00B", "07:25A", "07:25B", "07:50A", "07:50B", "08:15A", "08:15B",
            "08:50A", "08:50B");
    assertThat(slots.getLast().endsAt()).isEqualTo("2024-06-03T09:10:00Z");
    assertThat(slots.getLast().order()).isEqualTo(4);
  }

  @Test
  void opening_hours_are_those_of_the_clock_on_the_wall() {
    var settings =
        settings(
            day(LocalDate.of(2024, 4, 1), "09:00", "09:20", room("A")),
            day(LocalDate.of(2024, 3, 29), "09:00", "09:20", room("A")));
    assertThat(settings.slots())
        .extracting(slot -> slot.startsAt().toString())
        .containsExactly("2024-03-29T08:00:00Z", "2024-04-01T07:00:00Z");
  }

  @Test
  void all_that_is_wrong_is_said_at_once() {
    var settings =
        settings(
            day(MONDAY, "09:00", "09:19", room("A")),
            day(MONDAY, "09:00", "17:00", room("A", 1), room("B", 1), room("A")));
    assertThat(settings.faults(MONDAY))
        .extracting(Rejection::code)
        .containsExactly("day-repeated", "day-too-short", "room-repeated", "juror-in-two-rooms");
    var endless =
        new PlanSettings(
            "Europe/Amsterdam",
            5,
            0,
            50,
            0,
            MONDAY
                .datesUntil(MONDAY.plusDays(10))
                .map(d -> day(d, "00:00", "23:59", room("A")))
                .toList());
    assertThat(endless.faults(MONDAY))
        .extracting(Rejection::code)
        .containsExactly("too-many-slots");
    var fine = settings(day(MONDAY, "09:00", "10:00", room("A")));
    assertThat(fine.faults(MONDAY)).isEqualTo(List.of());
    assertThat(fine.faults(MONDAY.plusDays(1)))
        .extracting(Rejection::code)
        .containsExactly("day-before-round-opened");
  }
}
