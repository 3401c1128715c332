package nl.innovatiebudget.assessment.pitch.timetable;

import java.time.Instant;
import java.util.UUID;

/** Event: a pitch that applicants were told of does not take place. */
record PitchCancelled(
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

  static PitchCancelled of(String roundId, Pitch pitch, Instant at) {
    return new PitchCancelled(
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
