package nl.innovatiebudget.assessment.ranking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ranking that was only tried: it is not kept, nothing follows from it and nothing changed.
 *
 * @param trial always true
 * @param pots absent when rows are withheld: together with the others they would tell those; so is
 *     the spread
 * @param withheldRows how many cases the reader has an interest in; their rows are left out
 */
public record RankingTrial(
    boolean trial,
    String roundId,
    String rule,
    @Nullable String selectionRule,
    List<Ranking.Row> rows,
    @Nullable List<Ranking.PotUse> pots,
    @Nullable Spread spread,
    int withheldRows) {}
