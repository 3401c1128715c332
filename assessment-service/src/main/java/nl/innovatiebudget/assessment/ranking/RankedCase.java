package nl.innovatiebudget.assessment.ranking;

import nl.innovatiebudget.assessment.ranking.Ranking.Decider;
import org.jspecify.annotations.Nullable;

/**
 * A case at its place in the order of a rule.
 *
 * @param points what the rule counted, if it counts points; four decimals
 * @param decidedBy what put it below the one above it; nothing for the first
 */
record RankedCase(ScoredCase scored, @Nullable String points, @Nullable Decider decidedBy) {}
