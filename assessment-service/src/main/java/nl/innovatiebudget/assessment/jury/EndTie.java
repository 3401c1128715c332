package nl.innovatiebudget.assessment.jury;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.innovatiebudget.assessment.act.Acts;
import nl.innovatiebudget.kit.identity.Caller;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.time.BusinessClock;
import org.jspecify.annotations.Nullable;

/**
 * Ends a tie; it stays in the history. Work that ends becomes former work, which still counts for a
 * while: only an officer may end it without a last day, as never having been.
 */
@ApplicationScoped
class EndTie {

  private final Jurors jurors;
  private final Ties ties;
  private final Acts acts;
  private final Event<InterestsChanged> changes;
  private final Clock clock;

  EndTie(Jurors jurors, Ties ties, Acts acts, Event<InterestsChanged> changes, Clock clock) {
    this.jurors = jurors;
    this.ties = ties;
    this.acts = acts;
    this.changes = changes;
    this.clock = clock;
  }

  /** Refuses a tie that is not this juror's, and one that ended before. */
  @Transactional
  TieView end(UUID jurorId, UUID tieId, TieEnd end, Caller caller) {
    jurors.lock(jurorId);
    var tie =
        ties.findByIdOptional(tieId)
            .filter(found -> found.jurorId().equals(jurorId))
            .orElseThrow(() -> new Rejected(Rejection.notFound()));
    if (tie.endedAt().isPresent()) {
      throw new Rejected(JuryRejections.tieEnded());
    }
    var now = clock.instant();
    tie.end(caller.actingSubject(), end.reason(), now);
    acts.record(JuryActs.tieEnded(tie, end.reason()));
    var lastDay = lastDay(tie, end, caller, now);
    if (lastDay != null) {
      keepAsFormer(tie, lastDay, caller, now);
    }
    changes.fire(new InterestsChanged(jurorId));
    return TieView.of(tie);
  }

  private static @Nullable LocalDate lastDay(Tie tie, TieEnd end, Caller caller, Instant now) {
    if (tie.kind() != Tie.Kind.EMPLOYER) {
      return null;
    }
    var mayCallItMistaken = caller.hasRole(Role.PROGRAMME_OFFICER);
    return end.lastDay() != null || mayCallItMistaken
        ? end.lastDay()
        : LocalDate.ofInstant(now, BusinessClock.AMSTERDAM);
  }

  private void keepAsFormer(Tie work, LocalDate lastDay, Caller caller, Instant now) {
    var declared =
        new NewTie(
            work.organisationId(), work.kvk(), work.name(), Tie.Kind.FORMER_EMPLOYER, lastDay);
    ties.addOnce(work.jurorId(), declared, caller.actingSubject(), now)
        .ifPresent(former -> acts.record(JuryActs.tieAdded(former)));
  }
}
