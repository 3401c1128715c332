package nl.innovatiebudget.assessment.pitch.timetable;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.time.BusinessClock;

/**
 * On which days, where and in what rhythm the doubtful cases of a round pitch.
 *
 * <p>The rooms of a day keep one rhythm: pitches start together, with time to change in between,
 * and after so many in a row everybody has the break. So no juror and no room ever has more in a
 * row, also when a juror goes from room to room.
 *
 * @param timeZone of the opening hours
 * @param changeMinutes between the end of a pitch and the start of the next
 * @param breakAfterPitches after how many pitches there is a break
 */
record PlanSettings(
    @NotNull @Size(max = 16) @Pattern(regexp = "^Europe/Amsterdam$") String timeZone,
    @Min(5) @Max(240) int pitchMinutes,
    @Min(0) @Max(120) int changeMinutes,
    @Min(1) @Max(50) int breakAfterPitches,
    @Min(0) @Max(240) int breakMinutes,
    @NotNull @Size(min = 1, max = 30) List<Day> days) {

  private static final int MOST_SLOTS = 2_000;

  /**
   * A day with pitches.
   *
   * @param from local time at which the first may start
   * @param until local time at which the last has ended
   */
  record Day(
      @NotNull LocalDate day,
      @NotNull @Size(max = 5) @Pattern(regexp = "^([01][0-9]|2[0-3]):[0-5][0-9]$") String from,
      @NotNull @Size(max = 5) @Pattern(regexp = "^([01][0-9]|2[0-3]):[0-5][0-9]$") String until,
      @NotBlank @Size(max = 200) String location,
      @NotNull @Size(min = 1, max = 20) List<Room> rooms) {

    Instant opensAt() {
      return at(from);
    }

    Instant closesAt() {
      return at(until);
    }

    private Instant at(String time) {
      return day.atTime(LocalTime.parse(time)).atZone(BusinessClock.AMSTERDAM).toInstant();
    }
  }

  /**
   * A room, or a video call.
   *
   * @param standingJurorIds jurors who sit there the whole day, beside the panel of each case
   */
  record Room(
      @NotBlank @Size(max = 100) String name,
      boolean online,
      @NotNull @Size(max = 20) List<UUID> standingJurorIds) {}

  /**
   * Everything that is wrong with it.
   *
   * @param opened the day on which the round opened; nobody pitches before that
   */
  List<Rejection> faults(LocalDate opened) {
    var faults = new ArrayList<Rejection>();
    days.stream()
        .map(Day::day)
        .filter(day -> day.isBefore(opened))
        .forEach(day -> faults.add(TimetableRejections.beforeTheRound(day, opened)));
    repeated(days.stream().map(Day::day)).forEach(d -> faults.add(TimetableRejections.sameDay(d)));
    for (var day : days) {
      repeated(day.rooms().stream().map(Room::name))
          .forEach(name -> faults.add(TimetableRejections.sameRoom(day.day(), name)));
      repeated(day.rooms().stream().map(Room::standingJurorIds).flatMap(List::stream))
          .forEach(juror -> faults.add(TimetableRejections.standsTwice(day.day(), juror)));
      if (starts(day).isEmpty()) {
        faults.add(TimetableRejections.nothingFits(day.day()));
      }
    }
    if (slots().size() > MOST_SLOTS) {
      faults.add(TimetableRejections.tooManySlots(MOST_SLOTS));
    }
    return faults;
  }

  /** By start, then by name of the room. */
  List<Slot> slots() {
    var slots = new ArrayList<Slot>();
    int order = 0;
    for (var day : days.stream().sorted(Comparator.comparing(Day::day)).toList()) {
      int position = 0;
      for (var start : starts(day)) {
        for (var room : day.rooms().stream().sorted(Comparator.comparing(Room::name)).toList()) {
          slots.add(
              new Slot(
                  slots.size(),
                  order,
                  position,
                  day.day(),
                  day.location(),
                  room,
                  start,
                  start.plus(Duration.ofMinutes(pitchMinutes))));
        }
        order++;
        position++;
      }
    }
    return slots;
  }

  private List<Instant> starts(Day day) {
    var starts = new ArrayList<Instant>();
    var pitch = Duration.ofMinutes(pitchMinutes);
    var start = day.opensAt();
    while (!start.plus(pitch).isAfter(day.closesAt())) {
      starts.add(start);
      boolean pause = starts.size() % breakAfterPitches == 0;
      int wait = pause ? Math.max(changeMinutes, breakMinutes) : changeMinutes;
      start = start.plus(pitch).plus(Duration.ofMinutes(wait));
    }
    return starts;
  }

  /** Whether this juror sits in a room for a whole day, whatever the case. */
  boolean hasStanding(UUID jurorId) {
    return days.stream()
        .flatMap(day -> day.rooms().stream())
        .anyMatch(room -> room.standingJurorIds().contains(jurorId));
  }

  private static <T> List<T> repeated(Stream<T> values) {
    var seen = new HashSet<T>();
    return values.filter(value -> !seen.add(value)).distinct().toList();
  }
}
