package nl.innovatiebudget.assessment.casefile;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/** The cases; whoever changes one, or adds an event about it, holds its row lock. */
@ApplicationScoped
public class CaseFiles implements PanacheRepositoryBase<CaseFile, UUID> {

  /** Refuses a case that does not exist. */
  public CaseFile get(UUID applicationId) {
    return findByIdOptional(applicationId).orElseThrow(() -> new Rejected(Rejection.notFound()));
  }

  /** The round of a case, without reading the case: who locks it after that finds it as it is. */
  public String roundIdOf(UUID applicationId) {
    return getEntityManager()
        .createQuery("select roundId from CaseFile where applicationId = ?1", String.class)
        .setParameter(1, applicationId)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new Rejected(Rejection.notFound()));
  }

  /** Those of these that exist, in order of number. */
  public List<CaseFile> among(Collection<UUID> applicationIds) {
    return list("applicationId in ?1 order by number", applicationIds);
  }

  public Optional<CaseFile> lock(UUID applicationId) {
    return findByIdOptional(applicationId, LockModeType.PESSIMISTIC_WRITE);
  }

  /** In order of number. */
  public List<CaseFile> ofRound(String roundId) {
    return inRound(roundId).list();
  }

  /** In order of number, which is also the order of locking: two callers never wait in a circle. */
  public List<CaseFile> lockRound(String roundId) {
    return inRound(roundId).withLock(LockModeType.PESSIMISTIC_WRITE).list();
  }

  /** These cases, locked in order of number. */
  public List<CaseFile> lockAll(Collection<UUID> applicationIds) {
    return find("applicationId in ?1 order by number", applicationIds)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  private PanacheQuery<CaseFile> inRound(String roundId) {
    return find("roundId = ?1 order by number", roundId);
  }
}
