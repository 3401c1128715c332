package nl.innovatiebudget.assessment.pitch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.innovatiebudget.assessment.act.Acts;
import nl.innovatiebudget.assessment.act.NewAct;
import nl.innovatiebudget.assessment.assignment.CaseAccess;
import nl.innovatiebudget.assessment.assignment.Panels;
import nl.innovatiebudget.assessment.casefile.CaseFile;
import nl.innovatiebudget.assessment.casefile.CaseFiles;
import nl.innovatiebudget.assessment.casefile.CaseState;
import nl.innovatiebudget.assessment.casefile.Seat;
import nl.innovatiebudget.kit.identity.Caller;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/** The chair records who of the panel did not hear a pitch; their score is not waited for. */
@ApplicationScoped
class RecordAttendance {

  private final CaseFiles cases;
  private final CaseAccess access;
  private final Panels panels;
  private final PitchScores scores;
  private final Attendance attendance;
  private final Acts acts;
  private final Clock clock;

  RecordAttendance(
      CaseFiles cases,
      CaseAccess access,
      Panels panels,
      PitchScores scores,
      Attendance attendance,
      Acts acts,
      Clock clock) {
    this.cases = cases;
    this.access = access;
    this.panels = panels;
    this.scores = scores;
    this.attendance = attendance;
    this.acts = acts;
    this.clock = clock;
  }

  /**
   * Refuses, with every fault, a person who is not on the panel, one whose score counts, and a
   * panel of which nobody was there; a chair with a conflict, and a case that is not in doubt.
   */
  @Transactional
  AttendanceView record(UUID applicationId, Caller chair, AttendanceRequest request) {
    cases.lock(applicationId);
    var file = access.asChair(applicationId, chair);
    if (file.state() != CaseState.DOUBT) {
      throw new Rejected(PitchRejections.notDoubtful());
    }
    var absent = Set.copyOf(request.absentJurorIds());
    Rejected.ifAny(faults(file, absent));
    var now = clock.instant();
    attendance
        .findByIdOptional(applicationId)
        .ifPresentOrElse(
            known -> known.record(absent, now),
            () -> attendance.persist(new PitchAttendance(applicationId, absent, now)));
    acts.record(
        new NewAct(
            file.roundId(),
            applicationId,
            null,
            "pitch-attendance-recorded",
            request.reason(),
            Map.of("absentJurorIds", absent.stream().sorted().toList())));
    return new AttendanceView(applicationId, absent.stream().sorted().toList());
  }

  private List<Rejection> faults(CaseFile file, Set<UUID> absent) {
    var panel = panels.of(List.of(file)).stream().map(Seat::jurorId).collect(Collectors.toSet());
    var scored =
        scores.ofCases(List.of(file.applicationId())).stream()
            .map(score -> score.seat().jurorId())
            .collect(Collectors.toSet());
    var faults = new ArrayList<Rejection>();
    for (var jurorId : absent.stream().sorted().toList()) {
      if (!panel.contains(jurorId)) {
        faults.add(PitchRejections.notOnPanel(jurorId));
      } else if (scored.contains(jurorId)) {
        faults.add(PitchRejections.absenteeScored(jurorId));
      }
    }
    if (absent.containsAll(panel)) {
      faults.add(PitchRejections.nobodyPresent());
    }
    return faults;
  }
}
