package nl.innovatiebudget.assessment.pitch.timetable;

import java.time.Instant;
import java.util.UUID;

/**
 * Event: a pitch is at another time or place than its applicants were told.
 *
 * @param former what they were told
 */
record PitchMoved(
    UUID invitationId,
    UUID applicationId,
    String number,
    String roundId,
    Appointment former,
    Instant startsAt,
    Instant endsAt,
    String location,
    String room,
    boolean online,
    Instant announcedAt) {

  static PitchMoved of(String roundId, Pitch former, Pitch pitch, Instant at) {
    return new PitchMoved(
        pitch.invitationId(),
        pitch.applicationId(),
        pitch.number(),
        roundId,
        former.appointment(),
        pitch.startsAt(),
        pitch.endsAt(),
        pitch.location(),
        pitch.room(),
        pitch.online(),
        at);
  }
}
