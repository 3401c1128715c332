package nl.innovatiebudget.assessment.pitch.timetable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.innovatiebudget.kit.time.BusinessClock;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A timetable as staff see it.
 *
 * @param timeZone in which the instants are to be read to people
 * @param score how good the solver found it: hard, medium and soft points against it
 * @param pitches by start, then by room
 * @param cancelled pitches of the timetable before it that do not take place
 */
record TimetableView(
    UUID timetableId,
    String roundId,
    boolean announced,
    String timeZone,
    String rule,
    String score,
    @Nullable String reason,
    String madeBy,
    Instant madeAt,
    @Nullable String announcedBy,
    @Nullable Instant announcedAt,
    List<Line> pitches,
    List<Line> cancelled) {

  /** What a line is beside the timetable before it. */
  @Schema(name = "PitchChange")
  enum Change {
    NEW,
    MOVED,
    UNCHANGED,
    HELD,
    CANCELLED
  }

  /**
   * One case.
   *
   * @param jurorIds who is in the room
   */
  record Line(
      UUID applicationId,
      String number,
      Instant startsAt,
      Instant endsAt,
      String location,
      String room,
      boolean online,
      List<UUID> jurorIds,
      boolean locked,
      Change change) {

    static Line of(Pitch pitch, Change change) {
      return new Line(
          pitch.applicationId(),
          pitch.number(),
          pitch.startsAt(),
          pitch.endsAt(),
          pitch.location(),
          pitch.room(),
          pitch.online(),
          pitch.jurorIds(),
          pitch.locked(),
          change);
    }
  }

  /**
   * @param former the timetable before it
   * @param open the cases that the reader may see
   */
  static TimetableView of(Timetable timetable, Optional<Timetable> former, Set<UUID> open) {
    return new TimetableView(
        timetable.timetableId(),
        timetable.roundId(),
        timetable.announcedAt() != null,
        BusinessClock.AMSTERDAM.getId(),
        timetable.rule(),
        timetable.score(),
        timetable.reason(),
        timetable.madeBy(),
        timetable.madeAt(),
        timetable.announcedBy(),
        timetable.announcedAt(),
        timetable.pitches().stream()
            .filter(pitch -> open.contains(pitch.applicationId()))
            .map(pitch -> Line.of(pitch, change(pitch, former)))
            .toList(),
        former.map(Timetable::pitches).orElse(List.of()).stream()
            .filter(pitch -> open.contains(pitch.applicationId()))
            .filter(pitch -> timetable.pitchOf(pitch.applicationId()).isEmpty())
            .filter(pitch -> pitch.startsAt().isAfter(timetable.madeAt()))
            .map(pitch -> Line.of(pitch, Change.CANCELLED))
            .toList());
  }

  private static Change change(Pitch pitch, Optional<Timetable> former) {
    if (pitch.held()) {
      return Change.HELD;
    }
    return former
        .flatMap(before -> before.pitchOf(pitch.applicationId()))
        .map(b -> b.appointment().equals(pitch.appointment()) ? Change.UNCHANGED : Change.MOVED)
        .orElse(Change.NEW);
  }
}
