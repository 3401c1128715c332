package nl.innovatiebudget.budget;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.innovatiebudget.kit.event.EventType;
import nl.innovatiebudget.kit.event.Topic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Plays the other services: sends events as they do and hears what this one says. */
@Singleton
public class EventBus {

  private final ObjectMapper json;
  private final KafkaProducer<String, byte[]> producer;
  private final KafkaConsumer<String, byte[]> consumer;
  private final List<Heard> heard = new ArrayList<>();

  EventBus(ObjectMapper json, @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap) {
    this.json = json;
    this.producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrap),
            new StringSerializer(),
            new ByteArraySerializer());
    this.consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrap, "auto.offset.reset", "earliest"),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    consumer.assign(List.of(new TopicPartition(Topic.BUDGET.address(), 0)));
  }

  @PreDestroy
  void close() {
    producer.close();
    consumer.close();
  }

  /** Sends a new event. */
  public void send(Topic topic, String key, String fact, Object data) {
    send(UUID.randomUUID(), topic, key, fact, data);
  }

  /** Sends an event with this id; sending it twice is what a broker may do as well. */
  public void send(UUID id, Topic topic, String key, String fact, Object data) {
    var event =
        CloudEventBuilder.v1()
            .withId(id.toString())
            .withSource(URI.create("urn:nld:oin:00000099000000001000:systeem:other-service"))
            .withType(EventType.of(fact).toString())
            .withData(
                "application/json",
                json.valueToTree(data).toString().getBytes(StandardCharsets.UTF_8))
            .build();
    producer.send(
        KafkaMessageFactory.<String>createWriter(topic.address(), key).writeBinary(event));
    producer.flush();
  }

  /** Waits for so many facts about an application. */
  public List<JsonNode> await(int count, String fact, UUID applicationId) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> heard(fact, applicationId).size() >= count);
    return heard(fact, applicationId);
  }

  /** What was said so far. */
  public synchronized List<JsonNode> heard(String fact, UUID applicationId) {
    for (var record : consumer.poll(Duration.ofMillis(100))) {
      var event = KafkaMessageFactory.createReader(record).toEvent();
      heard.add(new Heard(record.key(), event.getType(), read(event.getData().toBytes())));
    }
    return heard.stream()
        .filter(event -> event.key().equals(applicationId.toString()))
        .filter(event -> event.type().equals(EventType.of(fact).toString()))
        .map(Heard::data)
        .toList();
  }

  private JsonNode read(byte[] data) {
    try {
      return json.readTree(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Heard(String key, String type, JsonNode data) {}
}
