package nl.innovatiebudget.assessment.pitch.timetable;

import java.time.Instant;
import java.util.UUID;

/** Event: the applicants of a case are expected to pitch. */
record PitchInvited(
    UUID invitationId,
    UUID applicationId,
    String number,
    String roundId,
    Instant startsAt,
    Instant endsAt,
    String location,
    String room,
    boolean online,
    Instant announcedAt) {

  static PitchInvited of(String roundId, Pitch pitch, Instant at) {
    return new PitchInvited(
        pitch.invitationId(),
        pitch.applicationId(),
        pitch.number(),
        roundId,
        pitch.startsAt(),
        pitch.endsAt(),
        pitch.location(),
        pitch.room(),
        pitch.online(),
        at);
  }
}
