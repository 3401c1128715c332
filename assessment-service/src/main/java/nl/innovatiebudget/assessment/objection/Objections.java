package nl.innovatiebudget.assessment.objection;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.assessment.assignment.CaseAccess;
import nl.innovatiebudget.kit.identity.Caller;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/** The objections; whoever acts on one holds its row lock. */
@ApplicationScoped
class Objections implements PanacheRepositoryBase<Objection, UUID> {

  private final Reassessments reassessments;
  private final ObjectionProposals proposals;
  private final CaseAccess access;

  Objections(Reassessments reassessments, ObjectionProposals proposals, CaseAccess access) {
    this.reassessments = reassessments;
    this.proposals = proposals;
    this.access = access;
  }

  Objection get(UUID objectionId) {
    return findByIdOptional(objectionId).orElseThrow(() -> new Rejected(Rejection.notFound()));
  }

  /** Which application it is about; nothing else is read before its lock. */
  UUID applicationOf(UUID objectionId) {
    return getEntityManager()
        .createQuery("select applicationId from Objection where objectionId = ?1", UUID.class)
        .setParameter(1, objectionId)
        .getSingleResult();
  }

  /** Refuses one that is not there, was withdrawn or is decided. */
  Objection lockOpen(UUID objectionId) {
    return open(lock(objectionId));
  }

  /** Refuses before that a caller with an interest in the case, whatever the caller's roles. */
  Objection lockOpen(UUID objectionId, Caller caller) {
    var objection = lock(objectionId);
    access.withoutConflict(objection.applicationId(), caller);
    return open(objection);
  }

  private Objection lock(UUID objectionId) {
    return findByIdOptional(objectionId, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(() -> new Rejected(Rejection.notFound()));
  }

  private static Objection open(Objection objection) {
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

  /** Those of a case that are not decided or withdrawn, each with its row lock. */
  List<Objection> lockOpenOf(UUID applicationId) {
    return find(
            "applicationId = ?1 and state = ?2 order by objectionId",
            applicationId,
            Objection.State.OPEN)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  ObjectionView view(Objection objection) {
    var id = objection.objectionId();
    return objection.view(
        reassessments.of(id).stream().map(Reassessment::view).toList(),
        proposals.of(id).stream().map(ObjectionProposal::view).toList());
  }
}
