package nl.innovatiebudget.assessment.pitch.timetable;

import java.time.Instant;

/** Where and when a case was told to pitch, whether or not there still is such a slot. */
record Place(String room, Instant startsAt) {}
