package nl.innovatiebudget.kit.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Says what happened, in the transaction in which it happened: an event is sent if and only if its
 * transaction commits.
 *
 * <p>Events of one aggregate keep their order when the transaction holds that aggregate's row lock
 * before it adds the event: positions are then given out in commit order.
 */
@ApplicationScoped
public class Outbox {

  private final DataSource database;
  private final ObjectMapper json;
  private final Contracts contracts;
  private final EventTraces traces;
  private final Clock clock;

  Outbox(
      DataSource database,
      ObjectMapper json,
      Contracts contracts,
      EventTraces traces,
      Clock clock) {
    this.database = database;
    this.json = json;
    this.contracts = contracts;
    this.traces = traces;
    this.clock = clock;
  }

  /**
   * Adds an event to the present transaction; refuses data that breaks the contract of its type.
   *
   * @param key the aggregate's id, which keeps its events in order
   * @return the id of the event
   */
  @Transactional(TxType.MANDATORY)
  public UUID add(Topic topic, String key, EventType type, Record data) {
    JsonNode tree = json.valueToTree(data);
    contracts.require(type, tree);
    var id = UUID.randomUUID();
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into outbox_event (id, topic, key, type, occurred_at, traceparent, data)"
                    + " values (?, ?, ?, ?, ?, ?, ?)")) {
      insert.setObject(1, id);
      insert.setString(2, topic.address());
      insert.setString(3, key);
      insert.setString(4, type.toString());
      insert.setTimestamp(5, Timestamp.from(clock.instant()));
      insert.setString(6, traces.traceparent(topic, key, type));
      insert.setString(7, tree.toString());
      insert.executeUpdate();
      return id;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
