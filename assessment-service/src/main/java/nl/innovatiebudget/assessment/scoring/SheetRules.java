package nl.innovatiebudget.assessment.scoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.innovatiebudget.assessment.round.RoundDefinition.Assessment;
import nl.innovatiebudget.assessment.round.RoundDefinition.Criterion;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/** A sheet scores exactly the criteria of the round, each once and on the scale. */
public final class SheetRules {

  private SheetRules() {}

  /** Refuses a sheet with everything that is wrong with it. */
  public static void require(List<CriterionScore> scores, Assessment assessment) {
    Rejected.ifAny(faults(scores, assessment));
  }

  /** Everything that is wrong with it. */
  static List<Rejection> faults(List<CriterionScore> scores, Assessment assessment) {
    var drafted = scores.stream().map(DraftScore::of).toList();
    var faults = faultsOfDraft(drafted, assessment);
    var seen = criteria(drafted);
    known(assessment).stream()
        .filter(criterion -> !seen.contains(criterion))
        .forEach(criterion -> faults.add(ScoringRejections.criterionMissing(criterion)));
    return faults;
  }

  /** The same of one that may be unfinished: nothing is missing from it. */
  static List<Rejection> faultsOfDraft(List<DraftScore> scores, Assessment assessment) {
    var faults = new ArrayList<Rejection>();
    var known = known(assessment);
    var seen = new HashSet<String>();
    for (var score : scores) {
      if (!known.contains(score.criterionId())) {
        faults.add(ScoringRejections.criterionUnknown(score.criterionId()));
      } else if (!seen.add(score.criterionId())) {
        faults.add(ScoringRejections.criterionRepeated(score.criterionId()));
      }
      var given = score.score();
      if (given != null && !assessment.onScale(given)) {
        faults.add(
            ScoringRejections.scoreOutOfScale(
                score.criterionId(), assessment.scaleMinimum(), assessment.scaleMaximum()));
      }
    }
    return faults;
  }

  private static List<String> known(Assessment assessment) {
    return assessment.criteria().stream().map(Criterion::criterionId).toList();
  }

  private static Set<String> criteria(List<DraftScore> scores) {
    return new HashSet<>(scores.stream().map(DraftScore::criterionId).toList());
  }
}
