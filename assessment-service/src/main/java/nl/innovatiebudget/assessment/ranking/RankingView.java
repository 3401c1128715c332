package nl.innovatiebudget.assessment.ranking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A ranking, with what is needed to check it.
 *
 * @param sha256 over the rule's name and the canonical inputs
 */
public record RankingView(
    UUID rankingId,
    String roundId,
    String rule,
    String sha256,
    String madeBy,
    Instant madeAt,
    List<Ranking.Row> rows,
    List<Ranking.PotUse> pots) {}
