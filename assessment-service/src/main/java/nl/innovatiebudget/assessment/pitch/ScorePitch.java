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
import nl.innovatiebudget.assessment.round.Rounds;
import nl.innovatiebudget.kit.identity.Caller;
import nl.innovatiebudget.kit.problem.Rejected;

/**
 * A juror scores the pitch of a doubtful case. Until a ranking rests on the score the juror may
 * think again; after that only when the chair hands it back.
 */
@ApplicationScoped
class ScorePitch {

  private final CaseAccess access;
  private final CaseFiles cases;
  private final Rounds rounds;
  private final PitchScores scores;
  private final Attendance attendance;
  private final Acts acts;
  private final Clock clock;

  ScorePitch(
      CaseAccess access,
      CaseFiles cases,
      Rounds rounds,
      PitchScores scores,
      Attendance attendance,
      Acts acts,
      Clock clock) {
    this.access = access;
    this.cases = cases;
    this.rounds = rounds;
    this.scores = scores;
    this.attendance = attendance;
    this.acts = acts;
    this.clock = clock;
  }

  /**
   * Refuses who may not judge this case or was absent, a case that is not in doubt, a score off the
   * scale and a change to a score that a ranking rests on.
   */
  @Transactional
  PitchView score(UUID applicationId, Caller caller, PitchRequest request) {
    var file = cases.lock(applicationId);
    var seat = access.seat(applicationId, caller);
    if (file.orElseThrow().state() != CaseState.DOUBT) {
      throw new Rejected(PitchRejections.notDoubtful());
    }
    var scale = rounds.current(file.get().roundId()).assessment();
    if (!scale.onScale(request.score())) {
      throw new Rejected(PitchRejections.outOfScale(scale.scaleMinimum(), scale.scaleMaximum()));
    }
    if (attendance.absentees(applicationId).contains(seat.jurorId())) {
      throw new Rejected(PitchRejections.wasAbsent());
    }
    var kept = keep(seat, request);
    acts.record(
        new NewAct(
            file.get().roundId(), applicationId, seat.jurorId(), "pitch-scored", null, null));
    return kept.view();
  }

  private PitchScore keep(Seat seat, PitchRequest request) {
    var now = clock.instant();
    var earlier = scores.findByIdOptional(seat);
    if (earlier.isPresent()) {
      if (earlier.get().ranked()) {
        throw new Rejected(PitchRejections.ranked());
      }
      earlier.get().replace(request.score(), request.note(), now);
      return earlier.get();
    }
    var score = new PitchScore(seat, request.score(), request.note(), now);
    scores.persist(score);
    return score;
  }
}
