package nl.innovatiebudget.intake.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.innovatiebudget.intake.organisation.Representation;
import nl.innovatiebudget.kit.identity.BodyId;
import nl.innovatiebudget.kit.time.BusinessClock;

/** The applications, and which of them a body takes part in. */
@ApplicationScoped
public class Applications implements PanacheRepositoryBase<Application, UUID> {

  private static final String OF_BODY =
      "from Application a where exists (select 1 from a.parties p"
          + " where p.organisationId in ?1 or p.kvk = ?2)"
          + " and not exists (select 1 from Invitation i where i.organisationId in ?1"
          + " and i.applicationId = a.applicationId and i.state = DECLINED)";

  /** As {@link ApplicationAccess#readable} has it for whoever takes part. */
  private static final String READABLE =
      " and (a.submission = 0"
          + " or exists (select 1 from a.parties f"
          + "  where f.inForce = true and (f.organisationId in ?1 or f.kvk = ?2))"
          + " or a.status = SUBMITTED and a.refusedToTreatAt is null"
          + "  and (a.supplementUntil >= ?5"
          + "   or exists (select 1 from RoundVersion r where r.key.roundId = a.roundId"
          + "    and r.opensAt <= ?6 and r.closesAt > ?6"
          + "    and r.key.version = (select max(o.key.version) from RoundVersion o"
          + "     where o.key.roundId = a.roundId))))";

  /** The application, with its row locked until the transaction ends. */
  public Optional<Application> locked(UUID applicationId) {
    return findByIdOptional(applicationId, LockModeType.PESSIMISTIC_WRITE);
  }

  boolean takesPart(Representation login, UUID applicationId) {
    return count(OF_BODY + " and a.applicationId = ?3", ids(login), kvk(login), applicationId) > 0;
  }

  /** Which applications this body may read now: a page of those before that one, newest first. */
  public List<UUID> changedBefore(
      Representation login, Instant changedAt, UUID applicationId, int limit, Instant now) {
    return getEntityManager()
        .createQuery(
            "select a.applicationId "
                + OF_BODY
                + READABLE
                + " and (a.changedAt < ?3 or a.changedAt = ?3 and a.applicationId < ?4)"
                + " order by a.changedAt desc, a.applicationId desc",
            UUID.class)
        .setParameter(1, ids(login))
        .setParameter(2, kvk(login))
        .setParameter(3, changedAt)
        .setParameter(4, applicationId)
        .setParameter(5, LocalDate.ofInstant(now, BusinessClock.AMSTERDAM))
        .setParameter(6, now)
        .setMaxResults(limit)
        .getResultList();
  }

  /** How many drafts of this round the body takes part in. */
  long drafts(Representation login, String roundId) {
    return count(
        OF_BODY + " and a.roundId = ?3 and a.status = ?4",
        ids(login),
        kvk(login),
        roundId,
        ApplicationStatus.DRAFT);
  }

  /** An id that no participant has stands for a body that is not in the register. */
  private static Set<UUID> ids(Representation login) {
    return login.organisationIds().isEmpty() ? Set.of(new UUID(0, 0)) : login.organisationIds();
  }

  private static String kvk(Representation login) {
    return login.body().kind() == BodyId.Kind.KVK ? login.body().value() : "";
  }
}
