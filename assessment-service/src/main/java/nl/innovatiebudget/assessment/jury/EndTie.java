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
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.time.BusinessClock;
import org.jspecify.annotations.Nullable;

/**
 * Ends a tie; it stays in the history. Work that ends becomes former work, which still counts for a
 * while: only an officer may end it without a last day, as never having been. Nobody ends an own
 * tie otherwise, also an officer who is on the jury: that would clear an own interest (Awb 2:4).
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

  /**
   * Refuses a tie that is not this juror's, one that ended before, and an own one that is not
   * present work, or of which the last day is before it was declared.
   */
  @Transactional
  TieView end(UUID jurorId, UUID tieId, TieEnd end, Caller caller) {
    var own = jurors.lock(jurorId).subject().equals(caller.actingSubject());
    var tie =
        ties.findByIdOptional(tieId)
            .filter(found -> found.jurorId().equals(jurorId))
            .orElseThrow(() -> new Rejected(Rejection.notFound()));
    if (tie.endedAt().isPresent()) {
      throw new Rejected(JuryRejections.tieEnded());
    }
    var now = clock.instant();
    var lastDay = lastDay(tie, end, own, now);
    if (own) {
      refuseClearing(tie, lastDay);
    }
    tie.end(caller.actingSubject(), end.reason(), now);
    acts.record(JuryActs.tieEnded(tie, end.reason()));
    if (lastDay != null) {
      keepAsFormer(tie, lastDay, caller, now);
    }
    changes.fire(new InterestsChanged(jurorId));
    return TieView.of(tie);
  }

  private static void refuseClearing(Tie tie, @Nullable LocalDate lastDay) {
    if (lastDay == null) {
      throw new Rejected(JuryRejections.ownTieEndedByOfficer());
    }
    if (lastDay.isBefore(day(tie.addedAt()))) {
      throw new Rejected(JuryRejections.lastDayBeforeDeclared());
    }
  }

  private static @Nullable LocalDate lastDay(Tie tie, TieEnd end, boolean own, Instant now) {
    if (tie.kind() != Tie.Kind.EMPLOYER) {
      return null;
    }
    return end.lastDay() == null && own ? day(now) : end.lastDay();
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, BusinessClock.AMSTERDAM);
  }

  private void keepAsFormer(Tie work, LocalDate lastDay, Caller caller, Instant now) {
    var declared =
        new NewTie(
            work.organisationId(), work.kvk(), work.name(), Tie.Kind.FORMER_EMPLOYER, lastDay);
    ties.addOnce(work.jurorId(), declared, caller.actingSubject(), now)
        .ifPresent(former -> acts.record(JuryActs.tieAdded(former)));
  }
}
