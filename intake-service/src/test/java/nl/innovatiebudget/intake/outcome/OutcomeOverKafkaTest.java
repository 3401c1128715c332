package nl.innovatiebudget.intake.outcome;

import static nl.innovatiebudget.intake.Handling.AFTER_THE_ROUND;
import static nl.innovatiebudget.intake.Handling.askSupplement;
import static nl.innovatiebudget.intake.Handling.refuseToTreat;
import static nl.innovatiebudget.intake.Handling.reopen;
import static nl.innovatiebudget.intake.Handling.withdraw;
import static nl.innovatiebudget.intake.Intake.aMunicipality;
import static nl.innovatiebudget.intake.Intake.aProvince;
import static nl.innovatiebudget.intake.Intake.anOpenRound;
import static nl.innovatiebudget.intake.Intake.as;
import static nl.innovatiebudget.intake.Intake.asOfficer;
import static nl.innovatiebudget.intake.Intake.claimsOfStaff;
import static nl.innovatiebudget.intake.Intake.json;
import static nl.innovatiebudget.intake.Intake.moveClockTo;
import static nl.innovatiebudget.intake.Intake.signedDraft;
import static nl.innovatiebudget.intake.Intake.submit;
import static nl.innovatiebudget.intake.Intake.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.innovatiebudget.intake.Intake;
import nl.innovatiebudget.parts.PartsTestResource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class OutcomeOverKafkaTest {

  /** The example that the producer keeps beside its contract. */
  private static final Path LETTER_ISSUED =
      Path.of(
          "../notification-service/src/main/resources/contracts/examples/letter-issued.v1.json");

  private static final Path LETTER_CORRECTED =
      LETTER_ISSUED.resolveSibling("letter-corrected.v1.json");

  private static final Duration SOON = Duration.ofSeconds(30);

  @Inject
  @Identifier("default-kafka-broker")
  Map<String, Object> kafka;

  private Intake.Body lead;
  private String applicationId;

  @BeforeEach
  void anApplicationIsSubmitted() {
    var round = anOpenRound();
    lead = aMunicipality();
    var partner = aProvince();
    applicationId = signedDraft(round, lead, partner);
    submit(applicationId, lead).then().statusCode(201);
  }

  @AfterEach
  void resetClock() {
    Intake.resetClock();
  }

  @Test
  void nobody_sees_an_outcome_before_its_letter() {
    as(lead)
        .get(path())
        .then()
        .statusCode(200)
        .body("status", equalTo("SUBMITTED"))
        .body("timeline.step", contains("DRAFTED", "SIGNED", "SIGNED", "SUBMITTED"))
        .body("timeline[0].status", equalTo("DRAFT"))
        .body("timeline[1]", not(hasKey("status")))
        .body("timeline[1].bodyName", equalTo(lead.name()))
        .body("timeline[3].status", equalTo("SUBMITTED"))
        .body("timeline.by", everyItem(equalTo("APPLICANT")))
        .body("timeline[0]", not(hasKey("actor")))
        .body("", not(hasKey("amountCents")))
        .body("", not(hasKey("letterId")));
  }

  @Test
  void officers_and_auditors_see_every_act_and_its_actor_page_by_page() {
    List<Integer> positions =
        asOfficer()
            .get(acts())
            .then()
            .statusCode(200)
            .body("act", contains("DRAFTED", "SIGNED", "SIGNED", "SUBMITTED"))
            .body("actor", everyItem(startsWith("person-of-")))
            .extract()
            .path("position");

    with(claimsOfStaff("auditor"))
        .get(acts() + "?after=" + positions.get(2))
        .then()
        .statusCode(200)
        .body("act", contains("SUBMITTED"));
    as(lead).get(acts()).then().statusCode(403);
    asOfficer().get("/v1/applications/" + UUID.randomUUID() + "/acts").then().statusCode(404);
  }

  @Test
  void a_refusal_to_treat_is_seen_with_its_letter_and_can_be_reopened() {
    // Given
    moveClockTo(AFTER_THE_ROUND);
    askSupplement(applicationId, 14).then().statusCode(201);
    moveClockTo(Instant.parse("2024-04-22T09:00:00Z"));
    refuseToTreat(applicationId).then().statusCode(201);
    as(lead).get(path()).then().body("status", equalTo("SUBMITTED"));

    // When
    send(UUID.randomUUID(), aRefusal("NOT_TREATED").put("applicationId", applicationId));

    // Then
    awaitStatus("NOT_TREATED");
    as(lead)
        .get(path())
        .then()
        .body("timeline[-1].step", equalTo("NOT_TREATED"))
        .body("timeline[-1].by", equalTo("SYSTEM"))
        .body("timeline.step", not(hasItem("REFUSED_TO_TREAT")))
        .body("amountCents", equalTo(0));
    withdraw(applicationId, lead).then().statusCode(409).body("code", equalTo("outcome-known"));
    submit(applicationId, lead)
        .then()
        .statusCode(409)
        .body("code", equalTo("not-open-for-submission"));

    // When
    reopen(applicationId).then().statusCode(201).body("status", equalTo("SUBMITTED"));

    // Then it can be completed and decided on like any other
    as(lead).get(path()).then().body("", not(hasKey("letterId")));
    askSupplement(applicationId, 14).then().statusCode(201);
    send(UUID.randomUUID(), aRefusal("REFUSED").put("applicationId", applicationId));
    awaitStatus("REFUSED");
    reopen(applicationId).then().statusCode(409).body("code", equalTo("nothing-to-reopen"));
  }

  @Test
  void a_withdrawal_before_the_letter_does_not_undo_what_was_decided() {
    // Given
    moveClockTo(AFTER_THE_ROUND);
    withdraw(applicationId, lead).then().statusCode(201);

    // When
    send(UUID.randomUUID(), aRefusal("REFUSED").put("applicationId", applicationId));

    // Then
    awaitStatus("REFUSED");
  }

  @Test
  void the_letter_of_the_notification_service_shows_the_outcome() throws IOException {
    // Given
    assertThat(LETTER_ISSUED).as("the producer's example of letter-issued").exists();
    var letter = json(Files.readString(LETTER_ISSUED)).put("applicationId", applicationId);

    // When it comes twice
    var event = UUID.randomUUID();
    send(event, letter);
    send(event, letter);

    // Then
    awaitStatus(letter.get("outcome").asText());
    as(lead)
        .get(path())
        .then()
        .body("amountCents", equalTo(letter.get("amountCents").asInt()))
        .body("letterId", equalTo(letter.get("letterId").asText()))
        .body("timeline.size()", equalTo(5))
        .body("timeline[4].status", equalTo(letter.get("outcome").asText()))
        .body("timeline[4].at", equalTo(letter.get("issuedAt").asText()));
  }

  @Test
  void a_refusal_is_shown_and_a_letter_about_nothing_does_not_stop_the_others() {
    // Given
    send(UUID.randomUUID(), aRefusal("REFUSED").put("applicationId", UUID.randomUUID().toString()));

    // When
    send(UUID.randomUUID(), aRefusal("REFUSED").put("applicationId", applicationId));

    // Then
    awaitStatus("REFUSED");
    as(lead).get(path()).then().body("amountCents", equalTo(0));
  }

  @Test
  void a_corrected_letter_takes_the_place_of_the_one_with_the_outcome() throws IOException {
    // Given
    var refusal = aRefusal("REFUSED").put("applicationId", applicationId);
    send(UUID.randomUUID(), refusal);
    awaitStatus("REFUSED");
    assertThat(LETTER_CORRECTED).as("the producer's example of letter-corrected").exists();
    var correction =
        json(Files.readString(LETTER_CORRECTED))
            .put("applicationId", applicationId)
            .put("corrects", refusal.get("letterId").asText());
    var another = correction.deepCopy().put("corrects", UUID.randomUUID().toString());

    // When
    send(
        "letter-corrected",
        UUID.randomUUID(),
        another.put("letterId", "3".repeat(8) + "-0000-4000-8000-000000000000"));
    send("letter-corrected", UUID.randomUUID(), correction);

    // Then
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                as(lead)
                    .get(path())
                    .then()
                    .body("letterId", equalTo(correction.get("letterId").asText())));
    as(lead)
        .get(path())
        .then()
        .body("status", equalTo("REFUSED"))
        .body("timeline.size()", equalTo(5))
        .body("timeline[4].at", equalTo(refusal.get("issuedAt").asText()));
  }

  private static ObjectNode aRefusal(String outcome) {
    return json("{}")
        .put("letterId", UUID.randomUUID().toString())
        .put("decisionId", UUID.randomUUID().toString())
        .put("roundId", "ibdo-2024")
        .put("outcome", outcome)
        .put("amountCents", 0)
        .put("issuedAt", "2024-07-02T08:00:00Z")
        .put("contentSha256", "0".repeat(64));
  }

  private void awaitStatus(String status) {
    await()
        .atMost(SOON)
        .untilAsserted(() -> as(lead).get(path()).then().body("status", equalTo(status)));
  }

  private String acts() {
    return "/v1/applications/" + applicationId + "/acts";
  }

  private String path() {
    return "/v1/applications/" + applicationId + "/status";
  }

  private void send(UUID eventId, ObjectNode letter) {
    send("letter-issued", eventId, letter);
  }

  private void send(String fact, UUID eventId, ObjectNode letter) {
    var event =
        CloudEventBuilder.v1()
            .withId(eventId.toString())
            .withSource(URI.create("urn:nld:oin:00000099000000001000:systeem:notification-service"))
            .withType("nl.innovatiebudget." + fact + ".v1")
            .withData("application/json", letter.toString().getBytes(StandardCharsets.UTF_8))
            .build();
    try (var producer =
        new KafkaProducer<>(kafka, new StringSerializer(), new ByteArraySerializer())) {
      producer.send(
          KafkaMessageFactory.<String>createWriter(
                  "innovatiebudget.notifications.v1", letter.get("applicationId").asText())
              .writeBinary(event));
    }
  }
}
