package nl.innovatiebudget.assessment.pitch.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.innovatiebudget.assessment.assignment.CaseAccess;
import nl.innovatiebudget.assessment.casefile.CaseFile;
import nl.innovatiebudget.assessment.casefile.CaseFiles;
import nl.innovatiebudget.kit.identity.Caller;

/** Shows a timetable without the cases in which the reader has a personal interest. */
@ApplicationScoped
class ShowTimetable {

  private final Timetables timetables;
  private final CaseFiles cases;
  private final CaseAccess access;

  ShowTimetable(Timetables timetables, CaseFiles cases, CaseAccess access) {
    this.timetables = timetables;
    this.cases = cases;
    this.access = access;
  }

  /** Refuses one that was never made. */
  @Transactional
  TimetableView show(UUID timetableId, Caller reader) {
    var timetable = timetables.get(timetableId);
    var open =
        access.withoutConflict(cases.ofRound(timetable.roundId()), reader).stream()
            .map(CaseFile::applicationId)
            .collect(Collectors.toSet());
    return TimetableView.of(timetable, timetables.before(timetable), open);
  }
}
