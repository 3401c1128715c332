package nl.innovatiebudget.assessment.objection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.innovatiebudget.assessment.casefile.CaseFiles;
import nl.innovatiebudget.assessment.conflict.Conflicts;
import nl.innovatiebudget.assessment.decision.DecisionRejections;
import nl.innovatiebudget.assessment.decision.Decisions;
import nl.innovatiebudget.assessment.jury.Jurors;
import nl.innovatiebudget.assessment.ranking.RankAgain;
import nl.innovatiebudget.assessment.ranking.RankingView;
import nl.innovatiebudget.kit.identity.Caller;
import nl.innovatiebudget.kit.problem.Rejected;

/** Enters the reassessors' scores in the ranking that the decision followed, as a new ranking. */
@ApplicationScoped
class RankObjection {

  private final Objections objections;
  private final Reassessments reassessments;
  private final CaseFiles cases;
  private final Jurors jurors;
  private final Conflicts conflicts;
  private final Decisions decisions;
  private final RankAgain rankAgain;
  private final ObjectionActs acts;

  RankObjection(
      Objections objections,
      Reassessments reassessments,
      CaseFiles cases,
      Jurors jurors,
      Conflicts conflicts,
      Decisions decisions,
      RankAgain rankAgain,
      ObjectionActs acts) {
    this.objections = objections;
    this.reassessments = reassessments;
    this.cases = cases;
    this.jurors = jurors;
    this.conflicts = conflicts;
    this.decisions = decisions;
    this.rankAgain = rankAgain;
    this.acts = acts;
  }

  /**
   * Refuses a caller with an interest in the case, while a reassessor has not scored or has got an
   * interest, and a second time, unless what was proposed by the first one was rejected.
   */
  @Transactional
  RankingView rank(UUID objectionId, Caller caller) {
    var objection = objections.lockOpen(objectionId, caller);
    if (objection.isInadmissiblyLate()) {
      throw new Rejected(ObjectionRejections.late());
    }
    objections.requireUnranked(objection);
    var file = cases.get(objection.applicationId());
    Map<UUID, Map<String, Integer>> scores = new TreeMap<>();
    for (var reassessment : reassessments.of(objectionId)) {
      var juror = jurors.findByIdOptional(reassessment.jurorId());
      if (juror.isEmpty() || conflicts.bars(juror.get(), file) || !reassessment.isScored()) {
        throw new Rejected(ObjectionRejections.reassessmentMissing());
      }
      scores.put(reassessment.jurorId(), reassessment.byCriterion());
    }
    if (scores.isEmpty()) {
      throw new Rejected(ObjectionRejections.reassessmentMissing());
    }
    var parent =
        decisions
            .rankingOf(file.applicationId())
            .orElseThrow(() -> new Rejected(DecisionRejections.decisionUnknown()));
    var ranking = rankAgain.withScores(parent, file, scores, caller.actingSubject());
    objection.ranked(ranking.rankingId());
    acts.record(objection, "objection-ranked", null);
    return ranking;
  }
}
