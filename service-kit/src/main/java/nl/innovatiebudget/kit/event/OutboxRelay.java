package nl.innovatiebudget.kit.event;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Sends the outbox to Kafka in the order of position, one relay per service: a PostgreSQL advisory
 * lock elects it among the replicas, and the lock goes with its connection.
 *
 * <p>A row is marked after Kafka acknowledged it, so a crash in between sends it once more; the
 * consumers' inbox makes that harmless. Unsent rows are found by their mark, never by "position
 * greater than the last seen", which would skip a transaction that commits late.
 */
@ApplicationScoped
public class OutboxRelay {

  private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

  /** The advisory lock's key: "outbox" in a database that one service owns. */
  private static final long ELECTION = 0x6f7574626f78L;

  private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

  @Inject DataSource database;
  @Inject EventConfig config;

  @Inject
  @Identifier("default-kafka-broker")
  Map<String, Object> kafka;

  private volatile boolean running;
  private @Nullable Thread thread;

  void start(@Observes StartupEvent event) {
    if (config.relay().enabled()) {
      start();
    }
  }

  /** Starts the relay in a thread of its own. */
  void start() {
    running = true;
    thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stop();
  }

  /** Waits for the batch under way, not longer than a bound. */
  void stop() throws InterruptedException {
    running = false;
    if (thread != null) {
      thread.join(STOP_WITHIN);
    }
  }

  private void run() {
    while (running) {
      try (var connection = database.getConnection()) {
        connection.setAutoCommit(true);
        if (elected(connection)) {
          relayAsElected(connection);
        } else {
          pause();
        }
      } catch (InterruptedException e) {
        return;
      } catch (SQLException | ExecutionException | RuntimeException e) {
        if (running) {
          LOG.warnf(e, "The outbox relay stopped and will start again");
          pauseUnlessStopped();
        }
      }
    }
  }

  private static boolean elected(Connection connection) throws SQLException {
    try (var query = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
      query.setLong(1, ELECTION);
      try (var row = query.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  /** The lock belongs to a connection that goes back to the pool, so it is always given up here. */
  private void relayAsElected(Connection connection)
      throws SQLException, ExecutionException, InterruptedException {
    try (var producer = producer()) {
      relay(connection, producer);
    } finally {
      try (var release = connection.createStatement()) {
        release.execute("unlisten *");
        release.execute("select pg_advisory_unlock_all()");
      }
    }
  }

  private void relay(Connection connection, Producer<String, byte[]> producer)
      throws SQLException, ExecutionException, InterruptedException {
    try (var listen = connection.createStatement()) {
      listen.execute("listen outbox");
    }
    var wakeUp = connection.unwrap(PGConnection.class);
    while (running) {
      if (sendBatch(connection, producer) == 0) {
        wakeUp.getNotifications(Math.toIntExact(config.relay().pollInterval().toMillis()));
      }
    }
  }

  private int sendBatch(Connection connection, Producer<String, byte[]> producer)
      throws SQLException, ExecutionException, InterruptedException {
    List<Long> positions = new ArrayList<>();
    List<Future<?>> acknowledgements = new ArrayList<>();
    try (var query =
        connection.prepareStatement(
            "select position, id, topic, key, type, occurred_at, traceparent, data"
                + " from outbox_event where sent_at is null order by position limit ?")) {
      query.setInt(1, config.relay().batchRows());
      try (var row = query.executeQuery()) {
        while (row.next()) {
          positions.add(row.getLong("position"));
          acknowledgements.add(send(producer, message(row)));
        }
      }
    }
    if (positions.isEmpty()) {
      return 0;
    }
    for (var acknowledgement : acknowledgements) {
      acknowledgement.get();
    }
    try (var mark =
        connection.prepareStatement(
            "update outbox_event set sent_at = now() where position = any (?)")) {
      mark.setArray(1, connection.createArrayOf("bigint", positions.toArray()));
      mark.executeUpdate();
    }
    return positions.size();
  }

  /** A send that fails at once must end the batch, or later rows would overtake this one. */
  private static Future<?> send(
      Producer<String, byte[]> producer, ProducerRecord<String, byte[]> record)
      throws ExecutionException, InterruptedException {
    var acknowledgement = producer.send(record);
    if (acknowledgement.isDone()) {
      acknowledgement.get();
    }
    return acknowledgement;
  }

  private ProducerRecord<String, byte[]> message(ResultSet row) throws SQLException {
    var event =
        CloudEventBuilder.v1()
            .withId(row.getString("id"))
            .withSource(config.source())
            .withType(row.getString("type"))
            .withTime(row.getTimestamp("occurred_at").toInstant().atOffset(ZoneOffset.UTC))
            .withData("application/json", row.getString("data").getBytes(StandardCharsets.UTF_8))
            .build();
    ProducerRecord<String, byte[]> record =
        KafkaMessageFactory.<String>createWriter(row.getString("topic"), row.getString("key"))
            .writeBinary(event);
    var traceparent = row.getString("traceparent");
    if (traceparent != null) {
      record.headers().add("traceparent", traceparent.getBytes(StandardCharsets.UTF_8));
    }
    return record;
  }

  /** Retries without end inside the client, so that nothing can overtake a row that waits. */
  private Producer<String, byte[]> producer() {
    var settings = new HashMap<>(kafka);
    settings.put("acks", "all");
    settings.put("enable.idempotence", "true");
    settings.put("delivery.timeout.ms", Integer.MAX_VALUE);
    settings.put("max.block.ms", 10_000);
    settings.put("linger.ms", 0);
    return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
  }

  private void pause() throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(config.relay().pauseAfterFault().toMillis());
  }

  private void pauseUnlessStopped() {
    try {
      pause();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
