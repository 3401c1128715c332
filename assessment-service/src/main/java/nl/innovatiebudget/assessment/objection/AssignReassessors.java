package nl.innovatiebudget.assessment.objection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.innovatiebudget.assessment.assignment.Seats;
import nl.innovatiebudget.assessment.casefile.CaseFile;
import nl.innovatiebudget.assessment.casefile.CaseFiles;
import nl.innovatiebudget.assessment.casefile.Seat;
import nl.innovatiebudget.assessment.conflict.Conflicts;
import nl.innovatiebudget.assessment.jury.Juror;
import nl.innovatiebudget.assessment.jury.Jurors;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/** Has a case judged again by jurors who took no part in the first judgement. */
@ApplicationScoped
class AssignReassessors {

  private final Objections objections;
  private final Reassessments reassessments;
  private final CaseFiles cases;
  private final Jurors jurors;
  private final Conflicts conflicts;
  private final Seats seats;
  private final ObjectionActs acts;
  private final Clock clock;

  AssignReassessors(
      Objections objections,
      Reassessments reassessments,
      CaseFiles cases,
      Jurors jurors,
      Conflicts conflicts,
      Seats seats,
      ObjectionActs acts,
      Clock clock) {
    this.objections = objections;
    this.reassessments = reassessments;
    this.cases = cases;
    this.jurors = jurors;
    this.conflicts = conflicts;
    this.seats = seats;
    this.acts = acts;
    this.clock = clock;
  }

  /**
   * These and no others. Refuses jurors of the former panel, a chair, anybody with an interest, to
   * leave out who has scored, and an objection that is too late or ranked already.
   */
  @Transactional
  ObjectionView assign(UUID objectionId, Set<UUID> jurorIds) {
    var objection = objections.lockOpen(objectionId);
    if (objection.isInadmissiblyLate()) {
      throw new Rejected(ObjectionRejections.late());
    }
    if (objection.rankingId().isPresent()) {
      throw new Rejected(ObjectionRejections.reassessed());
    }
    var present = reassessments.of(objectionId);
    var leaving = present.stream().filter(r -> !jurorIds.contains(r.jurorId())).toList();
    var arriving = new HashSet<>(jurorIds);
    present.forEach(reassessment -> arriving.remove(reassessment.jurorId()));
    var faults = new ArrayList<Rejection>();
    leaving.stream()
        .filter(Reassessment::isScored)
        .forEach(r -> faults.add(ObjectionRejections.hasScored(r.jurorId().toString())));
    faults.addAll(faults(arriving, cases.get(objection.applicationId())));
    Rejected.ifAny(faults);
    leaving.forEach(reassessments::delete);
    for (var jurorId : arriving.stream().sorted().toList()) {
      reassessments.persist(
          new Reassessment(new Reassessment.Key(objectionId, jurorId), clock.instant()));
      acts.record(objection, "reassessor-assigned", null, jurorId);
    }
    reassessments.flush();
    return objections.view(objection);
  }

  private List<Rejection> faults(Set<UUID> jurorIds, CaseFile file) {
    var known = jurors.all().stream().filter(j -> jurorIds.contains(j.jurorId())).toList();
    var faults = new ArrayList<Rejection>();
    var ids = known.stream().map(Juror::jurorId).toList();
    var unknown = jurorIds.stream().filter(id -> !ids.contains(id)).map(UUID::toString);
    var strangers = unknown.sorted().toList();
    if (!strangers.isEmpty()) {
      faults.add(ObjectionRejections.jurorUnknown(strangers));
    }
    for (var juror : known) {
      if (juror.chair() || seats.taken(new Seat(file.applicationId(), juror.jurorId()))) {
        faults.add(ObjectionRejections.tookPart(juror.name()));
      }
      if (conflicts.bars(juror, file)) {
        faults.add(ObjectionRejections.conflicted(juror.name()));
      }
    }
    return faults;
  }
}
