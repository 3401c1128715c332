package nl.innovatiebudget.notification.component;

import static nl.innovatiebudget.notification.component.Surroundings.applicant;
import static nl.innovatiebudget.notification.component.Surroundings.staff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class ReachabilityTest {

  static final Map<String, Object> ADDRESS =
      Map.of("addressLine", "Postbus 1", "postalCode", "8600 AA", "city", "Sneek");
  private static final String OWN = "/v1/reachability";

  private final String kvk = Facts.aKvk();

  @Test
  void who_said_nothing_is_reachable_where_it_signed() {
    applicant(kvk)
        .get(OWN)
        .then()
        .statusCode(200)
        .body("portal", equalTo(true))
        .body("governmentMailbox", equalTo(false))
        .body("postalAddress", nullValue())
        .body("saidAt", nullValue());
  }

  @Test
  void what_a_body_says_counts_and_what_it_said_before_is_kept() {
    // Given
    say(
        Map.of("portal", true, "governmentMailbox", true, "email", "post@gemeente.example.nl"),
        200);
    // When
    say(Map.of("portal", false, "governmentMailbox", false, "postalAddress", ADDRESS), 200);
    // Then
    applicant(kvk)
        .get(OWN)
        .then()
        .body("portal", equalTo(false))
        .body("email", nullValue())
        .body("postalAddress.city", equalTo("Sneek"))
        .body("saidAs", equalTo("BODY"))
        .body("saidBy", equalTo("person-of-" + kvk))
        .body("saidAt", notNullValue());
    search("auditor")
        .then()
        .statusCode(200)
        .body("present.portal", equalTo(false))
        .body("statements", hasSize(2))
        .body("statements[1].email", equalTo("post@gemeente.example.nl"));
    applicant(Facts.aKvk()).get(OWN).then().body("saidAt", nullValue());
  }

  @Test
  void saying_the_same_again_is_no_second_statement() {
    var body = Map.<String, Object>of("portal", true, "governmentMailbox", true);
    say(body, 200);
    say(body, 200);
    search("programme-officer").then().body("statements", hasSize(1));
  }

  @Test
  void an_officer_records_what_a_body_wrote_and_says_how_it_is_known() {
    // Given
    var statement = new HashMap<String, Object>();
    statement.put("bodyId", Map.of("kind", "KVK", "value", kvk));
    statement.put(
        "reach", Map.of("portal", false, "governmentMailbox", false, "postalAddress", ADDRESS));
    statement.put("reason", "Brief van 3 juli 2024");
    var key = UUID.randomUUID().toString();
    // When
    for (int i = 0; i < 2; i++) {
      staff("programme-officer")
          .contentType(ContentType.JSON)
          .header("Idempotency-Key", key)
          .body(statement)
          .post("/v1/reachability-statements")
          .then()
          .statusCode(201)
          .body("saidAs", equalTo("OFFICER"))
          .body("reason", equalTo("Brief van 3 juli 2024"));
    }
    // Then
    search("auditor").then().body("statements", hasSize(1)).body("present.portal", equalTo(false));
    applicant(kvk).get(OWN).then().body("reason", equalTo("Brief van 3 juli 2024"));
    statement.remove("reason");
    staff("programme-officer")
        .contentType(ContentType.JSON)
        .body(statement)
        .post("/v1/reachability-statements")
        .then()
        .statusCode(400);
  }

  @Test
  void who_leaves_us_no_way_at_all_is_asked_for_an_address() {
    say(Map.of("portal", false, "governmentMailbox", false), 400)
        .then()
        .body("errors.code", hasItems("postal-address-missing"));
    applicant(kvk).get(OWN).then().body("portal", equalTo(true));
  }

  @ParameterizedTest
  @CsvSource({
    "applicant, /v1/reachability-searches, 403",
    "operator, /v1/reachability-searches, 403",
    "auditor, /v1/reachability-statements, 403"
  })
  void others_may_not(String role, String path, int status) {
    assertThat(
            staff(role)
                .contentType(ContentType.JSON)
                .body(Map.of("bodyId", Map.of("kind", "KVK", "value", kvk)))
                .post(path)
                .statusCode())
        .isEqualTo(status);
  }

  @Test
  void a_number_that_cannot_be_one_is_refused() {
    staff("auditor")
        .contentType(ContentType.JSON)
        .body(Map.of("bodyId", Map.of("kind", "RSIN", "value", "12345678")))
        .post("/v1/reachability-searches")
        .then()
        .statusCode(400)
        .body("errors.code", hasItems("body-number-invalid"));
  }

  private Response say(Map<String, Object> reach, int status) {
    var answer = applicant(kvk).contentType(ContentType.JSON).body(reach).put(OWN);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    return answer;
  }

  private Response search(String role) {
    return staff(role)
        .contentType(ContentType.JSON)
        .body(Map.of("bodyId", Map.of("kind", "KVK", "value", kvk)))
        .post("/v1/reachability-searches");
  }
}
