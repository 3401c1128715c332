package nl.innovatiebudget.budget.approval;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as staff see it.
 *
 * @param body what was proposed, in the form of its kind; amounts in whole cents
 * @param proposedBy acting subject of the person, as the broker names it
 */
public record ProposalView(
    UUID proposalId,
    String kind,
    String subject,
    ObjectNode body,
    String reason,
    String proposedBy,
    Instant proposedAt,
    Proposal.State state,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String decisionReason) {

  static ProposalView of(Proposal proposal, ObjectNode body) {
    return new ProposalView(
        proposal.proposalId(),
        proposal.kind(),
        proposal.subject(),
        body,
        proposal.reason(),
        proposal.proposedBy(),
        proposal.proposedAt(),
        proposal.state(),
        proposal.decidedBy(),
        proposal.decidedAt(),
        proposal.decisionReason());
  }
}
