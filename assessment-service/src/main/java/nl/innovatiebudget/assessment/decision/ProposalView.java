package nl.innovatiebudget.assessment.decision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposed decision, and what became of it.
 *
 * @param applicationIds the cases; absent means all of the round that are not decided
 * @param deviations where it departs from what the ranking leads to
 */
public record ProposalView(
    UUID proposalId,
    DecisionProposal.Kind kind,
    String roundId,
    UUID rankingId,
    @Nullable List<UUID> applicationIds,
    List<Deviation> deviations,
    String preparedBy,
    Instant preparedAt,
    @Nullable String approvedBy,
    @Nullable Instant approvedAt,
    DecisionProposal.@Nullable Closing closing,
    @Nullable String closedBy,
    @Nullable Instant closedAt,
    @Nullable String closedReason) {}
