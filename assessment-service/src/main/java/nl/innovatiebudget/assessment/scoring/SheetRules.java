package nl.innovatiebudget.assessment.scoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import nl.innovatiebudget.assessment.round.RoundDefinition.Assessment;
import nl.innovatiebudget.assessment.round.RoundDefinition.Criterion;
import nl.innovatiebudget.kit.problem.Rejected;

/** A sheet scores exactly the criteria of the round, each once and on the scale. */
public final class SheetRules {

  private SheetRules() {}

  /** Refuses a sheet with everything that is wrong with it. */
  public static void require(List<CriterionScore> scores, Assessment assessment) {
    Rejected.ifAny(faults(scores, assessment));
  }

  /** Everything that is wrong with it. */
  static List<ScoringRejection> faults(List<CriterionScore> scores, Assessment assessment) {
    var faults = new ArrayList<ScoringRejection>();
    var known = assessment.criteria().stream().map(Criterion::criterionId).toList();
    var seen = new HashSet<String>();
    for (var score : scores) {
      if (!known.contains(score.criterionId())) {
        faults.add(new ScoringRejection.CriterionUnknown(score.criterionId()));
      } else if (!seen.add(score.criterionId())) {
        faults.add(new ScoringRejection.CriterionRepeated(score.criterionId()));
      }
      if (!assessment.onScale(score.score())) {
        faults.add(
            new ScoringRejection.ScoreOutOfScale(
                score.criterionId(), assessment.scaleMinimum(), assessment.scaleMaximum()));
      }
    }
    known.stream()
        .filter(criterion -> !seen.contains(criterion))
        .forEach(criterion -> faults.add(new ScoringRejection.CriterionMissing(criterion)));
    return faults;
  }
}
