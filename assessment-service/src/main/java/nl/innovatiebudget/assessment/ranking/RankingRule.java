package nl.innovatiebudget.assessment.ranking;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.innovatiebudget.assessment.round.RoundDefinition.RankingMethod;
import nl.innovatiebudget.kit.problem.Rejection;

/**
 * A way to put the cases of a round in order. Every rule is a pure function of its inputs, in exact
 * arithmetic: the same inputs give the same ranking, bit for bit, whenever it is asked again. A
 * change to what a rule does needs a new name beside the old, since old rankings are replayed by
 * the rule that made them.
 *
 * <p>Numbers of applications differ and are the last to decide, so no two cases tie.
 */
public sealed interface RankingRule permits WeightedMeanRule, BordaRule, SchulzeRule {

  /** Name and version; part of what is hashed. */
  String name();

  /** The cases, the best first. */
  List<RankedCase> order(RankingInputs inputs);

  /** Why this rule cannot rank these cases within a bearable time, if it cannot. */
  default Optional<Rejection> tooMuch(RankingInputs inputs) {
    return Optional.empty();
  }

  /** Orders and selects. */
  default Ranking apply(RankingInputs inputs) {
    return Selection.of(order(inputs), inputs);
  }

  /** The rule that makes new rankings. */
  static RankingRule of(RankingMethod method) {
    return switch (method) {
      case WEIGHTED_MEAN -> WeightedMeanRule.CURRENT;
      case BORDA -> new BordaRule();
      case SCHULZE -> new SchulzeRule();
    };
  }

  /** The rule by which a kept ranking was made, former ones included. */
  static RankingRule named(String name) {
    return Stream.of(
            WeightedMeanRule.CURRENT,
            WeightedMeanRule.BEFORE_SELECTION_RULES,
            new BordaRule(),
            new SchulzeRule())
        .filter(rule -> rule.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no rule " + name));
  }
}
