package nl.innovatiebudget.assessment.jury;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import nl.innovatiebudget.assessment.act.Acts;
import nl.innovatiebudget.kit.identity.Caller;
import nl.innovatiebudget.kit.problem.Rejected;

/** Declares a tie after registration; a case in which the other takes part closes at once. */
@ApplicationScoped
class AddTie {

  private final Jurors jurors;
  private final Ties ties;
  private final Acts acts;
  private final Event<InterestsChanged> changes;
  private final Clock clock;

  AddTie(Jurors jurors, Ties ties, Acts acts, Event<InterestsChanged> changes, Clock clock) {
    this.jurors = jurors;
    this.ties = ties;
    this.acts = acts;
    this.changes = changes;
    this.clock = clock;
  }

  /** Refuses an unknown juror, a faulty tie, one that is in force already and one too many. */
  @Transactional
  TieView add(UUID jurorId, NewTie declared, Caller caller) {
    Rejected.ifAny(declared.faults());
    jurors.lock(jurorId);
    ties.requireRoom(jurorId);
    var tie =
        ties.addOnce(jurorId, declared, caller.actingSubject(), clock.instant())
            .orElseThrow(() -> new Rejected(JuryRejections.tieKnown()));
    acts.record(JuryActs.tieAdded(tie));
    changes.fire(new InterestsChanged(jurorId));
    return TieView.of(tie);
  }
}
