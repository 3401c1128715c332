package nl.innovatiebudget.assessment.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import nl.innovatiebudget.assessment.casefile.CaseFile;
import nl.innovatiebudget.assessment.decision.Decisions;
import nl.innovatiebudget.assessment.ranking.RankingInputs.CaseInput;
import nl.innovatiebudget.assessment.ranking.RankingInputs.JurorInput;
import nl.innovatiebudget.assessment.ranking.Rankings;
import nl.innovatiebudget.assessment.round.RoundDefinition.Criterion;
import nl.innovatiebudget.assessment.round.Rounds;
import nl.innovatiebudget.assessment.scoring.CriterionScore;
import nl.innovatiebudget.assessment.scoring.Ratio;
import nl.innovatiebudget.assessment.scoring.ScoreSheets;
import nl.innovatiebudget.kit.problem.Rejected;

/**
 * The scores that the decision rests on and the reasons given with them, without names. The reasons
 * stand in alphabetical order, so that the order does not show that two are of one juror.
 */
@ApplicationScoped
class DraftFeedback {

  private final Decisions decisions;
  private final Rankings rankings;
  private final Rounds rounds;
  private final ScoreSheets sheets;

  DraftFeedback(Decisions decisions, Rankings rankings, Rounds rounds, ScoreSheets sheets) {
    this.decisions = decisions;
    this.rankings = rankings;
    this.rounds = rounds;
    this.sheets = sheets;
  }

  /** Refuses a case that is not decided, or was decided without scores. */
  List<CriterionFeedback> of(CaseFile file) {
    var judged =
        decisions.rankingOf(file.applicationId()).map(rankings::inputs).stream()
            .flatMap(inputs -> inputs.cases().stream())
            .filter(input -> input.applicationId().equals(file.applicationId()))
            .findFirst()
            .orElseThrow(() -> new Rejected(FeedbackRejections.notScored()));
    var counted = judged.jurors().stream().map(JurorInput::jurorId).toList();
    var scores =
        sheets.ofCases(List.of(file.applicationId())).stream()
            .filter(sheet -> counted.contains(sheet.seat().jurorId()))
            .flatMap(sheet -> sheet.scores().stream())
            .toList();
    return rounds.current(file.roundId()).assessment().criteria().stream()
        .map(criterion -> feedback(criterion, judged, scores))
        .toList();
  }

  private static CriterionFeedback feedback(
      Criterion criterion, CaseInput judged, Collection<CriterionScore> scores) {
    var id = criterion.criterionId();
    var values =
        judged.jurors().stream()
            .map(juror -> Objects.requireNonNull(juror.scores().get(id)))
            .toList();
    var reasons =
        scores.stream()
            .filter(score -> score.criterionId().equals(id))
            .map(CriterionScore::reason)
            .sorted()
            .toList();
    return new CriterionFeedback(
        id, criterion.label(), Ratio.mean(values).rounded().toPlainString(), reasons);
  }
}
