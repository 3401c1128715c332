package nl.innovatiebudget.assessment.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.assessment.assignment.CaseAccess;
import nl.innovatiebudget.assessment.casefile.CaseFiles;
import nl.innovatiebudget.assessment.casefile.CaseState;
import nl.innovatiebudget.assessment.casefile.Seat;
import nl.innovatiebudget.assessment.round.Rounds;
import nl.innovatiebudget.kit.identity.Caller;
import nl.innovatiebudget.kit.problem.Rejected;

/** A juror scores a case; until the pre-selection a juror may think again. */
@ApplicationScoped
class ScoreCase {

  private final CaseAccess access;
  private final CaseFiles cases;
  private final Rounds rounds;
  private final ScoreSheets sheets;
  private final Clock clock;

  ScoreCase(CaseAccess access, CaseFiles cases, Rounds rounds, ScoreSheets sheets, Clock clock) {
    this.access = access;
    this.cases = cases;
    this.rounds = rounds;
    this.sheets = sheets;
    this.clock = clock;
  }

  /** Refuses who may not judge this case, and scores that do not fit the round. */
  @Transactional
  ScoreView score(UUID applicationId, Caller caller, List<CriterionScore> scores) {
    var file = cases.lock(applicationId);
    var seat = access.seat(applicationId, caller);
    if (file.orElseThrow().state() != CaseState.ASSIGNED) {
      throw new Rejected(new ScoringRejection.ScoringClosed());
    }
    var assessment = rounds.current(file.get().roundId()).assessment();
    Rejected.ifAny(SheetRules.faults(scores, assessment));
    return keep(seat, scores).view();
  }

  private ScoreSheet keep(Seat seat, List<CriterionScore> scores) {
    var now = clock.instant();
    var earlier = sheets.findByIdOptional(seat);
    if (earlier.isPresent()) {
      earlier.get().replace(scores, now);
      return earlier.get();
    }
    var sheet = new ScoreSheet(seat, scores, now);
    sheets.persist(sheet);
    return sheet;
  }
}
