package nl.innovatiebudget.assessment.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.innovatiebudget.assessment.casefile.CaseFile;
import nl.innovatiebudget.assessment.casefile.CaseFiles;
import nl.innovatiebudget.assessment.casefile.Seat;
import nl.innovatiebudget.assessment.conflict.ConflictRejections;
import nl.innovatiebudget.assessment.conflict.Conflicts;
import nl.innovatiebudget.assessment.jury.Juror;
import nl.innovatiebudget.assessment.jury.Jurors;
import nl.innovatiebudget.assessment.jury.JuryMembers;
import nl.innovatiebudget.kit.identity.Caller;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/** Which cases a person of the jury may come near. */
@ApplicationScoped
public class CaseAccess {

  private final CaseFiles cases;
  private final Jurors jurors;
  private final Seats seats;
  private final JuryMembers members;
  private final Conflicts conflicts;

  public CaseAccess(
      CaseFiles cases, Jurors jurors, Seats seats, JuryMembers members, Conflicts conflicts) {
    this.cases = cases;
    this.jurors = jurors;
    this.seats = seats;
    this.members = members;
    this.conflicts = conflicts;
  }

  /** Refuses a caller with a personal interest in this case, whatever the caller's roles. */
  public CaseFile withoutConflict(UUID applicationId, Caller caller) {
    var file = cases.get(applicationId);
    jurors.bySubject(caller.actingSubject()).ifPresent(juror -> refuseConflict(juror, file));
    return file;
  }

  /** Refuses also a caller who does not lead the jury of the case's round. */
  public CaseFile asChair(UUID applicationId, Caller caller) {
    var file = withoutConflict(applicationId, caller);
    members.requireChair(file.roundId(), caller);
    return file;
  }

  /** Those of these cases in which the caller has a personal interest. */
  public Set<UUID> barred(Collection<UUID> applicationIds, Caller caller) {
    return jurors
        .bySubject(caller.actingSubject())
        .map(juror -> conflicts.barredTo(juror, cases.among(applicationIds)))
        .orElse(Set.of());
  }

  /** Of these cases, those in which the caller has no personal interest. */
  public List<CaseFile> withoutConflict(List<CaseFile> files, Caller caller) {
    return jurors
        .bySubject(caller.actingSubject())
        .map(juror -> conflicts.barredTo(juror, files))
        .map(barred -> files.stream().filter(f -> !barred.contains(f.applicationId())).toList())
        .orElse(files);
  }

  /**
   * The caller's own seat at this case. Refuses a conflicted juror openly, and one who is not
   * assigned, who left the jury, or whose case left the round, as if there were no such case.
   */
  public Seat seat(UUID applicationId, Caller caller) {
    var file = cases.get(applicationId);
    var juror = jurors.bySubject(caller.actingSubject()).orElseThrow(CaseAccess::notFound);
    refuseConflict(juror, file);
    var seat = new Seat(applicationId, juror.jurorId());
    if (file.state().isOut()
        || !seats.taken(seat)
        || members.hasLeft(file.roundId(), juror.jurorId())) {
      throw notFound();
    }
    return seat;
  }

  private void refuseConflict(Juror juror, CaseFile file) {
    if (conflicts.bars(juror, file)) {
      throw new Rejected(ConflictRejections.jurorConflicted());
    }
  }

  private static Rejected notFound() {
    return new Rejected(Rejection.notFound());
  }
}
