package nl.innovatiebudget.kit.event;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import nl.innovatiebudget.kit.event.EventHandlers.Effect;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Lets each event have its effect once: its id is kept in the transaction of the effect, so a
 * second delivery does nothing.
 *
 * <p>An event that cannot be handled is tried again with growing pauses, then given up, by which it
 * goes to the topic's dead letters with the reason and the consumer goes on. A fault of the
 * database is not the event's fault and is waited for without end; the consumer's lag shows it.
 */
@ApplicationScoped
public class Inbox {

  private static final Logger LOG = Logger.getLogger(Inbox.class);

  private final DataSource database;
  private final EventConfig.Inbox config;
  private final MeterRegistry metrics;

  public Inbox(DataSource database, EventConfig config, MeterRegistry metrics) {
    this.database = database;
    this.config = config.inbox();
    this.metrics = metrics;
  }

  /** Handles one record; throws when it is given up. */
  public void receive(ConsumerRecord<String, byte[]> record, EventHandlers handlers) {
    var event = read(record);
    var handler = handlers.of(event.getType());
    if (handler.isEmpty()) {
      count(event.getType(), "ignored");
      return;
    }
    Effect effect;
    UUID id;
    try {
      effect = handler.get().read(Objects.requireNonNull(event.getData()).toBytes());
      id = UUID.fromString(event.getId());
    } catch (IOException | RuntimeException e) {
      count(event.getType(), "dead");
      throw new UnreadableEventException("unreadable data in event " + event.getId(), e);
    }
    applyWithRetries(event, id, effect);
  }

  private CloudEvent read(ConsumerRecord<String, byte[]> record) {
    try {
      return KafkaMessageFactory.createReader(record).toEvent();
    } catch (CloudEventRWException | IllegalArgumentException | NullPointerException e) {
      count("unreadable", "dead");
      throw new UnreadableEventException(
          "no CloudEvent at %s-%d@%d"
              .formatted(record.topic(), record.partition(), record.offset()),
          e);
    }
  }

  private void applyWithRetries(CloudEvent event, UUID id, Effect effect) {
    var pause = config.firstBackoff();
    for (int attempt = 1; ; ) {
      try {
        boolean first = QuarkusTransaction.requiringNew().call(() -> applyOnce(event, id, effect));
        count(event.getType(), first ? "handled" : "duplicate");
        return;
      } catch (RuntimeException e) {
        boolean databaseFault = isDatabaseFault(e);
        if (!databaseFault && attempt++ >= config.attempts()) {
          count(event.getType(), "dead");
          throw e;
        }
        count(event.getType(), "retried");
        LOG.debugf(e, "Event %s of type %s will be tried again", event.getId(), event.getType());
        sleep(pause);
        pause = min(pause.multipliedBy(2), config.longestBackoff());
      }
    }
  }

  private boolean applyOnce(CloudEvent event, UUID id, Effect effect) throws SQLException {
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into inbox_event (source, event_id, type) values (?, ?, ?)"
                    + " on conflict do nothing")) {
      insert.setString(1, event.getSource().toString());
      insert.setString(2, event.getId());
      insert.setString(3, event.getType());
      if (insert.executeUpdate() == 0) {
        return false;
      }
    }
    effect.apply(id);
    return true;
  }

  private static boolean isDatabaseFault(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLTransientException || cause instanceof SQLRecoverableException) {
        return true;
      }
      if (cause instanceof SQLException sql && isDatabaseState(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Class 08 connection exceptions, 57P0x shutdowns, 53 out of resources, 40 serialization. A pool
   * that gave no connection in time gives no state.
   */
  private static boolean isDatabaseState(@Nullable String state) {
    return state == null
        || (state.startsWith("08")
            || state.startsWith("57P")
            || state.startsWith("53")
            || state.startsWith("40"));
  }

  private void count(String type, String outcome) {
    metrics.counter("inbox.events", "type", type, "outcome", outcome).increment();
  }

  private static Duration min(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private static void sleep(Duration pause) {
    try {
      TimeUnit.MILLISECONDS.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while waiting to try an event again", e);
    }
  }

  /** No attempt will make this readable: it goes to the dead letters at once. */
  public static final class UnreadableEventException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableEventException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
