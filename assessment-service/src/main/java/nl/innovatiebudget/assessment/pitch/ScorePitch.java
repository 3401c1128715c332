package nl.innovatiebudget.assessment.pitch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import nl.innovatiebudget.assessment.assignment.CaseAccess;
import nl.innovatiebudget.assessment.casefile.CaseFiles;
import nl.innovatiebudget.assessment.casefile.CaseState;
import nl.innovatiebudget.assessment.casefile.Seat;
import nl.innovatiebudget.assessment.round.Rounds;
import nl.innovatiebudget.kit.identity.Caller;
import nl.innovatiebudget.kit.problem.Rejected;

/** A juror scores the pitch of a doubtful case; until the decision a juror may think again. */
@ApplicationScoped
class ScorePitch {

  private final CaseAccess access;
  private final CaseFiles cases;
  private final Rounds rounds;
  private final PitchScores scores;
  private final Clock clock;

  ScorePitch(CaseAccess access, CaseFiles cases, Rounds rounds, PitchScores scores, Clock clock) {
    this.access = access;
    this.cases = cases;
    this.rounds = rounds;
    this.scores = scores;
    this.clock = clock;
  }

  /** Refuses who may not judge this case, a case that is not in doubt and a score off the scale. */
  @Transactional
  PitchView score(UUID applicationId, Caller caller, PitchRequest request) {
    var file = cases.lock(applicationId);
    var seat = access.seat(applicationId, caller);
    if (file.orElseThrow().state() != CaseState.DOUBT) {
      throw new Rejected(new PitchRejection.NotDoubtful());
    }
    var scale = rounds.current(file.get().roundId()).assessment();
    if (!scale.onScale(request.score())) {
      throw new Rejected(
          new PitchRejection.PitchOutOfScale(scale.scaleMinimum(), scale.scaleMaximum()));
    }
    return keep(seat, request).view();
  }

  private PitchScore keep(Seat seat, PitchRequest request) {
    var now = clock.instant();
    var earlier = scores.findByIdOptional(seat);
    if (earlier.isPresent()) {
      earlier.get().replace(request.score(), request.note(), now);
      return earlier.get();
    }
    var score = new PitchScore(seat, request.score(), request.note(), now);
    scores.persist(score);
    return score;
  }
}
