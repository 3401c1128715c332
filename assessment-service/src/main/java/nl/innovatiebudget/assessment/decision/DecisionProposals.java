package nl.innovatiebudget.assessment.decision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/** The proposed decisions. */
@ApplicationScoped
class DecisionProposals implements PanacheRepositoryBase<DecisionProposal, UUID> {

  DecisionProposal get(UUID proposalId) {
    return findByIdOptional(proposalId).orElseThrow(() -> new Rejected(Rejection.notFound()));
  }

  /** What it is now, with the version that it has once it is written. */
  ProposalView written(DecisionProposal proposal) {
    persist(proposal);
    flush();
    return proposal.view();
  }

  /** Whether somebody wants to decide anew on this case; the caller holds its lock. */
  boolean redecisionIsOpen(String roundId, UUID applicationId) {
    return list(
            "roundId = ?1 and kind = ?2 and approvedAt is null and closing is null",
            roundId,
            DecisionProposal.Kind.REDECISION)
        .stream()
        .anyMatch(proposal -> proposal.covers(applicationId));
  }

  DecisionProposal lock(UUID proposalId) {
    return findByIdOptional(proposalId, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(() -> new Rejected(Rejection.notFound()));
  }
}
