package nl.innovatiebudget.notification.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Set;
import java.util.UUID;
import nl.innovatiebudget.kit.identity.BodyId;

/** The applications that were submitted. */
@ApplicationScoped
public class Applications implements PanacheRepositoryBase<Application, UUID> {

  private static final Set<PartyRole> APPLICANTS = Set.of(PartyRole.LEAD, PartyRole.PUBLIC_PARTNER);

  /**
   * Takes the application's row lock. Refuses an application that was not heard of yet; the event
   * that names it is then tried again.
   */
  public Application lock(UUID applicationId) {
    return findByIdOptional(applicationId, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(
            () -> new IllegalStateException("application " + applicationId + " is not known yet"));
  }

  /** Whether this body is one of those that applied together. */
  public boolean hasApplicant(UUID applicationId, BodyId body) {
    return count(
            "from Application a join a.parties p join p.bodies b"
                + " where a.applicationId = ?1 and p.role in ?2 and b.kind = ?3 and b.value = ?4",
            applicationId,
            APPLICANTS,
            body.kind(),
            body.value())
        > 0;
  }
}
