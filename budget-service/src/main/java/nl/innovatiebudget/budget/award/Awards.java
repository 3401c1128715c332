package nl.innovatiebudget.budget.award;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import nl.innovatiebudget.budget.award.Award.State;

/** The answers to proposed awards, by decision. */
@ApplicationScoped
class Awards implements PanacheRepositoryBase<Award, UUID> {

  /** Locks the award, which keeps the events about its application in order. */
  Optional<Award> lock(UUID decisionId) {
    return findByIdOptional(decisionId, LockModeType.PESSIMISTIC_WRITE);
  }

  /** The award of an application that has money; there is at most one. */
  Optional<Award> fundedOf(UUID applicationId) {
    return find("applicationId = ?1 and state <> ?2", applicationId, State.REFUSED)
        .firstResultOptional();
  }

  /** The award of an application, or else its latest refusal. */
  Optional<Award> latestOf(UUID applicationId) {
    return fundedOf(applicationId)
        .or(
            () ->
                find("applicationId = ?1 order by decidedAt desc", applicationId)
                    .firstResultOptional());
  }
}
