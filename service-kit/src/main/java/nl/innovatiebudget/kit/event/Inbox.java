package nl.innovatiebudget.kit.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Lets each event have its effect once: its id is kept in the transaction of the effect, so a
 * second delivery does nothing.
 *
 * <p>An event that cannot be handled is tried again with growing pauses, unless that is hopeless,
 * then given up: it is parked in the database of this service, goes to the topic's dead letters
 * with the reason, and the consumer goes on. A fault of the database is not the event's fault and
 * is waited for without end; the consumer's lag shows it. What takes long is in the log.
 */
@ApplicationScoped
public class Inbox {

  private static final Logger LOG = Logger.getLogger(Inbox.class);

  /** In place of the type of what is no event. */
  static final String UNREADABLE = "unreadable";

  private final DataSource database;
  private final ParkedEvents parked;
  private final EventConfig.Inbox config;
  private final MeterRegistry metrics;

  Inbox(DataSource database, ParkedEvents parked, EventConfig config, MeterRegistry metrics) {
    this.database = database;
    this.parked = parked;
    this.config = config.inbox();
    this.metrics = metrics;
  }

  /** Handles one record; throws when it is given up, after it was parked. */
  public void receive(ConsumerRecord<String, byte[]> record, EventHandlers handlers) {
    var type = UNREADABLE;
    try {
      var event = read(record);
      type = event.getType();
      var handler = handlers.of(type);
      if (handler.isEmpty()) {
        count(type, "ignored");
        return;
      }
      applyWithRetries(record, event, effectOf(event, handler.get()));
    } catch (RuntimeException e) {
      count(type, "dead");
      var reason = FaultText.of(e);
      parkEvenIfInterrupted(record, type, reason);
      throw new GivenUpException(reason);
    }
  }

