package nl.innovatiebudget.assessment.ranking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ranking, with what is needed to check it.
 *
 * @param parentId the ranking of which one case was scored again, if this is such a one
 * @param sha256 over the rule's name and the canonical inputs
 * @param pots absent when rows are withheld: together with the others they would tell those; so is
 *     the spread
 * @param selectionRule name and version; absent for a rule from before a round could choose
 * @param withheldRows how many cases the reader has an interest in; their rows are left out
 */
public record RankingView(
    UUID rankingId,
    @Nullable UUID parentId,
    String roundId,
    String rule,
    String sha256,
    String madeBy,
    Instant madeAt,
    List<Ranking.Row> rows,
    @Nullable List<Ranking.PotUse> pots,
    @Nullable String selectionRule,
    @Nullable Spread spread,
    int withheldRows) {

  /** Without the rows of cases that the reader may not see. */
  RankingView withRows(List<Ranking.Row> visible) {
    boolean all = visible.size() == rows.size();
    return new RankingView(
        rankingId,
        parentId,
        roundId,
        rule,
        sha256,
        madeBy,
        madeAt,
        visible,
        all ? pots : null,
        selectionRule,
        all ? spread : null,
        rows.size() - visible.size());
  }
}
