package nl.innovatiebudget.kit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nl.innovatiebudget.parts.PartsTestResource;
import nl.innovatiebudget.parts.Ports;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several relays on one outbox, as several replicas have them, while the service's own is off. */
@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
@TestProfile(OutboxRelayTest.WithoutItsOwnRelay.class)
class OutboxRelayTest {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final EventType WRITTEN = EventType.of("note-written");

  @Inject Outbox outbox;
  @Inject DataSource database;
  @Inject EventConfig config;

  @Inject
  @Identifier("default-kafka-broker")
  Map<String, Object> kafka;

  private final List<OutboxRelay> relays = new ArrayList<>();

  public static class WithoutItsOwnRelay implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("innovatiebudget.events.relay.enabled", "false");
    }
  }

  /** The data of the contract that the kit's tests own. */
  record NoteWritten(UUID noteId, String text) {}

  @AfterEach
  void stopRelays() throws InterruptedException {
    for (var relay : relays) {
      relay.stop();
    }
  }

  @Test
  void a_relay_that_cannot_reach_kafka_gives_its_election_to_another() {
    // Given
    var key = write(1);
    var cutOff = new HashMap<>(kafka);
    cutOff.put("bootstrap.servers", "127.0.0.1:" + Ports.free());
    startRelay(cutOff);
    await().atMost(SOON).until(() -> elections() == 1);

    // When
    startRelay(kafka);

    // Then
    await().atMost(SOON).until(() -> unsent() == 0);
    assertThat(received(key)).containsExactly("0");
  }

  @Test
  void two_relays_send_every_event_of_a_key_once_and_in_order() {
    // Given
    startRelay(kafka);
    startRelay(kafka);

    // When
    var key = write(300);

    // Then
    await().atMost(SOON).until(() -> unsent() == 0);
    assertThat(elections()).isEqualTo(1);
    assertThat(received(key))
        .containsExactlyElementsOf(IntStream.range(0, 300).mapToObj(String::valueOf).toList());
  }

  private void startRelay(Map<String, Object> settings) {
    var relay = new OutboxRelay();
    relay.database = database;
    relay.config = config;
    relay.kafka = settings;
    relay.start();
    relays.add(relay);
  }

  private String write(int events) {
    var note = UUID.randomUUID();
    for (int i = 0; i < events; i++) {
      var data = new NoteWritten(note, String.valueOf(i));
      QuarkusTransaction.requiringNew()
          .run(() -> outbox.add(Topic.ROUNDS, note.toString(), WRITTEN, data));
    }
    return note.toString();
  }

  private List<String> received(String key) {
    var settings = new HashMap<>(kafka);
    settings.put("group.id", UUID.randomUUID().toString());
    settings.put("auto.offset.reset", "earliest");
    var texts = new ArrayList<String>();
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      consumer.subscribe(List.of(Topic.ROUNDS.address()));
      int emptyPolls = 0;
      while (emptyPolls < 10) {
        var records = consumer.poll(Duration.ofMillis(300));
        emptyPolls = records.isEmpty() ? emptyPolls + 1 : 0;
        for (var record : records) {
          if (key.equals(record.key())) {
            texts.add(text(record.value()));
          }
        }
      }
    }
    return texts;
  }

  private static String text(byte[] data) {
    return new String(data, StandardCharsets.UTF_8).replaceAll(".*\"text\":\"(\\d+)\".*", "$1");
  }

  private long unsent() {
    return ask("select count(*) from outbox_event where sent_at is null");
  }

  private long elections() {
    return ask("select count(*) from pg_locks where locktype = 'advisory' and granted");
  }

  private long ask(String sql) {
    try (var connection = database.getConnection();
        var query = connection.createStatement();
        var row = query.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
