package nl.innovatiebudget.intake.round;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The published rounds; the highest version of a round is the one that holds. */
@ApplicationScoped
public class Rounds implements PanacheRepositoryBase<RoundVersion, RoundVersion.Key> {

  private final ObjectMapper json;

  Rounds(ObjectMapper json) {
    this.json = json;
  }

  public Optional<RoundDefinition> latest(String roundId) {
    return find("key.roundId = ?1 order by key.version desc", roundId)
        .firstResultOptional()
        .map(this::read);
  }

  /** The rules of one version, for what was first submitted under it. */
  public Optional<RoundDefinition> version(String roundId, int version) {
    return findByIdOptional(new RoundVersion.Key(roundId, version)).map(this::read);
  }

  /** The latest version of every round, the one that opens last first. */
  List<RoundDefinition> all() {
    return find(
            "from RoundVersion r where r.key.version ="
                + " (select max(o.key.version) from RoundVersion o"
                + " where o.key.roundId = r.key.roundId) order by r.opensAt desc, r.key.roundId")
        .stream()
        .map(this::read)
        .toList();
  }

  /** Takes the row lock of the round, which exists from then on. */
  void lock(String roundId) {
    var entities = getEntityManager();
    entities
        .createNativeQuery("insert into round (round_id) values (?1) on conflict do nothing")
        .setParameter(1, roundId)
        .executeUpdate();
    entities
        .createNativeQuery("select round_id from round where round_id = ?1 for update")
        .setParameter(1, roundId)
        .getSingleResult();
  }

  void add(RoundDefinition round, Instant publishedAt) {
    try {
      persist(new RoundVersion(round, json.writeValueAsString(round), publishedAt));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The next application number, such as {@code IBDO-2024-0001}. Numbers have no gaps: the counter
   * is locked until the transaction ends and goes back with it.
   */
  public String nextNumber(String roundId) {
    var count =
        (Number)
            getEntityManager()
                .createNativeQuery(
                    "update round set last_number = last_number + 1 where round_id = ?1"
                        + " returning last_number")
                .setParameter(1, roundId)
                .getSingleResult();
    return "%s-%04d".formatted(roundId.toUpperCase(Locale.ROOT), count.intValue());
  }

  private RoundDefinition read(RoundVersion version) {
    try {
      return json.readValue(version.definition, RoundDefinition.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
