package nl.innovatiebudget.kit.event;

import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An event that this service gave up, with all that is needed to handle it later.
 *
 * @param position in the order in which they were parked
 * @param headers empty, as {@code value}, when it is closed
 * @param reason without content
 * @param times how often it was given up: a second delivery, or a redrive that failed
 * @param laterHandled how many events of the same key came after it and had their effect
 */
record ParkedEvent(
    long position,
    UUID parkedId,
    String topic,
    int partition,
    long offset,
    String consumerGroup,
    @Nullable String key,
    Iterable<Header> headers,
    byte @Nullable [] value,
    String type,
    String reason,
    int times,
    Instant firstParkedAt,
    Instant lastParkedAt,
    int laterHandled,
    State state) {

  /** What became of it. */
  @Schema(name = "ParkedEventState")
  public enum State {
    /** Waits for a person. */
    PARKED,
    /** Was handled after all. */
    REDRIVEN,
    /** Two people decided that it has no effect here. */
    DISCARDED
  }

  /** As it came from Kafka. */
  ConsumerRecord<String, byte[]> asReceived() {
    var received = new ConsumerRecord<>(topic, partition, offset, key, value);
    headers.forEach(received.headers()::add);
    return received;
  }
}
