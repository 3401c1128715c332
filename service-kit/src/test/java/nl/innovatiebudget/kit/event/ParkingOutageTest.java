package nl.innovatiebudget.kit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import nl.innovatiebudget.parts.PartsTestResource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database is away while an event is tried, or while it is parked. */
@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class ParkingOutageTest {

  /** More than an event is tried. */
  private static final int LONG = 4;

  @Inject DataSource database;
  @Inject ParkedEvents parked;
  @Inject ConsumerGroups groups;
  @Inject ObjectMapper json;
  @Inject EventConfig config;
  @Inject Clock clock;

  private final String key = UUID.randomUUID().toString();
  private final AtomicInteger failures = new AtomicInteger();
  private final AtomicInteger effects = new AtomicInteger();
  private String state = "08006";

  /** What the event says. */
  record Said(String words) {}

  /** Away, read-only as while a standby takes over, without room, with a disk that fails. */
  @ParameterizedTest
  @ValueSource(strings = {"08006", "25006", "53100", "58030"})
  void an_event_waits_for_the_database_and_is_not_given_up_for_it(String sqlState) {
    // Given
    state = sqlState;
    failures.set(LONG);
    // When
    inbox().receive(event("good"), handlers());
    // Then
    assertThat(failures).hasValue(0);
    assertThat(effects).hasValue(1);
    assertThat(parkedOfKey()).isEmpty();
  }

  @Test
  void an_event_that_is_given_up_waits_until_it_can_be_parked() {
    // Given: what is no event is given up at once
    failures.set(LONG);
    // When, Then
    var nonsense =
        new ConsumerRecord<>(
            Topic.ROUNDS.address(),
            7,
            System.nanoTime(),
            key,
            "Mrs Secret".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> inbox().receive(nonsense, handlers()))
        .isInstanceOf(Inbox.GivenUpException.class);
    assertThat(failures).hasValue(0);
    assertThat(parkedOfKey()).hasSize(1);
  }

  @Test
  void an_event_whose_tries_are_cut_off_by_a_stop_is_parked() {
    // Given
    Thread.currentThread().interrupt();
    // When, Then
    try {
      assertThatThrownBy(() -> inbox().receive(event("poison"), handlers()))
          .isInstanceOf(Inbox.GivenUpException.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(parkedOfKey()).hasSize(1);
  }

  private EventHandlers handlers() {
    return new EventHandlers(json)
        .on(
            EventType.of("note-said"),
            Said.class,
            (id, said) -> {
              if (said.words().equals("poison")) {
                throw new IllegalArgumentException("Mrs Secret");
              }
              effects.incrementAndGet();
            });
  }

  private Inbox inbox() {
    var flaky = flaky();
    var keeper = new ParkedEvents(flaky, groups, json, clock);
    return new Inbox(flaky, keeper, config, new SimpleMeterRegistry());
  }

  private List<ParkedEvent> parkedOfKey() {
    return parked.list(null, 0, 1000).stream().filter(event -> key.equals(event.key())).toList();
  }

  private ConsumerRecord<String, byte[]> event(String words) {
    var event =
        CloudEventBuilder.v1()
            .withId(UUID.randomUUID().toString())
            .withSource(URI.create("urn:test"))
            .withType(EventType.of("note-said").toString())
            .withData(
                "application/json",
                "{\"words\":\"%s\"}".formatted(words).getBytes(StandardCharsets.UTF_8))
            .build();
    var sent =
        KafkaMessageFactory.<String>createWriter(Topic.ROUNDS.address(), key).writeBinary(event);
    var received =
        new ConsumerRecord<>(sent.topic(), 7, System.nanoTime(), sent.key(), sent.value());
    sent.headers().forEach(received.headers()::add);
    return received;
  }

  /** Gives connections only after so many failures. */
  private DataSource flaky() {
    return (DataSource)
        Proxy.newProxyInstance(
            DataSource.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> {
              if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new SQLException("the database is away", state);
              }
              try {
                return method.invoke(database, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
