package nl.innovatiebudget.assessment.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import nl.innovatiebudget.assessment.act.Acts;
import nl.innovatiebudget.assessment.act.NewAct;
import nl.innovatiebudget.assessment.casefile.CaseFile;
import nl.innovatiebudget.assessment.casefile.CaseFiles;
import nl.innovatiebudget.assessment.jury.Jurors;
import nl.innovatiebudget.assessment.jury.JuryMembers;
import nl.innovatiebudget.kit.identity.Caller;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/** A chair says that a conflict which the system found is none. */
@ApplicationScoped
class DismissConflict {

  private final CaseFiles cases;
  private final Jurors jurors;
  private final JuryMembers members;
  private final Conflicts conflicts;
  private final Dismissals dismissals;
  private final Acts acts;
  private final Event<ConflictChanged> changes;
  private final Clock clock;

  DismissConflict(
      CaseFiles cases,
      Jurors jurors,
      JuryMembers members,
      Conflicts conflicts,
      Dismissals dismissals,
      Acts acts,
      Event<ConflictChanged> changes,
      Clock clock) {
    this.cases = cases;
    this.jurors = jurors;
    this.members = members;
    this.conflicts = conflicts;
    this.dismissals = dismissals;
    this.acts = acts;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * Refuses a chair of another round, one whom it is about or who has a conflict in the same case,
   * a conflict that was declared, and one that was dismissed: of two chairs at once, the row lock
   * lets one through.
   */
  @Transactional
  ConflictView dismiss(ConflictId id, String reason, Caller caller) {
    var file = cases.lock(id.applicationId()).orElseThrow(DismissConflict::notFound);
    var conflict =
        conflicts.in(List.of(file)).stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(DismissConflict::notFound);
    refuseInterested(conflict, file, caller);
    members.requireChair(file.roundId(), caller);
    if (!conflict.ground().found()) {
      throw new Rejected(ConflictRejections.declared());
    }
    if (dismissals.in(List.of(file.applicationId())).containsKey(id)) {
      throw new Rejected(ConflictRejections.alreadyDismissed());
    }
    var dismissal = new Dismissal(id, reason, caller.actingSubject(), clock.instant());
    dismissals.persist(dismissal);
    acts.record(
        new NewAct(
            file.roundId(),
            id.applicationId(),
            id.jurorId(),
            "conflict-dismissed",
            reason,
            new OfConflict(id, conflict.ground())));
    changes.fire(new ConflictChanged(file.applicationId()));
    return ConflictView.of(conflict, file.number(), null, dismissal);
  }

  private void refuseInterested(Conflict conflict, CaseFile file, Caller caller) {
    jurors
        .bySubject(caller.actingSubject())
        .ifPresent(
            chair -> {
              if (chair.jurorId().equals(conflict.jurorId())) {
                throw new Rejected(ConflictRejections.ownConflict());
              }
              if (conflicts.bars(chair, file)) {
                throw new Rejected(ConflictRejections.jurorConflicted());
              }
            });
  }

  private static Rejected notFound() {
    return new Rejected(Rejection.notFound());
  }

  private record OfConflict(ConflictId conflictId, Ground ground) {}
}
