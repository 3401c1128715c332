package nl.innovatiebudget.assessment.pitch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import nl.innovatiebudget.assessment.act.Acts;
import nl.innovatiebudget.assessment.act.NewAct;
import nl.innovatiebudget.assessment.assignment.CaseAccess;
import nl.innovatiebudget.assessment.casefile.CaseFiles;
import nl.innovatiebudget.assessment.casefile.CaseState;
import nl.innovatiebudget.assessment.casefile.Seat;
import nl.innovatiebudget.kit.identity.Caller;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/** The chair hands a pitch score back to its juror, who gives it anew before it counts again. */
@ApplicationScoped
class HandBackScore {

  private final CaseFiles cases;
  private final CaseAccess access;
  private final PitchScores scores;
  private final Acts acts;
  private final Clock clock;

  HandBackScore(CaseFiles cases, CaseAccess access, PitchScores scores, Acts acts, Clock clock) {
    this.cases = cases;
    this.access = access;
    this.scores = scores;
    this.acts = acts;
    this.clock = clock;
  }

  /** Refuses a score that was never given, a chair with a conflict and a case not in doubt. */
  @Transactional
  HeardPitch.JurorScore handBack(UUID applicationId, Caller chair, HandBackRequest request) {
    cases.lock(applicationId);
    var file = access.asChair(applicationId, chair);
    if (file.state() != CaseState.DOUBT) {
      throw new Rejected(PitchRejections.notDoubtful());
    }
    var score =
        scores
            .findByIdOptional(new Seat(applicationId, request.jurorId()))
            .orElseThrow(() -> new Rejected(Rejection.notFound()));
    score.handBack(request.reason(), clock.instant());
    acts.record(
        new NewAct(
            file.roundId(),
            applicationId,
            request.jurorId(),
            "pitch-score-handed-back",
            request.reason(),
            null));
    return score.heard();
  }
}
