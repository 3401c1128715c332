package nl.innovatiebudget.budget.award;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.innovatiebudget.budget.award.Award.State;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/** The answers to proposed awards, by decision. */
@ApplicationScoped
class Awards implements PanacheRepositoryBase<Award, UUID> {

  private static final String FUNDED = "applicationId = ?1 and state not in ?2";
  private static final List<State> WITHOUT_MONEY = List.of(State.REFUSED, State.RELEASED);

  /** Locks the award, which keeps the events about its application in order. */
  Optional<Award> lock(UUID decisionId) {
    return findByIdOptional(decisionId, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Locks an award that is known to be there. */
  Award lockKnown(UUID decisionId) {
    return lock(decisionId).orElseThrow();
  }

  /** The award of an application that has money; there is at most one. */
  Optional<Award> fundedOf(UUID applicationId) {
    return find(FUNDED, applicationId, WITHOUT_MONEY).firstResultOptional();
  }

  /** Locks the award of an application that has money, or had. Refuses when there is none. */
  Award lockFunded(UUID applicationId) {
    return find(FUNDED, applicationId, WITHOUT_MONEY)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional()
        .orElseThrow(() -> new Rejected(Rejection.notFound()));
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
