package nl.innovatiebudget.assessment.pitch.timetable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one slot asks of one case, as if no other case were there: the whole panel can come, nobody
 * of it sits in another room all day, and nobody who does sit there has a conflict on the case.
 */
final class SlotRules {

  private final Map<UUID, Availability> jurors;
  private final Map<Integer, List<UUID>> standing = new HashMap<>();
  private final Map<Integer, List<Slot>> atStart;

  /**
   * @param jurors a juror who is not among them cannot come at all
   */
  SlotRules(List<Slot> slots, List<Availability> jurors) {
    this.jurors =
        jurors.stream().collect(Collectors.toMap(Availability::jurorId, Function.identity()));
    this.atStart = slots.stream().collect(Collectors.groupingBy(Slot::order));
    for (var slot : slots) {
      standing.put(
          slot.index(),
          slot.room().standingJurorIds().stream().filter(juror -> canCome(juror, slot)).toList());
    }
  }

  /** Whether the case may pitch here. */
  boolean allow(PitchCase pitch, Slot slot) {
    var lock = pitch.lock();
    return !pitch.panel().isEmpty()
        && (lock == null || slot.at(lock))
        && allCanCome(pitch, slot)
        && !barsAnyThere(pitch, slot)
        && !boundElsewhere(pitch, slot);
  }

  boolean allCanCome(PitchCase pitch, Slot slot) {
    return pitch.panel().stream().allMatch(juror -> canCome(juror, slot));
  }

  boolean barsAnyThere(PitchCase pitch, Slot slot) {
    return pitch.barsAny(standing(slot));
  }

  boolean boundElsewhere(PitchCase pitch, Slot slot) {
    return atStart.getOrDefault(slot.order(), List.of()).stream()
        .filter(other -> other.index() != slot.index())
        .anyMatch(other -> standing(other).stream().anyMatch(pitch.panel()::contains));
  }

  /** Who will be in the room: the panel, and who sits there all day; in order of id. */
  List<UUID> audience(PitchCase pitch, Slot slot) {
    return Stream.concat(pitch.panel().stream(), standing(slot).stream())
        .distinct()
        .sorted()
        .toList();
  }

  private boolean canCome(UUID jurorId, Slot slot) {
    var juror = jurors.get(jurorId);
    return juror != null && juror.on(slot.day());
  }

  /** The jurors who sit in the room of this slot whatever case is there. */
  private List<UUID> standing(Slot slot) {
    return standing.getOrDefault(slot.index(), List.of());
  }
}
