package nl.innovatiebudget.kit.event;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import nl.innovatiebudget.kit.Notes;
import nl.innovatiebudget.parts.PartsTestResource;
import nl.innovatiebudget.parts.Tokens;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class ParkedEventsTest {

  private static final String TOPIC = Topic.ROUNDS.address();
  private static final Duration SOON = Duration.ofSeconds(30);

  @ConfigProperty(name = "mp.jwt.verify.issuer")
  String issuer;

  @Inject Notes.Writing writing;
  @Inject ParkedEvents parked;
  @Inject DataSource database;
  @Inject MeterRegistry metrics;

  @Inject
  @Identifier("default-kafka-broker")
  Map<String, Object> kafka;

  private final UUID subject = UUID.randomUUID();

  @Test
  void an_event_that_is_given_up_is_parked_and_an_operator_sees_why_but_not_what_it_says() {
    // When
    var note = writing.writeOn(subject, "poison of Mrs Secret");
    var id = awaitParked(1);
    // Then
    var seen = as("operator", "anna").get("/v1/parked-events/" + id).then().statusCode(200);
    seen.body("event.topic", equalTo(TOPIC))
        .body("event.key", equalTo(subject.toString()))
        .body("event.type", equalTo("nl.innovatiebudget.note-written.v1"))
        .body("event.consumerGroup", equalTo("kit-test"))
        .body("event.state", equalTo("PARKED"))
        .body("event.reason", containsString("IllegalArgumentException"))
        .body("event.reason", containsString("Notes$Reading:"))
        .body("event.reason", containsString("about " + note))
        .body("ids", equalTo(Map.of("noteId", note.toString())))
        .body("acts", equalTo(List.of()));
    assertThat(seen.extract().asString()).doesNotContain("Secret").doesNotContain("hidden");
    await().untilAsserted(() -> assertThat(waitingMetric()).isGreaterThanOrEqualTo(1));
    as("auditor", "otto")
        .get("/v1/parked-events?state=PARKED&after=" + (positionOf(id) - 1))
        .then()
        .statusCode(200)
        .body("[0].parkedEventId", equalTo(id.toString()))
        .body("[0].value", nullValue());
    as("operator", "anna")
        .get("/v1/parked-events?state=REDRIVEN&after=" + (positionOf(id) - 1))
        .then()
        .body("parkedEventId", not(contains(id.toString())));
    redrive("auditor", "otto", id).statusCode(403);
    as("applicant", "eve").get("/v1/parked-events").then().statusCode(403);
  }

  @Test
  void what_no_attempt_can_help_is_tried_once_and_parked() {
    // When
    var note = writing.writeOn(subject, "hopeless");
    awaitParked(1);
    // Then
    assertThat(Notes.Reading.TRIES).containsEntry(note, 1);
  }

  @Test
  void a_redrive_tells_that_it_failed_again_and_later_that_it_worked_once() {
    // Given
    var note = writing.writeOn(subject, "poison until later");
    var id = awaitParked(1);
    // When
    redrive("operator", "anna", id)
        .statusCode(200)
        .body("outcome", equalTo("FAILED"))
        .body("reason", containsString("IllegalArgumentException"));
    // Then
    assertThat(timesRead(note)).isZero();
    assertThat(parked.find(id).orElseThrow().times()).isEqualTo(2);
    // When
    Notes.Reading.CURED.add("poison until later");
    redrive("operator", "anna", id).statusCode(200).body("outcome", equalTo("HANDLED"));
    // Then
    assertThat(timesRead(note)).isEqualTo(1);
    redrive("operator", "anna", id).statusCode(409).body("code", equalTo("parked-event-closed"));
    assertThat(timesRead(note)).isEqualTo(1);
    var closed = parked.find(id).orElseThrow();
    assertThat(closed.state()).isEqualTo(ParkedEvent.State.REDRIVEN);
    assertThat(closed.value()).as("what was in it").isNull();
    as("auditor", "otto")
        .get("/v1/parked-events/" + id)
        .then()
        .body("acts.outcome", contains("FAILED", "HANDLED"))
        .body("acts.actor", contains("anna", "anna"))
        .body("acts[0].reason", equalTo("a release repairs it"));
  }

  @Test
  void every_attempt_of_a_handler_is_measured_by_topic_type_and_outcome() {
    // Given
    long handled = attempts("handled");
    long failed = attempts("failed");
    // When
    writing.writeOn(subject, "nothing special");
    writing.writeOn(subject, "hopeless");
    // Then
    awaitParked(1);
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(attempts("handled")).isGreaterThan(handled));
    assertThat(attempts("failed")).isGreaterThan(failed);
  }

  @Test
  void parked_events_of_one_key_are_handled_in_their_order() {
    // Given
    var first = writing.writeOn(subject, "poison first");
    var second = writing.writeOn(subject, "poison second");
    awaitParked(2);
    var ids = parkedOfSubject();
    Notes.Reading.CURED.addAll(List.of("poison first", "poison second"));
    // When, Then
    redrive("operator", "anna", ids.get(1))
        .statusCode(409)
        .body("code", equalTo("older-event-parked"));
    assertThat(timesRead(second)).isZero();
    redrive("operator", "anna", ids.get(0)).body("outcome", equalTo("HANDLED"));
    redrive("operator", "anna", ids.get(1)).body("outcome", equalTo("HANDLED"));
    assertThat(timesRead(first) + timesRead(second)).isEqualTo(2);
  }

  @Test
  void a_redrive_says_that_later_events_of_the_same_key_had_their_effect_meanwhile() {
    // Given
    writing.writeOn(subject, "poison overtaken");
    var id = awaitParked(1);
    var later = writing.writeOn(subject, "later");
    writing.writeOn(UUID.randomUUID(), "of another key");
    await().atMost(SOON).until(() -> timesRead(later) == 1);
    Notes.Reading.CURED.add("poison overtaken");
    // When, Then
    redrive("operator", "anna", id)
        .body("outcome", equalTo("HANDLED"))
        .body("laterHandled", equalTo(1));
  }

  @Test
  void a_later_event_that_was_discarded_did_not_overtake() {
    // Given
    writing.writeOn(subject, "poison older");
    writing.writeOn(subject, "poison newer");
    awaitParked(2);
    var ids = parkedOfSubject();
    // When
    var newer = "/v1/parked-events/" + ids.get(1);
    reasoned("operator", "anna").post(newer + "/discards").then().statusCode(201);
    as("operator", "bert").post(newer + "/discard-approvals").then().statusCode(201);
    Notes.Reading.CURED.add("poison older");
    // Then
    redrive("operator", "anna", ids.get(0))
        .body("outcome", equalTo("HANDLED"))
        .body("laterHandled", equalTo(0));
  }

  @Test
  void of_what_an_event_says_only_fields_and_values_that_are_ids_are_seen() throws Exception {
    // Given
    var said =
        "{\"roundId\":\"ibdo-2024\",\"personId\":\"jan-jansen\",\"bodyId\":\"123456782\","
            + "\"Mrs Secret Id\":\"a1\",\"caseId\":\"0f1c7a9e-2b4d-4c6f-8a1b-3c5d7e9f1a2b\"}";
    var record =
        new ConsumerRecord<>(
            TOPIC, 7, System.nanoTime(), "jan-jansen", said.getBytes(StandardCharsets.UTF_8));
    parked.keep(record, "a.type", "Reason");
    var id =
        parked.list(null, 0, 1000).stream()
            .filter(event -> event.offset() == record.offset())
            .findFirst()
            .orElseThrow()
            .parkedId();
    // When, Then
    as("operator", "anna")
        .get("/v1/parked-events/" + id)
        .then()
        .body("event.key", nullValue())
        .body(
            "ids",
            equalTo(
                Map.of("roundId", "ibdo-2024", "caseId", "0f1c7a9e-2b4d-4c6f-8a1b-3c5d7e9f1a2b")));
  }

  @Test
  void an_event_is_discarded_by_two_people_and_never_has_an_effect_again() throws Exception {
    // Given
    var note = writing.writeOn(subject, "poison to discard");
    var id = awaitParked(1);
    var record = parked.find(id).orElseThrow().asReceived();
    var path = "/v1/parked-events/" + id;
    // When, Then
    as("operator", "anna")
        .post(path + "/discard-approvals")
        .then()
        .statusCode(409)
        .body("code", equalTo("discard-not-asked"));
    reasoned("operator", "anna").post(path + "/discards").then().statusCode(201);
    reasoned("operator", "bert")
        .post(path + "/discards")
        .then()
        .statusCode(409)
        .body("code", equalTo("discard-asked-already"));
    as("operator", "anna")
        .post(path + "/discard-approvals")
        .then()
        .statusCode(403)
        .body("code", equalTo("own-discard"));
    assertThatThrownBy(
            () ->
                execute(
                    "update parked_event set state = 'DISCARDED', value = null,"
                        + " headers = '[]' where parked_id = '"
                        + id
                        + "'"))
        .hasMessageContaining("two people");
    as("operator", "bert")
        .post(path + "/discard-approvals")
        .then()
        .statusCode(201)
        .body("state", equalTo("DISCARDED"));
    // When: it is delivered again, by a code that could handle it
    Notes.Reading.CURED.add("poison to discard");
    send(new ProducerRecord<>(TOPIC, null, record.key(), record.value(), record.headers()));
    var marker = writing.writeOn(subject, "after the discard");
    // Then
    await().atMost(SOON).until(() -> timesRead(marker) == 1);
    assertThat(timesRead(note)).isZero();
    assertThatThrownBy(() -> execute("delete from parked_event_act where parked_id = '" + id + "'"))
        .hasMessageContaining("does not change");
  }

  @Test
  void what_is_no_event_is_parked_too_and_can_only_be_discarded() {
    // Given
    send(
        new ProducerRecord<>(
            TOPIC, subject.toString(), "Mrs Secret".getBytes(StandardCharsets.UTF_8)));
    var id = awaitParked(1);
    // When, Then
    var seen = as("operator", "anna").get("/v1/parked-events/" + id).then();
    seen.body("event.type", equalTo("unreadable")).body("ids", equalTo(Map.of()));
    assertThat(seen.extract().asString()).doesNotContain("Secret");
    redrive("operator", "anna", id).body("outcome", equalTo("FAILED"));
    reasoned("operator", "anna").post("/v1/parked-events/" + id + "/discards");
    as("operator", "bert")
        .post("/v1/parked-events/" + id + "/discard-approvals")
        .then()
        .statusCode(201);
  }

  @Test
  void what_is_parked_twice_is_one_line() throws Exception {
    // Given
    writing.writeOn(subject, "poison twice");
    var id = awaitParked(1);
    // When
    parked.keep(parked.find(id).orElseThrow().asReceived(), "a.type", "Other");
    // Then
    assertThat(parkedOfSubject()).containsExactly(id);
    assertThat(parked.find(id).orElseThrow().times()).isEqualTo(2);
    assertThat(parked.find(id).orElseThrow().reason()).isEqualTo("Other");
  }

  @Test
  void an_unknown_event_is_not_found_and_a_redrive_needs_a_reason() {
    var unknown = UUID.randomUUID();
    redrive("operator", "anna", unknown).statusCode(404);
    as("operator", "anna").get("/v1/parked-events/" + unknown).then().statusCode(404);
    as("operator", "anna")
        .body("{\"reason\":\" \"}")
        .post("/v1/parked-events/" + unknown + "/redrives")
        .then()
        .statusCode(400);
  }

  private ValidatableResponse redrive(String role, String person, UUID id) {
    return reasoned(role, person).post("/v1/parked-events/" + id + "/redrives").then();
  }

  private RequestSpecification reasoned(String role, String person) {
    return as(role, person).body("{\"reason\":\"a release repairs it\"}");
  }

  private RequestSpecification as(String role, String person) {
    var claims =
        Map.<String, Object>of(
            "sub",
            person,
            "acr",
            "http://eidas.europa.eu/LoA/substantial",
            "groups",
            List.of(role));
    return given().auth().oauth2(new Tokens(issuer).with(claims)).contentType(ContentType.JSON);
  }

  private UUID awaitParked(int number) {
    await().atMost(SOON).until(() -> parkedOfSubject().size() == number);
    return parkedOfSubject().getFirst();
  }

  private List<UUID> parkedOfSubject() {
    return parked.list(null, 0, 1000).stream()
        .filter(event -> subject.toString().equals(event.key()))
        .map(ParkedEvent::parkedId)
        .toList();
  }

  private long positionOf(UUID id) {
    return parked.find(id).orElseThrow().position();
  }

  private double waitingMetric() {
    return metrics.get("parked.events").tag("state", "PARKED").gauge().value();
  }

  private long attempts(String outcome) {
    return metrics
        .find("events.handled")
        .tags("topic", TOPIC, "type", "nl.innovatiebudget.note-written.v1", "outcome", outcome)
        .timers()
        .stream()
        .mapToLong(Timer::count)
        .sum();
  }

  private long timesRead(UUID note) {
    return parkedCount("select count(*) from read_note where id = '" + note + "'");
  }

  private long parkedCount(String sql) {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void execute(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void send(ProducerRecord<String, byte[]> record) {
    try (var producer =
        new KafkaProducer<>(
            new HashMap<>(kafka), new StringSerializer(), new ByteArraySerializer())) {
      producer.send(record);
    }
  }
}
