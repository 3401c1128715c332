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
  private final ScoreSheets sheets;
  private final ScoreVersions versions;
  private final ScoreDrafts drafts;
  private final ScoringDeadlines deadlines;
  private final Acts acts;
  private final Clock clock;

  ScoreCase(
      CaseAccess access,
      CaseFiles cases,
      Rounds rounds,
      ScoreSheets sheets,
      ScoreVersions versions,
      ScoreDrafts drafts,
      ScoringDeadlines deadlines,
      Acts acts,
      Clock clock) {
    this.access = access;
    this.cases = cases;
    this.rounds = rounds;
    this.sheets = sheets;
    this.versions = versions;
    this.drafts = drafts;
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
      throw new Rejected(new ScoringRejection.ScoringClosed());
    }
    var roundId = file.get().roundId();
    var now = clock.instant();
    refuseLate(roundId, seat, now);
    Rejected.ifAny(SheetRules.faults(scores, rounds.current(roundId).assessment()));
    var sheet = keep(seat, scores, now);
    int version = versions.add(seat, scores, now);
    drafts.remove(seat);
    acts.record(
        new NewAct(
            roundId,
            applicationId,
            seat.jurorId(),
            "scores-submitted",
            null,
            new Submission(version)));
    return sheet.view();
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

  private ScoreSheet keep(Seat seat, List<CriterionScore> scores, Instant now) {
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
