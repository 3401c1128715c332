package nl.innovatiebudget.assessment.objection;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/** The proposed decisions on objections. */
@ApplicationScoped
class ObjectionProposals implements PanacheRepositoryBase<ObjectionProposal, UUID> {

  /** What it is now, with the version that it has once it is written. */
  ObjectionProposalView written(ObjectionProposal proposal) {
    persist(proposal);
    flush();
    return proposal.view();
  }

  ObjectionProposal get(UUID proposalId) {
    return findByIdOptional(proposalId).orElseThrow(() -> new Rejected(Rejection.notFound()));
  }

  /** Refuses one that is not there, and one that ended. */
  ObjectionProposal lockOpen(UUID proposalId) {
    var proposal =
        findByIdOptional(proposalId, LockModeType.PESSIMISTIC_WRITE)
            .orElseThrow(() -> new Rejected(Rejection.notFound()));
    Rejected.ifAny(proposal.ended().stream().toList());
    return proposal;
  }

  /** Oldest first. */
  List<ObjectionProposal> of(UUID objectionId) {
    return list("objectionId = ?1 order by preparedAt", objectionId);
  }
}
