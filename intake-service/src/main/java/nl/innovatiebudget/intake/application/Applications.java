package nl.innovatiebudget.intake.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import nl.innovatiebudget.intake.organisation.Representation;
import nl.innovatiebudget.kit.identity.BodyId;
import nl.innovatiebudget.kit.time.BusinessClock;

/** The applications, and which of them a body takes part in. */
@ApplicationScoped
public class Applications implements PanacheRepositoryBase<Application, UUID> {

  private static final String OF_BODY =
      "from Application a where exists (select 1 from a.parties p"
          + " where (p.organisationId in ?1 or p.kvk = ?2) and (p.inForce"
          + " or not exists (select 1 from Invitation i where i.organisationId = p.organisationId"
          + " and i.applicationId = a.applicationId and i.state = DECLINED)))";

  private static final String TAKES_PART =
      "select 1 from application_party p where p.application_id = ?"
          + " and (p.organisation_id = any (?) or p.kvk = ?) and (p.in_force"
          + " or not exists (select 1 from invitation i where i.organisation_id ="
          + " p.organisation_id and i.application_id = p.application_id"
          + " and i.state = 'DECLINED')) limit 1";

  private final DataSource database;

  Applications(DataSource database) {
    this.database = database;
  }

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

  /** Asked at every request of an applicant, so without a detour over entities. */
  boolean takesPart(Representation login, UUID applicationId) {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(TAKES_PART)) {
      query.setObject(1, applicationId);
      query.setArray(2, connection.createArrayOf("uuid", login.organisationIds().toArray()));
      query.setString(3, kvk(login));
      try (var row = query.executeQuery()) {
        return row.next();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
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

  /** How many drafts of this round were started under this name by a body of this login. */
  long drafts(Representation login, String bodyName, String roundId) {
    return (Long)
        getEntityManager()
            .createNativeQuery(
                "select count(distinct a.application_id) from application a"
                    + " join application_party p on p.application_id = a.application_id"
                    + " join revision r on r.application_id = a.application_id and r.revision = 1"
                    + " where (p.organisation_id in :ids or p.kvk = :kvk) and r.body_name = :name"
                    + " and a.round_id = :round and a.status = 'DRAFT'",
                Long.class)
            .setParameter("ids", ids(login))
            .setParameter("kvk", kvk(login))
            .setParameter("name", bodyName)
            .setParameter("round", roundId)
            .getSingleResult();
  }

  /** An id that no participant has stands for a body that is not in the register. */
  private static Set<UUID> ids(Representation login) {
    return login.organisationIds().isEmpty() ? Set.of(new UUID(0, 0)) : login.organisationIds();
  }

  private static String kvk(Representation login) {
    return login.body().kind() == BodyId.Kind.KVK ? login.body().value() : "";
  }
}
