package nl.innovatiebudget.kit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import nl.innovatiebudget.parts.PartsTestResource;
import nl.innovatiebudget.parts.Tokens;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class KitOverHttpTest {

  private static final String NOTE =
      "{\"text\":\"hello\",\"costCents\":1250,\"stars\":3,\"lines\":[{\"name\":\"one\"}]}";

  @ConfigProperty(name = "mp.jwt.verify.issuer")
  String issuer;

  @TestHTTPResource(value = "/metrics", management = true)
  String metricsUrl;

  @Inject DataSource database;

  private static Map<String, Object> anApplicant() {
    return new HashMap<>(
        Map.of(
            "sub",
            "person-1",
            "acr",
            "http://eidas.europa.eu/LoA/substantial",
            "groups",
            List.of("applicant"),
            "represents",
            Map.of("sub", "12345678", "sub_id_type", "urn:nl-eid-gdi:1.0:id:KvKnr")));
  }

  private RequestSpecification as(Map<String, Object> claims) {
    return given().auth().oauth2(new Tokens(issuer).with(claims)).contentType(ContentType.JSON);
  }

  @Test
  void without_a_token_the_answer_is_401_in_the_problem_form() {
    given()
        .get("/v1/notes/me")
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .body("code", equalTo("token-missing"))
        .body("status", equalTo(401))
        .body("detail", containsString("Log eerst in"));
  }

  @Test
  void a_token_that_is_expired_or_for_another_audience_or_unsigned_is_refused() {
    var expired = anApplicant();
    expired.put("exp", Instant.now().minusSeconds(600).getEpochSecond());
    var elsewhere = anApplicant();
    elsewhere.put("aud", "another-service");
    var unsigned = anApplicant();
    unsigned.put("iss", issuer);
    unsigned.put("aud", "innovatiebudget");
    unsigned.put("exp", Instant.now().plusSeconds(600).getEpochSecond());

    as(expired).get("/v1/notes/me").then().statusCode(401).body("code", equalTo("token-invalid"));
    as(elsewhere).get("/v1/notes/me").then().statusCode(401).body("code", equalTo("token-invalid"));
    given()
        .auth()
        .oauth2(Tokens.unsigned(unsigned))
        .get("/v1/notes/me")
        .then()
        .statusCode(401)
        .body("code", equalTo("token-invalid"));
  }

  @Test
  void a_level_that_is_missing_or_too_low_has_its_own_code() {
    var missing = anApplicant();
    missing.remove("acr");
    var low = anApplicant();
    low.put("acr", "http://eidas.europa.eu/LoA/low");

    as(missing)
        .get("/v1/notes/me")
        .then()
        .statusCode(403)
        .body("code", equalTo("assurance-level-missing"));
    as(low)
        .get("/v1/notes/me")
        .then()
        .statusCode(403)
        .body("code", equalTo("assurance-level-too-low"));
    as(anApplicant())
        .get("/v1/notes/secret")
        .then()
        .statusCode(403)
        .body("code", equalTo("assurance-level-too-low"));
  }

  @ParameterizedTest(name = "?{0}")
  @CsvSource({
    "mood=ANGRY, mood",
    "mood=glad, mood",
    "also=ANGRY, also",
    "all=GLAD&all=ANGRY, all",
  })
  void a_value_that_a_query_parameter_cannot_have_is_refused_with_those_it_can(
      String query, String parameter) {
    as(anApplicant())
        .get("/v1/notes/moods?" + query)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", equalTo("invalid-input"))
        .body("errors.in", equalTo(List.of("query")))
        .body("errors.location", equalTo(List.of(parameter)))
        .body("errors.code", equalTo(List.of("enum")))
        .body("errors[0].detail", equalTo("Kies een van deze waarden: GLAD, SAD."));
  }

  @Test
  void a_query_parameter_with_a_known_value_or_without_one_is_taken() {
    as(anApplicant())
        .get("/v1/notes/moods?mood=")
        .then()
        .statusCode(200)
        .body("", equalTo(List.of("SAD")));
    as(anApplicant())
        .get("/v1/notes/moods?mood=GLAD&also=GLAD&all=SAD&all=GLAD")
        .then()
        .statusCode(200)
        .body("", equalTo(List.of("GLAD", "GLAD", "SAD", "GLAD")));
  }

  @Test
  void an_unknown_value_in_the_path_is_an_address_that_does_not_exist() {
    as(anApplicant()).get("/v1/notes/moods/GLAD").then().statusCode(200);
    as(anApplicant()).get("/v1/notes/moods/ANGRY").then().statusCode(404);
  }

  @Test
  void who_may_not_ask_is_not_told_which_values_there_are() {
    given().get("/v1/notes/moods?mood=ANGRY").then().statusCode(401);
  }

  @Test
  void an_endpoint_that_nobody_annotated_is_closed() {
    as(anApplicant())
        .get("/v1/notes/forgotten")
        .then()
        .statusCode(403)
        .body("code", equalTo("role-missing"));
  }

  @Test
  void the_nlgov_headers_are_on_answers_and_on_refusals() {
    for (var response :
        List.of(as(anApplicant()).get("/v1/notes/me"), given().get("/v1/notes/me"))) {
      assertThat(response.header("API-Version")).isEqualTo("1.0.0");
      assertThat(response.header("Cache-Control")).isEqualTo("no-store");
      assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(response.header("X-Frame-Options")).isEqualTo("DENY");
      assertThat(response.header("Referrer-Policy")).isEqualTo("no-referrer");
      assertThat(response.header("Strict-Transport-Security")).isNotBlank();
      assertThat(response.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
    }
  }

  @Test
  void the_openapi_document_is_public() {
    given()
        .get("/v1/openapi.json")
        .then()
        .statusCode(200)
        .header("Access-Control-Allow-Origin", "*")
        .body("info.version", equalTo("1.0.0"))
        .body(
            "paths.'/v1/notes'.post.responses.'400'.$ref",
            equalTo("#/components/responses/INVALID"))
        .body("components.responses.INVALID.content", hasKey("application/problem+json"))
        .body("paths.'/v1/notes'.post.responses.'201'.headers.API-Version", notNullValue())
        .body("paths.'/v1/notes'.post.responses", hasKey("409"))
        .body("paths.'/v1/notes'.post.parameters.name", hasItem("Idempotency-Key"))
        .body("paths.'/v1/notes/me'.get", not(hasKey("parameters")));
  }

  @Test
  void a_test_fails_that_gets_what_the_openapi_document_does_not_say() {
    assertThatThrownBy(() -> given().get("/v1/notes/undeclared"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("status 202 is not declared");
  }

  @Test
  void all_faults_in_a_body_are_listed_at_once() {
    as(anApplicant())
        .body(
            "{\"text\":\""
                + "x".repeat(21)
                + "\",\"costCents\":12.5,\"stars\":\"many\","
                + "\"lines\":[{\"nam\":\"one\"}],\"extra\":true}")
        .post("/v1/notes")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", equalTo("invalid-input"))
        .body("errors.in", not(hasItem(not("body"))))
        .body(
            "errors.location",
            containsInAnyOrder(
                "#/text", "#/costCents", "#/stars", "#/lines/0/nam", "#/lines/0/name", "#/extra"))
        .body(
            "errors.code",
            containsInAnyOrder(
                "maxLength",
                "type",
                "type",
                "additionalProperties",
                "required",
                "additionalProperties"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"text\":                     | 400 | invalid-input",
        "''                             | 400 | invalid-input",
        "[]                             | 400 | invalid-input",
        "{\"text\":\"a\",\"text\":\"b\"} | 400 | invalid-input",
        "{} trailing                    | 400 | invalid-input",
      })
  void a_body_that_is_not_the_expected_json_is_refused(String body, int status, String code) {
    as(anApplicant())
        .body(body)
        .post("/v1/notes")
        .then()
        .statusCode(status)
        .body("code", equalTo(code))
        .body(not(containsString("Exception")));
  }

  @Test
  void negative_cents_and_cents_beyond_a_long_are_refused() {
    for (var cents : List.of("-1", "9223372036854775808", "\"100\"", "null")) {
      as(anApplicant())
          .body(NOTE.replace("1250", cents))
          .post("/v1/notes")
          .then()
          .statusCode(400)
          .body("errors[0].location", equalTo("#/costCents"));
    }
  }

  @Test
  void a_body_without_a_content_type_or_of_another_one_is_415() {
    var token = new Tokens(issuer).with(anApplicant());
    given()
        .auth()
        .oauth2(token)
        .contentType("text/plain")
        .body(NOTE)
        .post("/v1/notes")
        .then()
        .statusCode(415)
        .body("code", equalTo("unsupported-media-type"));
    assertThat(statusOfPostWithoutContentType(token)).isEqualTo(415);
  }

  private static int statusOfPostWithoutContentType(String token) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + "/v1/notes"))
            .header("Authorization", "Bearer " + token)
            .POST(HttpRequest.BodyPublishers.ofString(NOTE))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void a_text_without_anything_visible_or_with_a_zero_byte_is_refused() {
    for (var text : List.of("   ", "a\\u0000b", "a\\ud800b")) {
      as(anApplicant())
          .body(NOTE.replace("hello", text))
          .post("/v1/notes")
          .then()
          .statusCode(400)
          .body("code", equalTo("invalid-input"));
    }
  }

  @Test
  void a_zero_byte_in_an_address_is_refused() {
    as(anApplicant())
        .urlEncodingEnabled(false)
        .get("/v1/notes/me?name=a%00b")
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid-input"));
  }

  @Test
  void what_a_caller_makes_up_is_no_label_of_the_metrics() {
    var madeUp = "made-up-" + UUID.randomUUID();
    given().request("PROPFIND", "/v1/notes/" + madeUp);
    given().options("/v1/notes/" + madeUp);
    given().delete("/v1/notes/" + madeUp);

    var metrics = given().get(metricsUrl).then().statusCode(200).extract();
    assertThat(metrics.asString()).contains("http_server_requests").doesNotContain(madeUp);
  }

  @Test
  void english_is_given_on_request() {
    given()
        .header("Accept-Language", "en-GB,en;q=0.9")
        .get("/v1/notes/me")
        .then()
        .body("detail", containsString("Log in first"));
  }

  @Test
  void a_fault_of_ours_shows_nothing_of_the_inside() {
    given()
        .get("/v1/notes/broken")
        .then()
        .statusCode(500)
        .body("code", equalTo("internal-error"))
        .body(not(containsString("inside")));
  }

  @Test
  void a_repeated_request_with_the_same_key_gets_the_first_answer_again() {
    var key = UUID.randomUUID().toString();

    var first = as(anApplicant()).header("Idempotency-Key", key).body(NOTE).post("/v1/notes");
    var second = as(anApplicant()).header("Idempotency-Key", key).body(NOTE).post("/v1/notes");

    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(first.header("Idempotency-Replayed")).isNull();
    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(second.asString()).isEqualTo(first.asString());
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(
            Notes.Sql.count(database, "note where id = ?", UUID.fromString(first.path("noteId"))))
        .isEqualTo(1);
  }

  @Test
  void the_same_key_with_another_body_is_refused() {
    var key = UUID.randomUUID().toString();
    as(anApplicant()).header("Idempotency-Key", key).body(NOTE).post("/v1/notes");

    as(anApplicant())
        .header("Idempotency-Key", key)
        .body(NOTE.replace("hello", "other"))
        .post("/v1/notes")
        .then()
        .statusCode(409)
        .body("code", equalTo("idempotency-key-reused"));
  }

  @Test
  void the_same_key_of_the_same_person_for_another_body_is_another_request() {
    var key = UUID.randomUUID().toString();
    var forAnother = anApplicant();
    forAnother.put(
        "represents", Map.of("sub", "87654321", "sub_id_type", "urn:nl-eid-gdi:1.0:id:KvKnr"));

    as(anApplicant()).header("Idempotency-Key", key).body(NOTE).post("/v1/notes");
    var other = as(forAnother).header("Idempotency-Key", key).body(NOTE).post("/v1/notes");

    assertThat(other.statusCode()).isEqualTo(201);
    assertThat(other.header("Idempotency-Replayed")).isNull();
  }

  @Test
  void a_refusal_leaves_nothing_behind_not_even_its_key() {
    var key = UUID.randomUUID().toString();

    as(anApplicant())
        .header("Idempotency-Key", key)
        .body(NOTE.replace("hello", "refuse me"))
        .post("/v1/notes")
        .then()
        .statusCode(409)
        .body("code", equalTo("refused"));

    assertThat(Notes.Sql.count(database, "note where text = ?", "refuse me")).isZero();
    assertThat(Notes.Sql.count(database, "idempotency_key where key = ?", key)).isZero();
    assertThat(Notes.Sql.count(database, "outbox_event where data like ?", "%refuse me%")).isZero();
  }

  @Test
  void both_claim_mappings_give_the_same_kind_of_caller() {
    var herkenning =
        Map.<String, Object>of(
            "sub", "opaque",
            "urn:etoegang:core:ActingSubjectID", "acting-7",
            "urn:etoegang:core:LegalSubjectID", "12345678",
            "namequalifier", "urn:etoegang:1.9:EntityConcernedID:KvKnr",
            "urn:etoegang:1.9:IntermediateEntityID:KvKnr", "87654321",
            "urn:etoegang:core:assurance-class", "urn:etoegang:core:assurance-class:loa3",
            "groups", List.of("applicant"));
    var chain = anApplicant();
    chain.put(
        "represents",
        Map.of(
            "sub", "87654321",
            "sub_id_type", "urn:nl-eid-gdi:1.0:id:KvKnr",
            "represents", Map.of("sub", "823288444", "sub_id_type", "urn:nl-eid-gdi:1.0:id:RSIN")));

    as(herkenning)
        .get("/v1/notes/me")
        .then()
        .body("actingSubject", equalTo("acting-7"))
        .body("body.kind", equalTo("KVK"))
        .body("body.value", equalTo("12345678"))
        .body("intermediary.value", equalTo("87654321"))
        .body("level", equalTo("LOA3"));
    as(chain)
        .get("/v1/notes/me")
        .then()
        .body("actingSubject", equalTo("person-1"))
        .body("body.kind", equalTo("RSIN"))
        .body("body.value", equalTo("823288444"));
  }
}
