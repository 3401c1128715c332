package nl.innovatiebudget.intake.report;

import static nl.innovatiebudget.intake.Handling.path;
import static nl.innovatiebudget.intake.Handling.sent;
import static nl.innovatiebudget.intake.Intake.BEFORE_THE_ROUND;
import static nl.innovatiebudget.intake.Intake.IN_THE_ROUND;
import static nl.innovatiebudget.intake.Intake.aMunicipality;
import static nl.innovatiebudget.intake.Intake.aProvince;
import static nl.innovatiebudget.intake.Intake.aRoundDefinition;
import static nl.innovatiebudget.intake.Intake.as;
import static nl.innovatiebudget.intake.Intake.asOfficer;
import static nl.innovatiebudget.intake.Intake.json;
import static nl.innovatiebudget.intake.Intake.moveClockTo;
import static nl.innovatiebudget.intake.Intake.signedDraft;
import static nl.innovatiebudget.intake.Intake.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
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
class ReportsOverHttpTest {

  @Inject
  @Identifier("default-kafka-broker")
  Map<String, Object> kafka;

  @Inject DataSource database;

  private Intake.Body lead;
  private Intake.Body partner;
  private String round;
  private String id;

  @BeforeEach
  void anApplicationInARoundThatPaysByMilestonesIsSubmitted() {
    var definition = aRoundDefinition();
    var arrangement =
        definition
            .putObject("paymentArrangement")
            .put("kind", "MILESTONES")
            .put("advancePercent", 20);
    for (var milestone : new String[] {"prototype", "in-use"}) {
      var node = arrangement.withArray("milestones").addObject();
      node.put("milestoneId", milestone).put("percent", 40);
      node.putObject("label").put("nl", "Bereikt").put("en", "Reached");
    }
    moveClockTo(BEFORE_THE_ROUND);
    asOfficer().body(definition.toString()).post("/v1/rounds").then().statusCode(201);
    moveClockTo(IN_THE_ROUND);
    round = definition.get("roundId").asText();
    lead = aMunicipality();
    partner = aProvince();
    id = signedDraft(round, lead, partner);
    submit(id, lead).then().statusCode(201);
  }

  @AfterEach
  void resetClock() {
    Intake.resetClock();
  }

  @Test
  void an_awarded_project_reports_on_its_progress_and_then_once_on_the_whole() throws SQLException {
    // Given nothing can be reported before the letter
    progress(lead, "prototype").then().statusCode(409).body("code", equalTo("not-awarded"));
    as(lead).get(path(id) + "/reports").then().statusCode(200).body("asked", empty());
    award();
    moveClockTo(Instant.parse("2025-01-03T09:00:00Z"));
    asOfficer()
        .get("/v1/rounds/" + round + "/reporting-projects")
        .then()
        .statusCode(200)
        .body("applicationId", contains(id))
        .body("[0].asked.state", contains("OVERDUE", "EXPECTED"));

    // When
    progress(partner, "prototype")
        .then()
        .statusCode(403)
        .body("code", equalTo("report-is-the-leads"));
    progress(lead, "prototype")
        .then()
        .statusCode(201)
        .header("Location", notNullValue())
        .body("ordinal", equalTo(1))
        .body("dueDay", equalTo("2025-01-02"))
        .body("late", equalTo(true))
        .body("totalCents", equalTo(8_000_001));
    progress(lead, "prototype").then().statusCode(409).body("code", equalTo("milestone-reported"));

    // Then partners and officers see it
    as(partner)
        .get(path(id) + "/reports")
        .then()
        .body("reports.milestoneIds[0]", contains("prototype"));
    asOfficer()
        .get(path(id) + "/reports")
        .then()
        .body("asked.state", contains("SUBMITTED", "EXPECTED"));

    // When
    var whole = whole(lead, "[]").then().statusCode(201).body("late", equalTo(false));

    // Then
    whole(lead, "[]").then().statusCode(409).body("code", equalTo("final-report-submitted"));
    progress(lead, "in-use").then().statusCode(409).body("code", equalTo("final-report-submitted"));
    as(lead).get(path(id) + "/status").then().body("timeline.step", hasItem("FINAL_REPORTED"));
    String reportId = whole.extract().path("reportId");
    asOfficer().get(path(id) + "/reports/" + reportId).then().statusCode(200);
    as(aMunicipality()).get(path(id) + "/reports/" + reportId).then().statusCode(404);
    as(lead).get(path(id) + "/reports/" + UUID.randomUUID()).then().statusCode(404);
    var events =
        sent(database, id).stream().filter(event -> event.fact().contains("report")).toList();
    assertThat(events)
        .extracting(event -> event.fact())
        .containsExactly("progress-report-submitted", "final-report-submitted");
    assertThat(events.getFirst().data().get("milestoneIds").toString())
        .isEqualTo("[\"prototype\"]");
    assertThat(events.getFirst().data().get("costToDateCents").asLong()).isEqualTo(8_000_001);
    assertThat(events.getLast().data().get("costCents").asLong()).isEqualTo(19_500_000);
    assertThat(events.getLast().data().get("contentHash").asText())
        .isEqualTo(whole.extract().path("contentHash"));
  }

