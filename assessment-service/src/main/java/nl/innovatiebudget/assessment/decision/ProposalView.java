package nl.innovatiebudget.assessment.decision;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposed decision, and what became of it.
 *
 * @param applicationIds the cases; absent means all of the round that are not decided
 * @param deviations where it departs from what the ranking leads to
 * @param version as of its ETag
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
    @Nullable String closedReason,
    @JsonIgnore int version) {

  /** This for somebody who may not read about these cases. */
  ProposalView without(Set<UUID> withheld) {
    return new ProposalView(
        proposalId,
        kind,
        roundId,
        rankingId,
        applicationIds == null
            ? null
            : applicationIds.stream().filter(id -> !withheld.contains(id)).toList(),
        deviations.stream().filter(d -> !withheld.contains(d.applicationId())).toList(),
        preparedBy,
        preparedAt,
        approvedBy,
        approvedAt,
        closing,
        closedBy,
        closedAt,
        closedReason,
        version);
  }
}
