package nl.innovatiebudget.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import nl.innovatiebudget.parts.PartsTestResource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class KitOverKafkaTest {

  private static final String TOPIC = "innovatiebudget.rounds.v1";
  private static final Duration SOON = Duration.ofSeconds(30);

  @Inject Notes.Writing writing;
  @Inject DataSource database;

  @Inject
  @Identifier("default-kafka-broker")
  Map<String, Object> kafka;

  @Test
  void an_event_is_sent_as_a_cloudevent_and_has_its_effect() {
    var id = writing.write("sent");

    await().atMost(SOON).untilAsserted(() -> assertThat(timesRead(id)).isEqualTo(1));
    var record = sent(id, TOPIC);
    assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
    assertThat(header(record, "ce_type")).isEqualTo("nl.innovatiebudget.note-written.v1");
    assertThat(header(record, "ce_source"))
        .isEqualTo("urn:nld:oin:00000099000000001000:systeem:kit-test");
    assertThat(header(record, "content-type")).isEqualTo("application/json");
    assertThat(new String(record.value(), StandardCharsets.UTF_8))
        .isEqualTo("{\"noteId\":\"" + id + "\",\"text\":\"sent\"}");
    await()
        .atMost(SOON)
        .until(() -> Notes.Sql.count(database, "outbox_event where sent_at is null") == 0);
  }

  @Test
  void an_event_that_comes_twice_has_its_effect_once() {
    var id = writing.write("twice");
    await().atMost(SOON).until(() -> timesRead(id) == 1);
    var marker = UUID.randomUUID();

    sendAgain(sent(id, TOPIC));
    sendAgain(sent(id, TOPIC));
    var last = writing.write("marker " + marker.toString().substring(0, 8));

    await().atMost(SOON).until(() -> timesRead(last) == 1);
    assertThat(timesRead(id)).isEqualTo(1);
  }

  @Test
  void an_event_that_cannot_be_handled_goes_to_the_dead_letters_and_the_consumer_goes_on() {
    var poison = writing.write("poison");
    var next = writing.write("after poison");

    await().atMost(SOON).until(() -> timesRead(next) == 1);
    assertThat(timesRead(poison)).isZero();
    assertThat(header(sent(poison, TOPIC + ".dlt"), "dead-letter-reason"))
        .contains("IllegalArgumentException", "about " + poison)
        .doesNotContain("cannot be handled");
  }

  @Test
  void what_is_no_event_at_all_goes_to_the_dead_letters_too() {
    var key = UUID.randomUUID();
    send(new ProducerRecord<>(TOPIC, key.toString(), "no event".getBytes(StandardCharsets.UTF_8)));
    var next = writing.write("after garbage");

    await().atMost(SOON).until(() -> timesRead(next) == 1);
    assertThat(sent(key, TOPIC + ".dlt").value()).asString().isEqualTo("no event");
  }

  @Test
  void an_event_that_breaks_its_contract_cannot_be_sent() {
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> writing.write("x".repeat(101)))
        .hasMessageContaining("breaks its contract");
  }

  private long timesRead(UUID note) {
    return Notes.Sql.count(database, "read_note where id = ?", note);
  }

  private ConsumerRecord<String, byte[]> sent(UUID key, String topic) {
    var settings = new HashMap<>(kafka);
    settings.put("group.id", UUID.randomUUID().toString());
    settings.put("auto.offset.reset", "earliest");
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      consumer.subscribe(List.of(topic));
      return await()
          .atMost(SOON)
          .until(
              () -> {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                  if (key.toString().equals(record.key())) {
                    return record;
                  }
                }
                return null;
              },
              java.util.Objects::nonNull);
    }
  }

  private void sendAgain(ConsumerRecord<String, byte[]> record) {
    send(new ProducerRecord<>(TOPIC, null, record.key(), record.value(), record.headers()));
  }

  private void send(ProducerRecord<String, byte[]> record) {
    try (var producer =
        new KafkaProducer<>(
            new HashMap<>(kafka), new StringSerializer(), new ByteArraySerializer())) {
      producer.send(record);
    }
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}