  @Test
  void whatever_is_wrong_with_a_report_is_told_at_once() {
    award();

    var report = json("{\"results\":\"It works.\"}");
    cost(report, "costsToDate", "PERSONNEL", 1);
    cost(report, "costsToDate", "PERSONNEL", 2);
    report.putArray("milestoneIds").add("landing-on-mars");
    report.putArray("documentIds").add(UUID.randomUUID().toString());
    as(lead)
        .body(report.toString())
        .post(path(id) + "/progress-reports")
        .then()
        .statusCode(400)
        .body(
            "errors.code",
            containsInAnyOrder("cost-category-twice", "milestone-unknown", "document-unknown"));
  }

  @Test
  void a_document_of_a_report_is_uploaded_after_the_award_and_leaves_the_application_as_it_was() {
    // Given
    upload("report").then().statusCode(400).body("code", equalTo("document-kind-unknown"));
    award();
    String before = as(lead).get(path(id)).path("contentHash");
    upload("project-plan").then().statusCode(400).body("code", equalTo("document-kind-unknown"));

    // When
    String used = upload("report").then().statusCode(201).extract().path("documentId");
    String unused = upload("report", "other").then().statusCode(201).extract().path("documentId");
    asOfficer().get(path(id) + "/documents/" + used).then().statusCode(404);
    whole(lead, "[\"" + used + "\"]")
        .then()
        .statusCode(201)
        .body("documents.documentId", contains(used));

    // Then
    asOfficer().get(path(id) + "/documents/" + used).then().statusCode(200);
    asOfficer().get(path(id) + "/documents/" + unused).then().statusCode(404);
    as(lead).delete(path(id) + "/documents/" + used).then().statusCode(409);
    as(lead).delete(path(id) + "/documents/" + unused).then().statusCode(204);
    assertThat(as(lead).get(path(id)).<String>path("contentHash")).isEqualTo(before);
    as(lead).get(path(id)).then().body("content.attachments", not(hasKey("report")));
  }

  private Response upload(String kind) {
    return upload(kind, "report");
  }

  private Response upload(String kind, String words) {
    return as(lead)
        .contentType("application/octet-stream")
        .header("Content-Disposition", "attachment; filename=\"" + words + ".pdf\"")
        .body(("%PDF-1.4\n% " + words + id + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8))
        .post(path(id) + "/documents?kind=" + kind);
  }

  private Response progress(Intake.Body body, String milestone) {
    var report = json("{\"results\":\"A first version works.\",\"documentIds\":[]}");
    cost(report, "costsToDate", "PERSONNEL", 8_000_000);
    cost(report, "costsToDate", "OTHER", 1);
    report.putArray("milestoneIds").add(milestone);
    return as(body).body(report.toString()).post(path(id) + "/progress-reports");
  }

  private Response whole(Intake.Body body, String documentIds) {
    var report =
        json("{\"results\":\"In use.\\nBoth share it.\",\"documentIds\":" + documentIds + "}");
    cost(report, "costs", "EXTERNAL", 19_500_000);
    return as(body).body(report.toString()).post(path(id) + "/final-reports");
  }

  private static void cost(ObjectNode report, String list, String category, long cents) {
    report.withArray(list).addObject().put("category", category).put("costCents", cents);
  }

  private void award() {
    var letter =
        json("{}")
            .put("letterId", UUID.randomUUID().toString())
            .put("decisionId", UUID.randomUUID().toString())
            .put("applicationId", id)
            .put("roundId", round)
            .put("outcome", "AWARDED")
            .put("amountCents", 15_000_000)
            .put("issuedAt", "2024-07-02T08:00:00Z")
            .put("contentSha256", "0".repeat(64));
    var event =
        CloudEventBuilder.v1()
            .withId(UUID.randomUUID().toString())
            .withSource(URI.create("urn:nld:oin:00000099000000001000:systeem:notification-service"))
            .withType("nl.innovatiebudget.letter-issued.v1")
            .withData("application/json", letter.toString().getBytes(StandardCharsets.UTF_8))
            .build();
    try (var producer =
        new KafkaProducer<>(kafka, new StringSerializer(), new ByteArraySerializer())) {
      producer.send(
          KafkaMessageFactory.<String>createWriter("innovatiebudget.notifications.v1", id)
              .writeBinary(event));
    }
    moveClockTo(Instant.parse("2024-07-03T09:00:00Z"));
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> as(lead).get(path(id) + "/status").then().body("status", equalTo("AWARDED")));
  }
}
