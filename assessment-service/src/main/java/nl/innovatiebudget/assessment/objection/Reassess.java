package nl.innovatiebudget.assessment.objection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.assessment.assignment.CaseAccess;
import nl.innovatiebudget.assessment.decision.Decisions;
import nl.innovatiebudget.assessment.jury.Jurors;
import nl.innovatiebudget.assessment.ranking.RankAgain;
import nl.innovatiebudget.assessment.scoring.CriterionScore;
import nl.innovatiebudget.assessment.scoring.SheetRules;
import nl.innovatiebudget.kit.identity.Caller;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/** A reassessor scores a case; until the new ranking a reassessor may think again. */
@ApplicationScoped
class Reassess {

  private final Objections objections;
  private final Reassessments reassessments;
  private final CaseAccess access;
  private final Jurors jurors;
  private final Decisions decisions;
  private final RankAgain rankAgain;
  private final ObjectionActs acts;
  private final Clock clock;

  Reassess(
      Objections objections,
      Reassessments reassessments,
      CaseAccess access,
      Jurors jurors,
      Decisions decisions,
      RankAgain rankAgain,
      ObjectionActs acts,
      Clock clock) {
    this.objections = objections;
    this.reassessments = reassessments;
    this.access = access;
    this.jurors = jurors;
    this.decisions = decisions;
    this.rankAgain = rankAgain;
    this.acts = acts;
    this.clock = clock;
  }

  /**
   * Refuses who is no reassessor of it as if there were no such objection, and a sheet that is
   * wrong by the criteria of the ranking that it will be entered in.
   */
  @Transactional
  ObjectionView.Reassessor score(UUID objectionId, Caller caller, List<CriterionScore> scores) {
    var mine =
        jurors
            .bySubject(caller.actingSubject())
            .map(juror -> new Reassessment.Key(objectionId, juror.jurorId()))
            .flatMap(reassessments::findByIdOptional)
            .orElseThrow(() -> new Rejected(Rejection.notFound()));
    var objection = objections.lockOpen(objectionId);
    access.withoutConflict(objection.applicationId(), caller);
    objections.requireUnranked(objection);
    var followed = decisions.rankingOf(objection.applicationId()).orElseThrow();
    SheetRules.require(scores, rankAgain.assessment(followed));
    mine.score(scores, clock.instant());
    acts.recordScores(objection, mine.jurorId(), scores);
    return mine.view();
  }
}
