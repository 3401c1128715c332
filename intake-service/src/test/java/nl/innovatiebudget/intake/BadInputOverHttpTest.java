package nl.innovatiebudget.intake;

import static nl.innovatiebudget.intake.Intake.anEligibleSmallProject;
import static nl.innovatiebudget.intake.Intake.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.innovatiebudget.parts.PartsTestResource;
import nl.innovatiebudget.parts.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class BadInputOverHttpTest {

  private static String round;
  private static Intake.Body lead;
  private static Intake.Body partner;

  /** Once for all, as no test here may leave anything behind. */
  @BeforeEach
  void aRoundIsOpen() {
    if (round == null) {
      round = Intake.anOpenRound();
      lead = Intake.aMunicipality();
      partner = Intake.aProvince();
    }
  }

  @AfterEach
  void nothingWasWritten() {
    as(lead).get("/v1/applications").then().statusCode(200).body("size()", equalTo(0));
  }

  @AfterAll
  static void resetClock() {
    Intake.resetClock();
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        fault("#/surprise", "additionalProperties", c -> c.put("surprise", 1)),
        fault("#/participants/0/vip", "additionalProperties", c -> lead(c).put("vip", true)),
        fault("#/roundId", "pattern", c -> c.put("roundId", "a\u0000b")),
        fault("#/title", "type", c -> c.put("title", 1)),
        fault("#/title", "type", c -> c.putNull("title")),
        fault("#/title", "pattern", c -> c.put("title", "a\u202eb")),
        fault("#/title", "pattern", c -> c.put("title", "a\u0000b")),
        fault("#/title", "maxLength", c -> c.put("title", "x".repeat(201))),
        fault("#/publicSummary", "maxLength", c -> c.put("publicSummary", "x".repeat(4001))),
        fault("#/publicSummary", "pattern", c -> c.put("publicSummary", "a\u0000b")),
        fault("#/language", "pattern", c -> c.put("language", "fr")),
        fault("#/durationMonths", "minimum", c -> c.put("durationMonths", -1)),
        fault("#/durationMonths", "type", c -> c.put("durationMonths", 1.5)),
        fault("#/durationMonths", "type", c -> c.put("durationMonths", "12")),
        fault("#/requestedCents", "minimum", c -> c.put("requestedCents", -1)),
        fault("#/requestedCents", "type", c -> c.put("requestedCents", 0.5)),
        fault("#/requestedCents", "type", c -> c.put("requestedCents", "100")),
        fault("#/requestedCents", "maximum", c -> c.put("requestedCents", Long.MAX_VALUE)),
        fault("#/participants", "type", c -> c.putObject("participants")),
        fault("#/participants/0/role", "enum", c -> lead(c).put("role", "BOSS")),
        fault("#/participants/0/organisationId", "format", c -> lead(c).put("organisationId", "x")),
        fault("#/participants/0/contactEmail", "format", c -> lead(c).put("contactEmail", "x")),
        fault("#/participants/0/kvk", "pattern", c -> lead(c).put("kvk", "1234567")),
        fault("#/costPlan/0/costCents", "minimum", c -> cost(c).put("costCents", -1)),
        fault("#/costPlan/0/category", "enum", c -> cost(c).put("category", "PARTY")),
        fault("#/costPlan/0/participant", "minimum", c -> cost(c).put("participant", -1)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("faults")
  void one_fault_is_named_by_its_place_and_kind(
      String location, String code, Consumer<ObjectNode> change) {
    var content = anEligibleSmallProject(round, lead, partner);
    change.accept(content);

    refused(Intake.post(content, lead))
        .then()
        .body("errors.location", hasItems(location))
        .body("errors.code", hasItems(code));
  }

  @Test
  void all_faults_are_named_at_once() {
    var content =
        anEligibleSmallProject(round, lead, partner)
            .put("requestedCents", -1)
            .put("language", "fr")
            .put("surprise", "x")
            .put("title", 7);
    lead(content).put("ownContributionCents", 0.5);

    refused(Intake.post(content, lead))
        .then()
        .body("errors.size()", equalTo(5))
        .body(
            "errors.location",
            hasItems(
                "#/requestedCents",
                "#/language",
                "#/surprise",
                "#/title",
                "#/participants/0/ownContributionCents"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "null", "\"text\"", "{\"title\":1,\"title\":2}", "{} {}"})
  void what_is_no_json_object_is_refused(String body) {
    refused(as(lead).body(body).post("/v1/applications"));
  }

  static Stream<String> unkeepable() {
    return Stream.of(
        "1e400",
        "-1e400",
        "9007199254740993",
        "123456789012345678901234567890",
        "9".repeat(400),
        "\"\\ud800x\"",
        "[".repeat(400) + "]".repeat(400),
        "{\"a\":".repeat(900) + "1" + "}".repeat(900));
  }

  @ParameterizedTest
  @MethodSource("unkeepable")
  void what_cannot_be_kept_exactly_or_nests_too_deep_is_refused(String value) {
    var body = "{\"roundId\":\"" + round + "\",\"answers\":{\"problem\":" + value + "}}";

    refused(as(lead).body(body).post("/v1/applications"));
    problem(
        RestAssured.given()
            .contentType("application/json")
            .body("{\"jws\":\"x\",\"content\":{\"a\":" + value + "}}")
            .post("/v1/receipt-verifications"),
        400);
  }

  @Test
  void another_content_type_or_none_is_refused() throws Exception {
    var body = anEligibleSmallProject(round, lead, partner).toString();
    var token =
        new Tokens(Intake.config("mp.jwt.verify.issuer"))
            .with(Intake.claimsOfApplicant(lead.kvk()));

    problem(
        RestAssured.given()
            .auth()
            .oauth2(token)
            .contentType("text/plain")
            .body(body)
            .post("/v1/applications"),
        415);
    var untold =
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + RestAssured.port + "/v1/applications"))
            .header("Authorization", "Bearer " + token)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(untold, HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(415);
      assertThat(answer.body()).contains("unsupported-media-type");
    }
  }

  @Test
  void texts_that_do_not_fit_in_an_event_together_are_refused() {
    var content = anEligibleSmallProject(round, lead, partner);
    for (int i = 0; i < 57; i++) {
      content
          .withArray("participants")
          .addObject()
          .put("role", "CONTRACTOR")
          .put("name", "\u20ac".repeat(149) + i % 10)
          .put("ownContributionCents", 0);
    }

    refused(Intake.post(content, lead)).then().body("code", equalTo("texts-too-long"));
  }

  private static Response refused(Response response) {
    return problem(response, 400);
  }

  private static Response problem(Response response, int status) {
    response
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("status", equalTo(status));
    assertThat(response.<Map<String, Object>>path("")).containsKeys("title", "detail", "code");
    assertThat(response.asString())
        .doesNotContain("Exception", "java.", "com.fasterxml", "nl.innovatiebudget");
    return response;
  }

  private static Arguments fault(String location, String code, Consumer<ObjectNode> change) {
    return Arguments.of(location, code, change);
  }

  private static ObjectNode lead(ObjectNode content) {
    return (ObjectNode) content.at("/participants/0");
  }

  private static ObjectNode cost(ObjectNode content) {
    return (ObjectNode) content.at("/costPlan/0");
  }
}
