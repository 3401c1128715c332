package nl.innovatiebudget.intake.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.innovatiebudget.intake.organisation.Organisation;
import nl.innovatiebudget.intake.organisation.Organisations;
import nl.innovatiebudget.kit.identity.BodyId;

/** The applications, and which of them a body takes part in. */
@ApplicationScoped
public class Applications implements PanacheRepositoryBase<Application, UUID> {

  private static final String OF_BODY =
      "from Application a where exists (select 1 from a.parties p"
          + " where p.organisationId = ?1 or p.kvk = ?2)";

  private final Organisations organisations;

  Applications(Organisations organisations) {
    this.organisations = organisations;
  }

  /** The application, with its row locked until the transaction ends. */
  public Optional<Application> locked(UUID applicationId) {
    return findByIdOptional(applicationId, LockModeType.PESSIMISTIC_WRITE);
  }

  boolean takesPart(BodyId body, UUID applicationId) {
    return find(OF_BODY + " and a.applicationId = ?3", organisation(body), kvk(body), applicationId)
        .firstResultOptional()
        .isPresent();
  }

  /** Which applications this body takes part in: a page of those before that one, newest first. */
  public List<UUID> changedBefore(BodyId body, Instant changedAt, UUID applicationId, int limit) {
    return getEntityManager()
        .createQuery(
            "select a.applicationId "
                + OF_BODY
                + " and (a.changedAt < ?3 or a.changedAt = ?3 and a.applicationId < ?4)"
                + " order by a.changedAt desc, a.applicationId desc",
            UUID.class)
        .setParameter(1, organisation(body))
        .setParameter(2, kvk(body))
        .setParameter(3, changedAt)
        .setParameter(4, applicationId)
        .setMaxResults(limit)
        .getResultList();
  }

  /** How many drafts of this round the body takes part in. */
  long drafts(BodyId body, String roundId) {
    return find(
            OF_BODY + " and a.roundId = ?3 and a.status = ?4",
            organisation(body),
            kvk(body),
            roundId,
            ApplicationStatus.DRAFT)
        .count();
  }

  /** An id that no participant has stands for a body that is not in the register. */
  private UUID organisation(BodyId body) {
    return organisations.by(body).map(Organisation::organisationId).orElse(new UUID(0, 0));
  }

  private static String kvk(BodyId body) {
    return body.kind() == BodyId.Kind.KVK ? body.value() : "";
  }
}
