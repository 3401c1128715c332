package nl.innovatiebudget.assessment.pitch.timetable;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One case's line in a timetable.
 *
 * @param invitationId stays the same when the pitch is moved
 * @param jurorIds who will be in the room, in order of id
 * @param held whether it had begun already when the timetable was made
 */
@Embeddable
record Pitch(
    UUID applicationId,
    String number,
    UUID invitationId,
    String room,
    boolean online,
    String location,
    Instant startsAt,
    Instant endsAt,
    @JdbcTypeCode(SqlTypes.JSON) List<UUID> jurorIds,
    boolean locked,
    boolean held) {

  Place place() {
    return new Place(room, startsAt);
  }

  /** What applicants are told of it. */
  Appointment appointment() {
    return new Appointment(startsAt, endsAt, location, room, online);
  }

  Pitch asHeld() {
    return new Pitch(
        applicationId,
        number,
        invitationId,
        room,
        online,
        location,
        startsAt,
        endsAt,
        jurorIds,
        locked,
        true);
  }
}
