package nl.innovatiebudget.kit.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import nl.innovatiebudget.kit.event.ParkedEvent.State;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/** The events that were given up, in the database of the service that gave them up. */
@ApplicationScoped
class ParkedEvents {

  private static final Pattern PLAIN_TYPE = Pattern.compile("[\\w.-]{1,200}");
  private static final TypeReference<List<KeptHeader>> HEADERS = new TypeReference<>() {};

  private final DataSource database;
  private final ConsumerGroups groups;
  private final ObjectMapper json;
  private final Clock clock;

  ParkedEvents(DataSource database, ConsumerGroups groups, ObjectMapper json, Clock clock) {
    this.database = database;
    this.groups = groups;
    this.json = json;
    this.clock = clock;
  }

  /** A header as JSON. */
  record KeptHeader(String name, byte @Nullable [] value) {}

  /** Keeps it; one that was parked before is not kept twice, and stays closed if it was. */
  void keep(ConsumerRecord<String, byte[]> record, String type, String reason)
      throws SQLException, JsonProcessingException {
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                """
                insert into parked_event as p (parked_id, topic, partition, record_offset, consumer_group, key, headers,
                    value, type, reason, first_parked_at, last_parked_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (topic, partition, record_offset) do update
                  set times = p.times + 1, reason = excluded.reason, last_parked_at = excluded.last_parked_at""")) {
      var now = Timestamp.from(clock.instant());
      insert.setObject(1, UUID.randomUUID());
      insert.setString(2, record.topic());
      insert.setInt(3, record.partition());
      insert.setLong(4, record.offset());
      insert.setString(5, groups.of(record.topic()));
      insert.setString(6, storable(record.key()));
      insert.setString(7, json.writeValueAsString(headersOf(record)));
      insert.setBytes(8, record.value());
      insert.setString(9, PLAIN_TYPE.matcher(type).matches() ? type : Inbox.UNREADABLE);
      insert.setString(10, reason);
      insert.setTimestamp(11, now);
      insert.setTimestamp(12, now);
      insert.executeUpdate();
    }
  }

  /** PostgreSQL has no text with a zero byte in it. */
  static @Nullable String storable(@Nullable String key) {
    return key == null ? null : key.replace('\0', '\uFFFD');
  }

  private static List<KeptHeader> headersOf(ConsumerRecord<String, byte[]> record) {
    return StreamSupport.stream(record.headers().spliterator(), false)
        .map(header -> new KeptHeader(header.key(), header.value()))
        .toList();
  }

  Optional<ParkedEvent> find(UUID parkedId) {
    return query("where parked_id = ?", parkedId).stream().findFirst();
  }

  /** Locks it until the transaction ends; an event of the same key waits for that. */
  Optional<ParkedEvent> lock(UUID parkedId) {
    return query("where parked_id = ? for update", parkedId).stream().findFirst();
  }

  /** In the order in which they were parked. */
  List<ParkedEvent> list(@Nullable State state, long after, int most) {
    return state == null
        ? query("where position > ? order by position limit ?", after, most)
        : query(
            "where state = ? and position > ? order by position limit ?",
            state.name(),
            after,
            most);
  }

  /** Whether an earlier event of the same key still waits: it must go first. */
  boolean hasOlder(ParkedEvent event) {
    return event.key() != null
        && !query(
                "where topic = ? and key = ? and partition = ? and record_offset < ?"
                    + " and state = 'PARKED' limit 1",
                event.topic(),
                event.key(),
                event.partition(),
                event.offset())
            .isEmpty();
  }

  /** What became of it is final; what was in it is forgotten. */
  void close(UUID parkedId, State outcome) {
    update(
        "update parked_event set state = ?, value = null, headers = '[]' where parked_id = ?",
        outcome.name(),
        parkedId);
  }

  void failedAgain(UUID parkedId, String reason) {
    update(
        "update parked_event set times = times + 1, reason = ?, last_parked_at = ?"
            + " where parked_id = ? and state = 'PARKED'",
        reason,
        Timestamp.from(clock.instant()),
        parkedId);
  }

  private List<ParkedEvent> query(String condition, Object... parameters) {
    try (var connection = database.getConnection();
        var query = prepared(connection, "select * from parked_event " + condition, parameters);
        var row = query.executeQuery()) {
      var found = new ArrayList<ParkedEvent>();
      while (row.next()) {
        found.add(event(row));
      }
      return found;
    } catch (SQLException | JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private void update(String sql, Object... parameters) {
    try (var connection = database.getConnection();
        var update = prepared(connection, sql, parameters)) {
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
      throws SQLException {
    var statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }

  private ParkedEvent event(ResultSet row) throws SQLException, JsonProcessingException {
    return new ParkedEvent(
        row.getLong("position"),
        row.getObject("parked_id", UUID.class),
        row.getString("topic"),
        row.getInt("partition"),
        row.getLong("record_offset"),
        row.getString("consumer_group"),
        row.getString("key"),
        json.readValue(row.getString("headers"), HEADERS).stream()
            .<Header>map(header -> new RecordHeader(header.name(), header.value()))
            .toList(),
        row.getBytes("value"),
        row.getString("type"),
        row.getString("reason"),
        row.getInt("times"),
        row.getTimestamp("first_parked_at").toInstant(),
        row.getTimestamp("last_parked_at").toInstant(),
        row.getInt("later_handled"),
        State.valueOf(row.getString("state")));
  }
}
