package nl.innovatiebudget.assessment.pitch.timetable;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A timetable in a list. */
record TimetableSummary(
    UUID timetableId,
    boolean announced,
    int pitches,
    @Nullable String reason,
    Instant madeAt,
    @Nullable Instant announcedAt) {

  static TimetableSummary of(Timetable timetable) {
    return new TimetableSummary(
        timetable.timetableId(),
        timetable.announcedAt() != null,
        timetable.pitches().size(),
        timetable.reason(),
        timetable.madeAt(),
        timetable.announcedAt());
  }
}
