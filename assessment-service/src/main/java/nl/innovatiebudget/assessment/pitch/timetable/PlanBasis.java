package nl.innovatiebudget.assessment.pitch.timetable;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * All that a draft goes by, read at one moment.
 *
 * @param held pitches that have begun and stay as they were
 * @param readAt the moment
 */
record PlanBasis(
    String roundId,
    TimetableProblem problem,
    List<Pitch> held,
    Optional<Timetable> inForce,
    Instant readAt) {

  /** Of the whole round, where these are the slots of the cases that were to be planned. */
  List<Pitch> pitches(Map<UUID, Slot> slots) {
    return Stream.concat(
            held.stream(),
            problem.cases().stream()
                .map(c -> pitch(c, Objects.requireNonNull(slots.get(c.applicationId())))))
        .toList();
  }

  private Pitch pitch(PitchCase pitch, Slot slot) {
    return new Pitch(
        pitch.applicationId(),
        pitch.number(),
        inForce
            .flatMap(timetable -> timetable.pitchOf(pitch.applicationId()))
            .map(Pitch::invitationId)
            .orElseGet(UUID::randomUUID),
        slot.room().name(),
        slot.room().online(),
        slot.location(),
        slot.startsAt(),
        slot.endsAt(),
        problem.audience(pitch, slot),
        pitch.lock() != null,
        false);
  }
}
