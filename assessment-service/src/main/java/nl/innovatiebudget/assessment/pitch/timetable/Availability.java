package nl.innovatiebudget.assessment.pitch.timetable;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.assessment.jury.Absence;

/** On which days a juror cannot come. */
record Availability(UUID jurorId, List<Absence> absences) {

  boolean on(LocalDate day) {
    return absences.stream().noneMatch(absence -> absence.covers(day));
  }
}
