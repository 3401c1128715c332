package nl.innovatiebudget.assessment.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.assessment.act.Acts;
import nl.innovatiebudget.assessment.act.NewAct;
import nl.innovatiebudget.assessment.casefile.CaseFiles;
import nl.innovatiebudget.assessment.jury.Jurors;
import nl.innovatiebudget.kit.identity.Caller;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/**
 * A juror says to have a personal interest in a case, assigned or not: it is better known before a
 * case is assigned than after.
 */
@ApplicationScoped
class DeclareConflict {

  private final Jurors jurors;
  private final CaseFiles cases;
  private final Declarations declarations;
  private final Acts acts;
  private final Event<ConflictChanged> changes;
  private final Clock clock;

  DeclareConflict(
      Jurors jurors,
      CaseFiles cases,
      Declarations declarations,
      Acts acts,
      Event<ConflictChanged> changes,
      Clock clock) {
    this.jurors = jurors;
    this.cases = cases;
    this.declarations = declarations;
    this.acts = acts;
    this.changes = changes;
    this.clock = clock;
  }

  /** Refuses who is not on the jury, an unknown case, and a second declaration on one case. */
  @Transactional
  Declaration declare(UUID applicationId, String reason, Caller caller) {
    var juror =
        jurors
            .bySubject(caller.actingSubject())
            .orElseThrow(() -> new Rejected(Rejection.notFound()));
    var file = cases.lock(applicationId).orElseThrow(() -> new Rejected(Rejection.notFound()));
    if (declarations.in(List.of(applicationId)).stream()
        .anyMatch(earlier -> earlier.jurorId().equals(juror.jurorId()))) {
      throw new Rejected(ConflictRejections.alreadyDeclared());
    }
    var declaration = new Declaration(applicationId, juror.jurorId(), reason, clock.instant());
    declarations.persist(declaration);
    acts.record(
        new NewAct(
            file.roundId(), applicationId, juror.jurorId(), "conflict-declared", reason, null));
    changes.fire(new ConflictChanged(applicationId));
    return declaration;
  }
}
