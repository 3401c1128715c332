package nl.innovatiebudget.assessment.objection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.innovatiebudget.assessment.assignment.Seats;
import nl.innovatiebudget.assessment.casefile.CaseFile;
import nl.innovatiebudget.assessment.casefile.CaseFiles;
import nl.innovatiebudget.assessment.casefile.Seat;
import nl.innovatiebudget.assessment.conflict.Conflicts;
import nl.innovatiebudget.assessment.decision.Decisions;
import nl.innovatiebudget.assessment.jury.Juror;
import nl.innovatiebudget.assessment.jury.Jurors;
import nl.innovatiebudget.assessment.jury.JuryMember;
import nl.innovatiebudget.assessment.jury.JuryMembers;
import nl.innovatiebudget.assessment.ranking.RankingInputs.JurorInput;
import nl.innovatiebudget.assessment.ranking.Rankings;
import nl.innovatiebudget.assessment.scoring.Judges;
import nl.innovatiebudget.kit.identity.Caller;
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
  private final JuryMembers jury;
  private final Judges judges;
  private final Decisions decisions;
  private final Rankings rankings;
  private final ObjectionActs acts;
  private final Clock clock;

  AssignReassessors(
      Objections objections,
      Reassessments reassessments,
      CaseFiles cases,
      Jurors jurors,
      Conflicts conflicts,
      Seats seats,
      JuryMembers jury,
      Judges judges,
      Decisions decisions,
      Rankings rankings,
      ObjectionActs acts,
      Clock clock) {
    this.objections = objections;
    this.reassessments = reassessments;
    this.cases = cases;
    this.jurors = jurors;
    this.conflicts = conflicts;
    this.seats = seats;
    this.jury = jury;
    this.judges = judges;
    this.decisions = decisions;
    this.rankings = rankings;
    this.acts = acts;
    this.clock = clock;
  }

  /**
   * These and no others. Refuses a caller with an interest in the case, who is not on the jury of
   * the round, who had a part in the former judgement, a chair, anybody with an interest, to leave
   * out who has scored and has no interest, and an objection that is too late or ranked already.
   */
  @Transactional
  ObjectionView assign(UUID objectionId, Set<UUID> jurorIds, Caller caller) {
    var objection = objections.lockOpen(objectionId, caller);
    if (objection.isInadmissiblyLate()) {
      throw new Rejected(ObjectionRejections.late());
    }
    objections.requireUnranked(objection);
    var present = reassessments.of(objectionId);
    var leaving = present.stream().filter(r -> !jurorIds.contains(r.jurorId())).toList();
    var arriving = new HashSet<>(jurorIds);
    present.forEach(reassessment -> arriving.remove(reassessment.jurorId()));
    var faults = new ArrayList<Rejection>();
    var file = cases.get(objection.applicationId());
    leaving.stream()
        .filter(Reassessment::isScored)
        .filter(r -> !isBarred(r, file))
        .forEach(r -> faults.add(ObjectionRejections.hasScored(r.jurorId().toString())));
    faults.addAll(faults(arriving, file));
    Rejected.ifAny(faults);
    for (var reassessment : leaving) {
      reassessments.delete(reassessment);
      acts.record(objection, "reassessor-removed", null, reassessment.jurorId());
    }
    for (var jurorId : arriving.stream().sorted().toList()) {
      reassessments.persist(
          new Reassessment(new Reassessment.Key(objectionId, jurorId), clock.instant()));
      acts.record(objection, "reassessor-assigned", null, jurorId);
    }
    reassessments.flush();
    return objections.view(objection);
  }

  private boolean isBarred(Reassessment reassessment, CaseFile file) {
    return jurors
        .findByIdOptional(reassessment.jurorId())
        .filter(juror -> !conflicts.bars(juror, file))
        .isEmpty();
  }

  /** Whose scores the first decision rests on, as they were frozen. */
  private Set<UUID> jurorsOfTheRanking(UUID applicationId) {
    return decisions.rankingOf(applicationId).map(rankings::inputs).stream()
        .flatMap(inputs -> inputs.cases().stream())
        .filter(input -> input.applicationId().equals(applicationId))
        .flatMap(input -> input.jurors().stream())
        .map(JurorInput::jurorId)
        .collect(Collectors.toSet());
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
    var members =
        jury.accepted(file.roundId()).stream()
            .collect(Collectors.toMap(JuryMember::jurorId, Function.identity()));
    var ranked = jurorsOfTheRanking(file.applicationId());
    for (var juror : known) {
      var member = members.get(juror.jurorId());
      if (member == null) {
        faults.add(ObjectionRejections.notOnTheJury(juror.name()));
      }
      if (juror.chair()
          || (member != null && member.chair())
          || ranked.contains(juror.jurorId())
          || seats.taken(new Seat(file.applicationId(), juror.jurorId()))
          || judges.include(juror, file.applicationId())) {
        faults.add(ObjectionRejections.tookPart(juror.name()));
      }
      if (conflicts.bars(juror, file)) {
        faults.add(ObjectionRejections.conflicted(juror.name()));
      }
    }
    return faults;
  }
}
