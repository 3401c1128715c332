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

  DecisionProposal lock(UUID proposalId) {
    return findByIdOptional(proposalId, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(() -> new Rejected(Rejection.notFound()));
  }
}
