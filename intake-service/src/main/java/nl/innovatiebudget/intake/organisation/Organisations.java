package nl.innovatiebudget.intake.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.innovatiebudget.kit.identity.BodyId;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import org.hibernate.Session;

/** The register of public bodies. */
@ApplicationScoped
public class Organisations implements PanacheRepositoryBase<Organisation, UUID> {

  /** The advisory lock's key: "register" in a database that one service owns. */
  private static final long LOCK = 0x7265676973746572L;

  private static final int ROWS_A_BATCH = 100;

  /** Asked at every request of an applicant, so without a detour over entities. */
  private static final String ACTS_FOR =
      "with recursive mine as ("
          + "select organisation_id from organisation where %s = ?"
          + " union select s.predecessor_id from organisation_succession s"
          + " join mine on s.successor_id = mine.organisation_id"
          + " where s.on_day <= ? and s.revoked_at is null)"
          + " select organisation_id from mine";

  private static final Rejection BUSY =
      Rejection.of(
          Rejection.Kind.CONFLICT,
          "register-busy",
          "Iemand anders wijzigt nu het register. Probeer het over een minuut opnieuw.",
          "Somebody else is changing the register now. Try again in a minute.");

  private final DataSource database;

  Organisations(DataSource database) {
    this.database = database;
  }

  /** The organisation that logs in with this number. */
  public Optional<Organisation> by(BodyId body) {
    return find("entry." + column(body) + " = ?1", body.value()).firstResultOptional();
  }

  /**
   * The organisations for which somebody who logs in with this number may act on that day: their
   * own, and every one that it succeeded by then, also through others (Wet algemene regels
   * herindeling art. 44). Empty when the number is of no organisation in the register; whether an
   * organisation is still in the register makes no difference.
   */
  public Set<UUID> actsFor(BodyId body, LocalDate day) {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(ACTS_FOR.formatted(column(body)))) {
      query.setString(1, body.value());
      query.setObject(2, day);
      Set<UUID> ids = new HashSet<>();
      try (var row = query.executeQuery()) {
        while (row.next()) {
          ids.add(row.getObject(1, UUID.class));
        }
      }
      return ids;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Those that exist; what this transaction has read before is not read again. */
  public Map<UUID, Organisation> byIds(Collection<UUID> ids) {
    return getEntityManager()
        .unwrap(Session.class)
        .findMultiple(Organisation.class, List.copyOf(Set.copyOf(ids)))
        .stream()
        .filter(Objects::nonNull)
        .collect(Collectors.toMap(Organisation::organisationId, Function.identity()));
  }

  /** What the register said before, the newest first and at most so many. */
  List<FormerEntry> formerEntries(UUID organisationId, int most) {
    return getEntityManager()
        .createQuery(
            "from FormerEntry where organisationId = :id order by position desc", FormerEntry.class)
        .setParameter("id", organisationId)
        .setMaxResults(most)
        .getResultList();
  }

  /** Lets nobody else change the register until the transaction ends; refuses if somebody is. */
  void lock() {
    var taken =
        getEntityManager()
            .createNativeQuery("select pg_try_advisory_xact_lock(:key)", Boolean.class)
            .setParameter("key", LOCK)
            .getSingleResult();
    if (!Boolean.TRUE.equals(taken)) {
      throw new Rejected(BUSY);
    }
  }

  /** Thousands of rows in one transaction go to the database together. */
  void writeInBatches() {
    getEntityManager().unwrap(Session.class).setJdbcBatchSize(ROWS_A_BATCH);
  }

  private static String column(BodyId body) {
    return switch (body.kind()) {
      case KVK -> "kvk";
      case RSIN -> "rsin";
      case OIN -> "oin";
    };
  }
}
