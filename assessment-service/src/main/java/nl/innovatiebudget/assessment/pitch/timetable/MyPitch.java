package nl.innovatiebudget.assessment.pitch.timetable;

import java.time.Instant;
import java.util.UUID;

/**
 * A pitch at which the reader is expected.
 *
 * @param timeZone in which the instants are to be read to people
 */
record MyPitch(
    UUID applicationId,
    String number,
    String roundId,
    String title,
    Instant startsAt,
    Instant endsAt,
    String timeZone,
    String location,
    String room,
    boolean online) {}
