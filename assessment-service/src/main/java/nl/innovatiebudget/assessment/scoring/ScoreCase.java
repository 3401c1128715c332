package nl.innovatiebudget.assessment.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.assessment.act.Acts;
import nl.innovatiebudget.assessment.act.NewAct;
import nl.innovatiebudget.assessment.assignment.CaseAccess;
import nl.innovatiebudget.assessment.casefile.CaseFiles;
import nl.innovatiebudget.assessment.casefile.CaseState;
import nl.innovatiebudget.assessment.casefile.Seat;
import nl.innovatiebudget.assessment.round.Rounds;
import nl.innovatiebudget.kit.identity.Caller;
import nl.innovatiebudget.kit.problem.Rejected;

/**
 * A juror submits the scores of a case. Until the pre-selection, and before the deadline, a juror
 * may think again; every version is kept.
 */
@ApplicationScoped
class ScoreCase {

  private final CaseAccess access;
  private final CaseFiles cases;
  private final Rounds rounds;
  private final SubmitSheet submitSheet;
  private final ScoringDeadlines deadlines;
  private final Acts acts;
  private final Clock clock;

  ScoreCase(
      CaseAccess access,
      CaseFiles cases,
      Rounds rounds,
      SubmitSheet submitSheet,
      ScoringDeadlines deadlines,
      Acts acts,
      Clock clock) {
    this.access = access;
    this.cases = cases;
    this.rounds = rounds;
    this.submitSheet = submitSheet;
    this.deadlines = deadlines;
    this.acts = acts;
    this.clock = clock;
  }

  /** Which version of a juror's sheet it is. */
  record Submission(int version) {}

  /** Refuses who may not judge this case, who is late, and scores that do not fit the round. */
  @Transactional
  ScoreView score(UUID applicationId, Caller caller, List<CriterionScore> scores) {
    var file = cases.lock(applicationId);
    var seat = access.seat(applicationId, caller);
    if (file.orElseThrow().state() != CaseState.ASSIGNED) {
      throw new Rejected(ScoringRejections.scoringClosed());
    }
    var roundId = file.get().roundId();
    var now = clock.instant();
    refuseLate(roundId, seat, now);
    Rejected.ifAny(SheetRules.faults(scores, rounds.current(roundId).assessment()));
    int version = submitSheet.submit(seat, scores, now);
    acts.record(
        new NewAct(
            roundId,
            applicationId,
            seat.jurorId(),
            "scores-submitted",
            null,
            new Submission(version)));
    return new ScoreView(applicationId, scores, now);
  }

  private void refuseLate(String roundId, Seat seat, Instant now) {
    deadlines
        .of(roundId, seat)
        .filter(deadline -> !now.isBefore(deadline))
        .ifPresent(
            deadline -> {
              throw new Rejected(ScoringRejections.deadlinePassed(deadline));
            });
  }
}
