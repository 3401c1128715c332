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
    List<Ranking.PotUse> pots) {}
