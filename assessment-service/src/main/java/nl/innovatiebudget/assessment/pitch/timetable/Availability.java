package nl.innovatiebudget.assessment.pitch.timetable;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** On which days a juror cannot come. */
record Availability(UUID jurorId, List<Absence> absences) {

  /** Both days are part of it. */
  record Absence(LocalDate firstDay, LocalDate lastDay) {
    boolean covers(LocalDate day) {
      return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
  }

  boolean on(LocalDate day) {
    return absences.stream().noneMatch(absence -> absence.covers(day));
  }
}
