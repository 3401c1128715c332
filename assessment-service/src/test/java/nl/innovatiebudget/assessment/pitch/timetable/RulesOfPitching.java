package nl.innovatiebudget.assessment.pitch.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What every timetable has to hold to, worked out from the people and not from the slots. */
final class RulesOfPitching {

  private RulesOfPitching() {}

  static void hold(APlan plan, Map<UUID, Slot> slots) {
    var whereabouts = new HashMap<UUID, List<Slot>>();
    var rooms = new HashMap<String, List<Slot>>();
    for (var pitch : plan.cases) {
      var slot = slots.get(pitch.applicationId());
      assertThat(slot).as(pitch.number()).isNotNull();
      var inRoom = new HashSet<>(pitch.panel());
      slot.room().standingJurorIds().stream()
          .filter(juror -> present(plan, juror, slot))
          .forEach(inRoom::add);
      assertThat(pitch.panel()).isNotEmpty().allMatch(juror -> present(plan, juror, slot));
      assertThat(inRoom).noneMatch(pitch.barred()::contains);
      if (pitch.lock() != null) {
        assertThat(slot.at(pitch.lock())).isTrue();
      }
      inRoom.forEach(j -> whereabouts.computeIfAbsent(j, none -> new ArrayList<>()).add(slot));
      rooms.computeIfAbsent(slot.room().name(), none -> new ArrayList<>()).add(slot);
    }
    whereabouts.values().forEach(RulesOfPitching::holdForOne);
    rooms.values().forEach(RulesOfPitching::holdForOne);
  }

  private static boolean present(APlan plan, UUID juror, Slot slot) {
    return plan.jurors.stream()
        .filter(availability -> availability.jurorId().equals(juror))
        .anyMatch(
            availability ->
                availability.absences().stream()
                    .noneMatch(
                        absence ->
                            !slot.day().isBefore(absence.firstDay())
                                && !slot.day().isAfter(absence.lastDay())));
  }

  /** Time to change between any two, and a break of 15 minutes after at most four in a row. */
  private static void holdForOne(List<Slot> slots) {
    var inOrder =
        slots.stream().sorted((one, other) -> one.startsAt().compareTo(other.startsAt())).toList();
    Instant free = Instant.MIN;
    int row = 0;
    for (var slot : inOrder) {
      var rest = free == Instant.MIN ? Duration.ofDays(1) : Duration.between(free, slot.startsAt());
      assertThat(rest).isGreaterThanOrEqualTo(Duration.ofMinutes(5));
      row = rest.compareTo(Duration.ofMinutes(15)) >= 0 ? 1 : row + 1;
      assertThat(row).isLessThanOrEqualTo(4);
      free = slot.endsAt();
    }
  }
}
