package nl.innovatiebudget.assessment.objection;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/** The objections; whoever acts on one holds its row lock. */
@ApplicationScoped
class Objections implements PanacheRepositoryBase<Objection, UUID> {

  private final Reassessments reassessments;
  private final ObjectionProposals proposals;

  Objections(Reassessments reassessments, ObjectionProposals proposals) {
    this.reassessments = reassessments;
    this.proposals = proposals;
  }

  Objection get(UUID objectionId) {
    return findByIdOptional(objectionId).orElseThrow(() -> new Rejected(Rejection.notFound()));
  }

  /** Refuses one that is not there, was withdrawn or is decided. */
  Objection lockOpen(UUID objectionId) {
    var objection =
        findByIdOptional(objectionId, LockModeType.PESSIMISTIC_WRITE)
            .orElseThrow(() -> new Rejected(Rejection.notFound()));
    if (!objection.isOpen()) {
      throw new Rejected(ObjectionRejections.closed());
    }
    return objection;
  }

  /**
   * Refuses when the new ranking was made, unless a decision maker rejected what was proposed by
   * it.
   */
  void requireUnranked(Objection objection) {
    var ranking = objection.rankingId();
    if (ranking.isPresent()
        && proposals.of(objection.objectionId()).stream()
            .noneMatch(proposal -> proposal.isRejectedOn(ranking.get()))) {
      throw new Rejected(ObjectionRejections.reassessed());
    }
  }

  /** Oldest first. */
  List<Objection> ofCase(UUID applicationId) {
    return list("applicationId = ?1 order by registeredAt", applicationId);
  }

  ObjectionView view(Objection objection) {
    var id = objection.objectionId();
    return objection.view(
        reassessments.of(id).stream().map(Reassessment::view).toList(),
        proposals.of(id).stream().map(ObjectionProposal::view).toList());
  }
}
