package nl.innovatiebudget.assessment.decision;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.innovatiebudget.kit.problem.Rejection;
import org.jspecify.annotations.Nullable;

/** A decision on a round, prepared by one person and to be approved by another. */
@Entity
class DecisionProposal {

  @Id private UUID proposalId;
  private String roundId;
  private UUID rankingId;
  private String preparedBy;
  private Instant preparedAt;
  private @Nullable String approvedBy;
  private @Nullable Instant approvedAt;
  @Version private int version;

  protected DecisionProposal() {}

  DecisionProposal(UUID proposalId, String roundId, UUID rankingId, String by, Instant at) {
    this.proposalId = proposalId;
    this.roundId = roundId;
    this.rankingId = rankingId;
    this.preparedBy = by;
    this.preparedAt = at;
  }

  /** Signs it, unless it was signed before or the approver prepared it: four eyes. */
  Optional<Rejection> approve(String by, Instant at) {
    if (approvedAt != null) {
      return Optional.of(new DecisionRejection.AlreadyApproved());
    }
    if (by.equals(preparedBy)) {
      return Optional.of(new DecisionRejection.OwnProposal());
    }
    approvedBy = by;
    approvedAt = at;
    return Optional.empty();
  }

  String roundId() {
    return roundId;
  }

  UUID rankingId() {
    return rankingId;
  }

  ProposalView view() {
    return new ProposalView(
        proposalId, roundId, rankingId, preparedBy, preparedAt, approvedBy, approvedAt);
  }
}
