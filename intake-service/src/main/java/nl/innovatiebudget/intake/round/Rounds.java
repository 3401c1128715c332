package nl.innovatiebudget.intake.round;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import nl.innovatiebudget.kit.cache.BoundedCache;

/**
 * The published rounds. Dates hold as the highest version has them; rules hold as they were in the
 * version under which an application was first submitted.
 *
 * <p>A version never changes, so it is read once and then kept in memory; only which one is the
 * highest is asked of the database every time. Whoever adds a version reads before that, never
 * after it in the same transaction, so that nothing is kept that is rolled back.
 */
@ApplicationScoped
public class Rounds implements PanacheRepositoryBase<RoundVersion, RoundVersion.Key> {

  /** How many versions stay in memory, at most 60 KB of JSON each. */
  private static final int MOST_KEPT = 200;

  static final int MOST_LISTED = 100;

  /** The class of the advisory locks that queue for a counter: "nr" in ASCII. */
  private static final int COUNTER_LOCK = 0x6e72;

  private final DataSource database;
  private final ObjectMapper json;
  private final BoundedCache<RoundVersion.Key, RoundDefinition> kept =
      new BoundedCache<>(MOST_KEPT);

  Rounds(DataSource database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  /** The version in force, for the dates and for who applies for the first time. */
  public Optional<RoundDefinition> latest(String roundId) {
    int newest = number("select max(version) from round_version where round_id = ?", roundId);
    return newest == 0 ? Optional.empty() : version(roundId, newest);
  }

  /** The rules of one version, for what was first submitted under it. */
  public Optional<RoundDefinition> version(String roundId, int version) {
    var key = new RoundVersion.Key(roundId, version);
    return kept.get(key).or(() -> findByIdOptional(key).map(found -> kept.keep(key, read(found))));
  }

  /** The latest version of a hundred rounds at most, the one that opens last first. */
  List<RoundDefinition> all() {
    return getEntityManager()
        .createQuery(
            "select r.key from RoundVersion r where r.key.version ="
                + " (select max(o.key.version) from RoundVersion o"
                + " where o.key.roundId = r.key.roundId) order by r.opensAt desc, r.key.roundId",
            RoundVersion.Key.class)
        .setMaxResults(MOST_LISTED)
        .getResultList()
        .stream()
        .flatMap(key -> version(key.roundId(), key.version()).stream())
        .toList();
  }

  /** Every version of the round, the first one first. */
  List<RoundVersion> versions(String roundId) {
    return list("key.roundId = ?1 order by key.version", roundId);
  }

  /** Takes the row lock of the round, which exists from then on. */
  void lock(String roundId) {
    getEntityManager()
        .createNativeQuery("insert into round (round_id) values (?1) on conflict do nothing")
        .setParameter(1, roundId)
        .executeUpdate();
    lockExisting(roundId);
  }

  /** Takes the row lock of the round; says whether there is one. */
  boolean lockExisting(String roundId) {
    return !getEntityManager()
        .createNativeQuery("select round_id from round where round_id = ?1 for update")
        .setParameter(1, roundId)
        .getResultList()
        .isEmpty();
  }

  void add(RoundDefinition round, RoundVersion.Origin origin) {
    try {
      persist(new RoundVersion(round, json.writeValueAsString(round), origin));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The next application number, such as {@code IBDO-2024-0001}. Numbers have no gaps: the counter
   * is locked until the transaction ends and goes back with it.
   */
  public String nextNumber(String roundId) {
    return "%s-%04d".formatted(prefix(roundId), next("last_number", roundId));
  }

  /** The next number of a pre-registration, such as {@code IBDO-2020-PRE-0001}; without gaps. */
  String nextPreRegistrationNumber(String roundId) {
    return "%s-PRE-%04d".formatted(prefix(roundId), next("last_pre_registration", roundId));
  }

  private static String prefix(String roundId) {
    return roundId.toUpperCase(Locale.ROOT);
  }

  /**
   * Whoever wants a number waits in a queue before the row, as those who wait for a row itself are
   * woken, all of them, by each change of it.
   */
  private int next(String counter, String roundId) {
    return number(
        """
        with turn as materialized (select pg_advisory_xact_lock(%d, hashtext(r.id)), r.id from (select ? as id) r)
        update round set %s = %s + 1 from turn where round_id = turn.id returning %s
        """
            .formatted(COUNTER_LOCK, counter, counter, counter),
        roundId);
  }

  /** The one number that the statement gives; 0 for none. */
  private int number(String sql, String roundId) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      statement.setString(1, roundId);
      try (var row = statement.executeQuery()) {
        return row.next() ? row.getInt(1) : 0;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private RoundDefinition read(RoundVersion version) {
    try {
      return json.readValue(version.definition, RoundDefinition.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
