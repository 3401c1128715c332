package nl.innovatiebudget.assessment.pitch.timetable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a timetable is made of, and what it has to hold to: the whole panel of a case is there, no
 * juror is in two rooms at once, a room has one case at a time, and nobody with a conflict on a
 * case is in its room. The order in which the parts are given does not matter.
 */
final class TimetableProblem {

  private final List<Slot> slots;
  private final List<PitchCase> cases;
  private final SlotRules rules;
  private final Map<UUID, List<Slot>> options = new HashMap<>();
  private final TreeMap<Hindrance, Set<String>> hindered = new TreeMap<>();
  private boolean explored;

  /**
   * @param jurors a juror who is not among them cannot come at all
   */
  TimetableProblem(List<Slot> slots, List<PitchCase> cases, List<Availability> jurors) {
    this.slots = slots.stream().sorted(Comparator.comparingInt(Slot::index)).toList();
    this.cases = cases.stream().sorted(Comparator.comparing(PitchCase::number)).toList();
    this.rules = new SlotRules(this.slots, jurors);
  }

  /** By number. */
  List<PitchCase> cases() {
    return cases;
  }

  /** Those that can have a slot, as far as one can tell of each case alone; by number. */
  List<PitchCase> open() {
    explore();
    return withOptions();
  }

  /** The slots in which a case may pitch if no other case were there; in order. */
  List<Slot> options(PitchCase pitch) {
    explore();
    return options.getOrDefault(pitch.applicationId(), List.of());
  }

  /** The numbers of cases that cannot have a slot whatever happens to the others. */
  Map<Hindrance, Set<String>> hindered() {
    explore();
    return hindered;
  }

  /** The slot at a place, if there is one. */
  Optional<Slot> slot(@Nullable Place place) {
    return place == null
        ? Optional.empty()
        : slots.stream().filter(slot -> slot.at(place)).findFirst();
  }

  /** Who will be in the room: the panel, and who sits there all day; in order of id. */
  List<UUID> audience(PitchCase pitch, Slot slot) {
    return rules.audience(pitch, slot);
  }

  /**
   * Numbers of the cases that have no slot, one that is not theirs, or one beside another's. Looks
   * at the chosen slots only.
   */
  Set<String> faults(Map<UUID, Slot> chosen) {
    var faults = new TreeSet<String>();
    for (var pitch : cases) {
      var slot = chosen.get(pitch.applicationId());
      if (slot == null || !rules.allow(pitch, slot)) {
        faults.add(pitch.number());
      }
    }
    clashes(chosen).forEach(pitch -> faults.add(pitch.number()));
    return faults;
  }

  private List<PitchCase> clashes(Map<UUID, Slot> chosen) {
    var clashing = new ArrayList<PitchCase>();
    for (var one : cases) {
      for (var other : cases) {
        var slot = chosen.get(one.applicationId());
        var beside = chosen.get(other.applicationId());
        if (one != other && slot != null && beside != null && exclude(one, slot, other, beside)) {
          clashing.add(one);
        }
      }
    }
    return clashing;
  }

  private static boolean exclude(PitchCase one, Slot slot, PitchCase other, Slot beside) {
    return slot.order() == beside.order()
        && (slot.index() == beside.index() || one.sharesJurorWith(other));
  }

  /** Tries every case in every slot, which only who seeks a timetable needs. */
  private void explore() {
    if (!explored) {
      explored = true;
      cases.forEach(this::findOptions);
      findClashingLocks();
    }
  }

  private List<PitchCase> withOptions() {
    return cases.stream().filter(pitch -> options.containsKey(pitch.applicationId())).toList();
  }

  private void findOptions(PitchCase pitch) {
    if (pitch.panel().isEmpty()) {
      hinder(Hindrance.PANEL_MISSING, pitch);
      return;
    }
    var together = slots.stream().filter(slot -> rules.allCanCome(pitch, slot)).toList();
    var unconflicted = together.stream().filter(s -> !rules.barsAnyThere(pitch, s)).toList();
    var free = unconflicted.stream().filter(s -> !rules.boundElsewhere(pitch, s)).toList();
    if (together.isEmpty()) {
      hinder(slots.isEmpty() ? Hindrance.TOO_FEW_SLOTS : Hindrance.PANEL_NEVER_TOGETHER, pitch);
    } else if (unconflicted.isEmpty()) {
      hinder(Hindrance.CONFLICT_IN_EVERY_ROOM, pitch);
    } else if (free.isEmpty()) {
      hinder(Hindrance.PANEL_BOUND_TO_OTHER_ROOMS, pitch);
    } else {
      keep(pitch, free);
    }
  }

  private void keep(PitchCase pitch, List<Slot> free) {
    var lock = pitch.lock();
    var left = lock == null ? free : free.stream().filter(slot -> slot.at(lock)).toList();
    if (left.isEmpty()) {
      hinder(Hindrance.LOCK_IMPOSSIBLE, pitch);
    } else {
      options.put(pitch.applicationId(), left);
    }
  }

  private void findClashingLocks() {
    var locked = new HashMap<UUID, Slot>();
    for (var pitch : withOptions()) {
      if (pitch.lock() != null) {
        locked.put(pitch.applicationId(), options(pitch).getFirst());
      }
    }
    for (var pitch : new HashSet<>(clashes(locked))) {
      hinder(Hindrance.LOCKS_CLASH, pitch);
      options.remove(pitch.applicationId());
    }
  }

  private void hinder(Hindrance hindrance, PitchCase pitch) {
    hindered.computeIfAbsent(hindrance, none -> new TreeSet<>()).add(pitch.number());
  }
}
