package nl.innovatiebudget.assessment.ranking;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By final score: the weighted mean over jurors and criteria, with the pitch for a doubtful case.
 * Adding or leaving out a case never changes the order of the others.
 */
record WeightedMeanRule(String name) implements RankingRule {

  static final WeightedMeanRule CURRENT = new WeightedMeanRule("weighted-mean/3");

  /**
   * Orders as the current one does; its inputs name no selection rule and no transfers, and what
   * did not fit was skipped.
   */
  static final WeightedMeanRule BEFORE_SELECTION_RULES = new WeightedMeanRule("weighted-mean/2");

  @Override
  public List<RankedCase> order(RankingInputs inputs) {
    var ranked = new ArrayList<RankedCase>();
    @Nullable ScoredCase above = null;
    for (var scored : ScoredCase.allOf(inputs).stream().sorted(ScoredCase.ORDER).toList()) {
      ranked.add(new RankedCase(scored, null, above == null ? null : scored.belowBy(above)));
      above = scored;
    }
    return ranked;
  }
}