  /**
   * Handles one record now, in the present transaction.
   *
   * @return whether it had its effect; false if it had it before
   */
  boolean apply(ConsumerRecord<String, byte[]> record, EventHandlers handlers) {
    var event = read(record);
    var handler =
        handlers
            .of(event.getType())
            .orElseThrow(() -> new IllegalStateException("events of this type are not handled"));
    var effect = effectOf(event, handler);
    try {
      boolean first = timed(record, event, () -> applyOnce(record, event, effect));
      count(event.getType(), first ? "handled" : "duplicate");
      return first;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Lets an event have no effect, in the present transaction; what is no event has none anyway. */
  void ignoreFromNowOn(ConsumerRecord<String, byte[]> record) {
    CloudEvent event;
    try {
      event = read(record);
    } catch (UnreadableEventException e) {
      return;
    }
    try {
      isFirst(record, event, false);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Effect effectOf(CloudEvent event, EventHandlers.Handler handler) {
    try {
      var effect = handler.read(Objects.requireNonNull(event.getData()).toBytes());
      var id = UUID.fromString(event.getId());
      return () -> effect.apply(id);
    } catch (IOException | RuntimeException e) {
      throw new UnreadableEventException("unreadable data in event " + event.getId(), e);
    }
  }

  private static CloudEvent read(ConsumerRecord<String, byte[]> record) {
    try {
      return KafkaMessageFactory.createReader(record).toEvent();
    } catch (CloudEventRWException | IllegalArgumentException | NullPointerException e) {
      throw new UnreadableEventException(
          "no CloudEvent at %s-%d@%d"
              .formatted(record.topic(), record.partition(), record.offset()),
          e);
    }
  }

  private void applyWithRetries(
      ConsumerRecord<String, byte[]> record, CloudEvent event, Effect effect) {
    var pause = config.firstBackoff();
    for (int attempt = 1; ; ) {
      try {
        boolean first =
            timed(
                record,
                event,
                () ->
                    QuarkusTransaction.requiringNew().call(() -> applyOnce(record, event, effect)));
        count(event.getType(), first ? "handled" : "duplicate");
        return;
      } catch (RuntimeException e) {
        boolean databaseFault = DatabaseFaults.causes(e);
        if (!databaseFault && (attempt++ >= config.attempts() || isHopeless(e))) {
          throw e;
        }
        count(event.getType(), "retried");
        LOG.logf(
            pause.compareTo(config.longestBackoff()) < 0 ? Logger.Level.DEBUG : Logger.Level.WARN,
            "Event %s of type %s will be tried again in %s: %s",
            event.getId(),
            event.getType(),
            pause,
            FaultText.of(e));
        sleep(pause);
        pause = longer(pause);
      }
    }
  }

  private boolean isHopeless(Throwable fault) {
    var kinds = config.hopeless().orElse(Set.of());
    return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
        .anyMatch(cause -> kinds.stream().anyMatch(kind -> kind.isInstance(cause)));
  }

  private boolean applyOnce(ConsumerRecord<String, byte[]> record, CloudEvent event, Effect effect)
      throws SQLException {
    if (!isFirst(record, event, true)) {
      return false;
    }
    effect.apply();
    return true;
  }

  /**
   * Notes that it had its effect.
   *
   * @param overtakes whether it has one, so that events that are parked and of which this is a
   *     later one of the same key are told so
   */
  private boolean isFirst(
      ConsumerRecord<String, byte[]> record, CloudEvent event, boolean overtakes)
      throws SQLException {
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                """
                with first as (
                  insert into inbox_event (source, event_id, type) values (?, ?, ?)
                  on conflict do nothing returning 1
                ), overtaken as (
                  update parked_event set later_handled = later_handled + 1
                   where topic = ? and key = ? and partition = ? and record_offset < ? and state = 'PARKED'
                     and ? and exists (select from first)
                )
                select count(*) from first""")) {
      insert.setString(1, event.getSource().toString());
      insert.setString(2, event.getId());
      insert.setString(3, event.getType());
      insert.setString(4, record.topic());
      insert.setString(5, ParkedEvents.storable(record.key()));
      insert.setInt(6, record.partition());
      insert.setLong(7, record.offset());
      insert.setBoolean(8, overtakes);
      try (var row = insert.executeQuery()) {
        row.next();
        return row.getLong(1) > 0;
      }
    }
  }

  /** A stop of the service gives up what was being tried; who is interrupted gets no connection. */
  private void parkEvenIfInterrupted(
      ConsumerRecord<String, byte[]> record, String type, String reason) {
    boolean interrupted = Thread.interrupted();
    try {
      park(record, type, reason);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /**
   * Waits for the database as long as it takes: an event is not given up before it is kept. What
   * cannot be kept for another reason is left to the dead letters alone.
   */
  private void park(ConsumerRecord<String, byte[]> record, String type, String reason) {
    for (var pause = config.firstBackoff(); ; pause = longer(pause)) {
      try {
        parked.keep(record, type, reason);
        return;
      } catch (SQLException | JsonProcessingException | RuntimeException e) {
        if (!DatabaseFaults.causes(e)) {
          LOG.errorf(
              "An event at %s-%d@%d could not be parked: %s",
              record.topic(), record.partition(), record.offset(), FaultText.of(e));
          return;
        }
        sleep(pause);
      }
    }
  }

  private Duration longer(Duration pause) {
    return min(pause.multipliedBy(2), config.longestBackoff());
  }

  private void count(String type, String outcome) {
    metrics.counter("inbox.events", "type", type, "outcome", outcome).increment();
  }

  /** Measures one attempt, with its transaction. A type that is measured is one that is handled. */
  private <E extends Exception> boolean timed(
      ConsumerRecord<String, byte[]> record, CloudEvent event, Attempt<E> attempt) throws E {
    var started = Timer.start(metrics);
    var outcome = "failed";
    try {
      boolean first = attempt.isFirst();
      outcome = first ? "handled" : "duplicate";
      return first;
    } finally {
      started.stop(
          Timer.builder("events.handled")
              .description("How long handlers take, by attempt")
              .tags("topic", record.topic(), "type", event.getType(), "outcome", outcome)
              .register(metrics));
    }
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

  /** What the event does here, ready to be done. */
  private interface Effect {
    void apply();
  }

  /** One try of an effect; says whether the event had not had it before. */
  private interface Attempt<E extends Exception> {
    boolean isFirst() throws E;
  }

  /** No attempt will make this readable. */
  private static final class UnreadableEventException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableEventException(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /**
   * An event was given up. It says why without content, since it ends up in the log and in the
   * headers of the dead letter; what it was caused by could quote the event.
   */
  public static final class GivenUpException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    GivenUpException(String reason) {
      super(reason, null, false, false);
    }
  }
}
