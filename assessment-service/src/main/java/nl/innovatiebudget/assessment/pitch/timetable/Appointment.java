package nl.innovatiebudget.assessment.pitch.timetable;

import java.time.Instant;

/** When and where applicants are expected. */
record Appointment(
    Instant startsAt, Instant endsAt, String location, String room, boolean online) {}
