package nl.innovatiebudget.assessment.ranking;

import java.util.UUID;

/**
 * What came out when a kept ranking was made again from its kept inputs.
 *
 * @param sha256 as it was kept, over rule and inputs
 * @param replayedSha256 the same over the inputs as they were read back
 * @param resultSha256 over the kept rows and pots
 * @param replayedResultSha256 over those that came out now
 * @param identical inputs and result are the same, bit for bit
 */
public record RankingReplay(
    UUID rankingId,
    String rule,
    String sha256,
    String replayedSha256,
    String resultSha256,
    String replayedResultSha256,
    boolean identical) {}
