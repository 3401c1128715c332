package nl.innovatiebudget.intake.round;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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

  private final ObjectMapper json;
  private final BoundedCache<RoundVersion.Key, RoundDefinition> kept =
      new BoundedCache<>(MOST_KEPT);

  Rounds(ObjectMapper json) {
    this.json = json;
  }

  /** The version in force, for the dates and for who applies for the first time. */
  public Optional<RoundDefinition> latest(String roundId) {
    var newest =
        getEntityManager()
            .createQuery(
                "select max(r.key.version) from RoundVersion r where r.key.roundId = ?1",
                Integer.class)
            .setParameter(1, roundId)
            .getSingleResultOrNull();
    return Optional.ofNullable(newest).flatMap(version -> version(roundId, version));
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

  private int next(String counter, String roundId) {
    var count =
        (Number)
            getEntityManager()
                .createNativeQuery(
                    "update round set %s = %s + 1 where round_id = ?1 returning %s"
                        .formatted(counter, counter, counter))
                .setParameter(1, roundId)
                .getSingleResult();
    return count.intValue();
  }

  private RoundDefinition read(RoundVersion version) {
    try {
      return json.readValue(version.definition, RoundDefinition.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
