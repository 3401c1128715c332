package nl.innovatiebudget.notification.component;

import static nl.innovatiebudget.notification.component.Surroundings.SOON;
import static nl.innovatiebudget.notification.component.Surroundings.applicant;
import static nl.innovatiebudget.notification.component.Surroundings.publish;
import static nl.innovatiebudget.notification.component.Surroundings.publishRound;
import static nl.innovatiebudget.notification.component.Surroundings.staff;
import static nl.innovatiebudget.notification.component.Surroundings.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.innovatiebudget.kit.event.Contracts;
import nl.innovatiebudget.kit.event.EventType;
import nl.innovatiebudget.kit.event.Topic;
import nl.innovatiebudget.notification.component.Facts.AnApplication;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples that the producers publish with their contracts are handled for real. */
@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class ProducersContractTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void the_producers_examples_lead_to_a_letter() throws IOException {
    // Given: the examples, of one round, application and decision that no other test has
    var roundId = Facts.aRoundId();
    var applicationId = UUID.randomUUID().toString();
    var round = example("intake-service", "round-published");
    round.put("roundId", roundId);
    var submitted = example("intake-service", "application-submitted");
    submitted.put("roundId", roundId);
    submitted.put("roundVersion", round.get("version"));
    submitted.put("applicationId", applicationId);
    submitted.put("number", "CONTRACT-" + applicationId);
    var decided = example("assessment-service", "application-decided");
    decided.put("roundId", roundId);
    decided.put("applicationId", applicationId);
    decided.put("decisionId", UUID.randomUUID().toString());
    // When
    publish(Topic.ROUNDS, roundId, "round-published", round);
    publish(Topic.APPLICATIONS, applicationId, "application-submitted", submitted);
    publish(Topic.ASSESSMENTS, applicationId, "application-decided", decided);
    // Then
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                staff("programme-officer")
                    .get("/v1/letters?roundId=" + roundId)
                    .then()
                    .body("", hasSize(1))
                    .body("[0].applicationId", equalTo(applicationId)));
  }

  @ParameterizedTest
  @CsvSource({
    "supplement-requested, SUPPLEMENT_REQUESTED",
    "supplement-answered, SUPPLEMENT_ANSWERED",
    "supplement-reminded, SUPPLEMENT_REMINDED",
    "decision-term-extended, DECISION_TERM_EXTENDED",
    "default-notice-received, DEFAULT_NOTICE_RECEIVED",
    "penalty-determined, PENALTY_DETERMINED",
    "publication-announced, PUBLICATION_ANNOUNCED",
    "award-published, AWARD_PUBLISHED",
    "application-withdrawn, WITHDRAWN",
    "application-not-treated, DECISION_AVAILABLE",
    "application-reopened, REOPENED",
  })
  void the_examples_of_intake_lead_to_a_message_to_its_applicants(String fact, String kind)
      throws IOException {
    // Given
    var application = aSubmittedApplication();
    var news = example("intake-service", fact);
    news.put("applicationId", application.id());
    // When
    publish(Topic.APPLICATIONS, application.id(), fact, news);
    // Then
    awaitMessage(application.partnerKvk(), kind);
  }

  @Test
  void a_penalty_that_is_to_be_determined_is_one_task_for_an_officer_until_it_is()
      throws IOException {
    // Given
    var application = aSubmittedApplication();
    var due = example("intake-service", "penalty-determination-due");
    due.put("applicationId", application.id());
    var id = UUID.randomUUID();
    // When it is said, delivered again, and said again when it is late
    publish(id, Topic.APPLICATIONS, application.id(), "penalty-determination-due", due);
    publish(id, Topic.APPLICATIONS, application.id(), "penalty-determination-due", due);
    var late = new HashMap<>(due);
    late.put("overdue", true);
    publish(Topic.APPLICATIONS, application.id(), "penalty-determination-due", late);
    // Then
    awaitTasks(
        application,
        List.of("by " + due.get("determineBy") + ", after postings on paper are recorded"));
    // When an officer closes it and nothing is determined
    var tasks = staff("programme-officer").get("/v1/tasks").jsonPath();
    var task = tasks.getString("find { it.about == '" + application.id() + "' }.taskId");
    assertThat(tasks.getString("find { it.about == '" + application.id() + "' }.kind"))
        .isEqualTo("PENALTY_UNDETERMINED");
    staff("programme-officer")
        .contentType("application/json")
        .body(Map.of("outcome", "Gevraagd."))
        .post("/v1/tasks/" + task + "/completions")
        .then()
        .statusCode(201);
    publish(Topic.APPLICATIONS, application.id(), "penalty-determination-due", late);
    // Then it is a task again, until it is determined
    awaitTasks(
        application,
        List.of("by " + due.get("determineBy") + ", after postings on paper are recorded"));
    var determined = example("intake-service", "penalty-determined");
    determined.put("applicationId", application.id());
    publish(Topic.APPLICATIONS, application.id(), "penalty-determined", determined);
    awaitTasks(application, List.of());
    awaitMessage(application.partnerKvk(), "PENALTY_DETERMINED");
  }

  private static void awaitTasks(AnApplication application, List<String> details) {
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                staff("programme-officer")
                    .get("/v1/tasks")
                    .then()
                    .body(
                        "findAll { it.applicationId == '" + application.id() + "' }.detail",
                        equalTo(details)));
  }

  @Test
  void the_example_of_an_extended_round_leads_to_a_message_to_its_applicants() throws IOException {
    var application = aSubmittedApplication();
    var news = example("intake-service", "round-extended");
    news.put("roundId", application.roundId());
    publish(Topic.ROUNDS, application.roundId(), "round-extended", news);
    awaitMessage(application.partnerKvk(), "ROUND_EXTENDED");
  }

  @Test
  void the_example_of_an_invitation_leads_to_a_message_to_the_invited() throws IOException {
    var roundId = Facts.aRoundId();
    publishRound(roundId);
    var kvk = Facts.aKvk();
    var news = example("intake-service", "partner-invited");
    news.put("roundId", roundId);
    news.put("invitationId", UUID.randomUUID());
    news.put("bodyIds", List.of(Map.of("kind", "KVK", "value", kvk)));
    publish(Topic.APPLICATIONS, news.get("applicationId"), "partner-invited", news);
    awaitMessage(kvk, "PARTNER_INVITED");
  }

  private static AnApplication aSubmittedApplication() {
    var roundId = Facts.aRoundId();
    publishRound(roundId);
    var application = AnApplication.in(roundId);
    submit(application);
    awaitMessage(application.partnerKvk(), "RECEIPT");
    return application;
  }

  private static void awaitMessage(String kvk, String kind) {
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> applicant(kvk).get("/v1/messages").then().body("[0].kind", equalTo(kind)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"letter-issued", "letter-dispatched", "letter-corrected"})
  void our_own_examples_keep_our_own_contracts(String fact) throws IOException {
    var example = Path.of("src/main/resources/contracts/examples/" + fact + ".v1.json");
    new Contracts().require(EventType.of(fact), JSON.readTree(example.toFile()));
  }

  private static Map<String, Object> example(String service, String fact) throws IOException {
    var path =
        Path.of(System.getProperty("contracts.root", ".."))
            .resolve(service)
            .resolve("src/main/resources/contracts/examples/" + fact + ".v1.json");
    assertThat(path).as("the example of %s that %s owns", fact, service).exists();
    return JSON.readValue(path.toFile(), new TypeReference<>() {});
  }
}
