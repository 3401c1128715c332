package nl.innovatiebudget.budget.recipient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import nl.innovatiebudget.budget.EventBus;
import nl.innovatiebudget.budget.Staff;
import nl.innovatiebudget.kit.event.Topic;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.Test;

/** Who is paid, and to which account; two people read it. */
@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class RecipientTest {

  private static final String IBAN = "NL91 ABNA 0417 1643 00";

  @Inject ObjectMapper json;
  @Inject EventBus bus;
  @Inject Staff staff;

  @Test
  void the_lead_of_an_application_of_intake_is_paid() throws IOException {
    var id = aSubmission(1, "Gemeente Voorbeeldstad");
    staff
        .get(Role.CONTROLLER, "/recipients/{id}", id)
        .body("organisationKind", equalTo("MUNICIPALITY"))
        .body("region", equalTo("Utrecht"))
        .body("bodyIds.kind", contains("KVK", "OIN"));
  }

  @Test
  void a_later_submission_replaces_the_former_and_never_the_other_way_round() throws IOException {
    // Given
    var id = aSubmission(2, "Gemeente Nieuw");
    // When
    send(id, 1, "Gemeente Oud");
    send(id, 3, "Gemeente Nieuwst");
    // Then
    awaitName(id, "Gemeente Nieuwst");
    send(id, 2, "Gemeente Nieuw");
    aSubmission(1, "Gemeente Anders");
    awaitName(id, "Gemeente Nieuwst");
  }

  @Test
  void an_account_is_confirmed_by_somebody_else_who_reads_the_same() throws IOException {
    // Given
    var id = aSubmission(1, "Gemeente Voorbeeldstad");
    String accountId =
        enter(id, "anna", IBAN)
            .statusCode(201)
            .body("state", equalTo("ENTERED"))
            .body("iban", equalTo("NL…4300"))
            .extract()
            .path("accountId");
    enter(id, "boris", IBAN).statusCode(409).body("code", equalTo("account-waits"));
    // When, then
    confirm(id, accountId, "anna", IBAN).statusCode(403).body("code", equalTo("own-account-entry"));
    confirm(id, accountId, "boris", "DE89 3704 0044 0532 0130 00")
        .statusCode(409)
        .body("code", equalTo("iban-differs"));
    confirm(id, accountId, "boris", "nl91abna0417164300")
        .statusCode(201)
        .body("state", equalTo("CONFIRMED"))
        .body("iban", equalTo("NL91ABNA0417164300"));
    confirm(id, accountId, "boris", IBAN).statusCode(409).body("code", equalTo("account-decided"));
  }

  @Test
  void another_account_replaces_the_former_only_when_it_is_confirmed() throws IOException {
    // Given
    var id = aSubmission(1, "Gemeente Voorbeeldstad");
    confirm(id, entered(id, IBAN), "boris", IBAN).statusCode(201);
    // When
    var wrong = entered(id, "DE89370400440532013000");
    staff
        .post(
            "boris",
            Role.CONTROLLER,
            "/recipients/" + id + "/bank-accounts/" + wrong + "/rejections",
            Map.of("reason", "not theirs"))
        .statusCode(201);
    // Then
    states(id, "CONFIRMED", "REJECTED");
    // When
    var right = entered(id, "DE89370400440532013000");
    confirm(id, right, "boris", "DE89370400440532013000").statusCode(201);
    // Then
    states(id, "REPLACED", "REJECTED", "CONFIRMED");
  }

  @Test
  void the_account_of_a_former_lead_is_not_paid_to_any_more() throws IOException {
    // Given
    var id = aSubmission(1, "Gemeente Voorbeeldstad");
    confirm(id, entered(id, IBAN), "boris", IBAN).statusCode(201);
    send(id, 2, "Gemeente Voorbeeldstad, onder een nieuwe naam");
    awaitName(id, "Gemeente Voorbeeldstad, onder een nieuwe naam");
    states(id, "CONFIRMED");
    // When
    send(id, 3, "Gemeente Anders", UUID.randomUUID());
    // Then
    awaitName(id, "Gemeente Anders");
    states(id, "REPLACED");
  }

  @Test
  void what_is_no_account_to_pay_to_is_refused() throws IOException {
    var id = aSubmission(1, "Gemeente Voorbeeldstad");
    enter(id, "anna", "US00 1234")
        .statusCode(400)
        .body("errors.code", containsInAnyOrder("iban-invalid", "iban-not-reachable"));
    enter(id, "anna", IBAN, "\u0394\u03ae\u03bc\u03bf\u03c2").statusCode(400);
    enter(UUID.randomUUID(), "anna", IBAN).statusCode(404);
    staff.get(Role.PROGRAMME_OFFICER, "/recipients/{id}/bank-accounts", id).statusCode(403);
    staff.get(Role.APPLICANT, "/recipients/{id}", id).statusCode(403);
  }

  private void states(UUID id, String... states) {
    staff
        .get(Role.AUDITOR, "/recipients/{id}/bank-accounts", id)
        .statusCode(200)
        .body("state", contains(states));
  }

  private String entered(UUID id, String iban) {
    return enter(id, "anna", iban).statusCode(201).extract().path("accountId");
  }

  private ValidatableResponse enter(UUID id, String person, String iban) {
    return enter(id, person, iban, "Gemeente");
  }

  private ValidatableResponse enter(UUID id, String person, String iban, String holder) {
    return staff.post(
        person,
        Role.CONTROLLER,
        "/recipients/" + id + "/bank-accounts",
        Map.of("iban", iban, "holderName", holder, "source", "letter"));
  }

  private ValidatableResponse confirm(UUID id, String accountId, String person, String iban) {
    return staff.post(
        person,
        Role.CONTROLLER,
        "/recipients/" + id + "/bank-accounts/" + accountId + "/confirmations",
        Map.of("iban", iban));
  }

  private UUID aSubmission(int submission, String name) throws IOException {
    var id = UUID.randomUUID();
    send(id, submission, name);
    awaitName(id, name);
    return id;
  }

  private void awaitName(UUID id, String name) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                staff
                    .get(Role.AUDITOR, "/recipients/{id}", id)
                    .statusCode(200)
                    .body("name", equalTo(name)));
  }

  private void send(UUID id, int submission, String leadName) throws IOException {
    send(id, submission, leadName, UUID.fromString("00000000-0000-4000-8000-000000000001"));
  }

  private void send(UUID id, int submission, String leadName, UUID organisationId)
      throws IOException {
    var file =
        Path.of(System.getProperty("contracts.root", ".."))
            .resolve("intake-service/src/main/resources/contracts/examples")
            .resolve("application-submitted.v1.json");
    assertThat(file).as("the example that intake-service commits").exists();
    var event = (ObjectNode) json.readTree(file.toFile());
    event.put("applicationId", id.toString()).put("submission", submission);
    ((ObjectNode) event.at("/participants/0"))
        .put("name", leadName)
        .put("organisationId", organisationId.toString());
    bus.send(Topic.APPLICATIONS, id.toString(), "application-submitted", event);
  }
}
