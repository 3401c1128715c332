package nl.innovatiebudget.notification.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
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
    return lockIfKnown(applicationId)
        .orElseThrow(
            () -> new IllegalStateException("application " + applicationId + " is not known yet"));
  }

  public Optional<Application> lockIfKnown(UUID applicationId) {
    return findByIdOptional(applicationId, LockModeType.PESSIMISTIC_WRITE);
  }

  /** In the order of their numbers. */
  public List<Application> ofRound(String roundId) {
    return list("roundId = ?1 order by number", roundId);
  }

  /** Whether this body is one of those that apply together by the newest submission. */
  public boolean hasApplicant(UUID applicationId, BodyId body) {
    return hasParty(applicationId, body, APPLICANTS);
  }

  /** Whether this body is the one that is addressed for all by the newest submission. */
  public boolean hasLead(UUID applicationId, BodyId body) {
    return hasParty(applicationId, body, Set.of(PartyRole.LEAD));
  }

  private boolean hasParty(UUID applicationId, BodyId body, Set<PartyRole> roles) {
    return count(
            "from Application a join a.parties p join p.bodies b"
                + " where a.applicationId = ?1 and p.submission = a.submission and p.role in ?2"
                + " and b.kind = ?3 and b.value = ?4",
            applicationId,
            roles,
            body.kind(),
            body.value())
        > 0;
  }
}
