package nl.innovatiebudget.assessment.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import nl.innovatiebudget.assessment.act.Acts;
import nl.innovatiebudget.assessment.act.NewAct;
import nl.innovatiebudget.assessment.round.Rounds;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import org.jspecify.annotations.Nullable;

/** Says until when the jury of a round may submit scores; it can be moved, with a reason. */
@ApplicationScoped
class SetDeadline {

  private final Rounds rounds;
  private final ScoringDeadlines deadlines;
  private final Acts acts;
  private final Clock clock;

  SetDeadline(Rounds rounds, ScoringDeadlines deadlines, Acts acts, Clock clock) {
    this.rounds = rounds;
    this.deadlines = deadlines;
    this.acts = acts;
    this.clock = clock;
  }

  /**
   * The deadline that is asked for.
   *
   * @param deadlineAt the first instant that is too late
   * @param reason needed to move one that was set before
   */
  public record DeadlineRequest(
      @NotNull Instant deadlineAt, @Nullable @Size(max = 2000) String reason) {}

  /** The deadline of a round. */
  public record DeadlineView(String roundId, Instant deadlineAt) {}

  /** From which moment to which. */
  record Move(@Nullable Instant from, Instant to) {}

  /** Refuses a moment that has gone by, and a move without a reason. */
  @Transactional
  DeadlineView set(String roundId, DeadlineRequest request) {
    rounds.lock(roundId);
    var to = request.deadlineAt().truncatedTo(ChronoUnit.MICROS);
    var present = deadlines.lock(roundId);
    var from = present.map(ScoringDeadline::deadlineAt).orElse(null);
    if (to.equals(from)) {
      return new DeadlineView(roundId, to);
    }
    var refusals = new ArrayList<Rejection>();
    if (!to.isAfter(clock.instant())) {
      refusals.add(ScoringRejections.deadlineNotAhead());
    }
    if (from != null && (request.reason() == null || request.reason().isBlank())) {
      refusals.add(ScoringRejections.moveWithoutReason());
    }
    Rejected.ifAny(refusals);
    present.ifPresentOrElse(
        deadline -> deadline.move(to), () -> deadlines.persist(new ScoringDeadline(roundId, to)));
    var act = from == null ? "scoring-deadline-set" : "scoring-deadline-moved";
    acts.record(new NewAct(roundId, null, null, act, request.reason(), new Move(from, to)));
    return new DeadlineView(roundId, to);
  }
}
