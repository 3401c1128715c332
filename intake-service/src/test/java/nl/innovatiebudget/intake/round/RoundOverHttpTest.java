package nl.innovatiebudget.intake.round;

import static io.restassured.RestAssured.given;
import static nl.innovatiebudget.intake.Intake.BEFORE_THE_ROUND;
import static nl.innovatiebudget.intake.Intake.DEADLINE;
import static nl.innovatiebudget.intake.Intake.IN_THE_ROUND;
import static nl.innovatiebudget.intake.Intake.aRoundDefinition;
import static nl.innovatiebudget.intake.Intake.asOfficer;
import static nl.innovatiebudget.intake.Intake.moveClockTo;
import static nl.innovatiebudget.intake.Intake.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import nl.innovatiebudget.intake.Intake;
import nl.innovatiebudget.intake.ShippedRounds;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class RoundOverHttpTest {

  @Inject DataSource database;
  @Inject ObjectMapper json;

  @AfterEach
  void resetClock() {
    Intake.resetClock();
  }

  @Test
  void a_round_is_announced_then_open_then_closed_and_everybody_may_see_it() throws Exception {
    // Given
    var round = aRoundDefinition();
    var id = round.get("roundId").asText();
    moveClockTo(BEFORE_THE_ROUND);

    // When
    asOfficer()
        .body(round.toString())
        .post("/v1/rounds")
        .then()
        .statusCode(201)
        .header("Location", endsWith("/v1/rounds/" + id))
        .body("roundId", equalTo(id))
        .body("version", equalTo(1))
        .body("state", equalTo("ANNOUNCED"));

    // Then
    assertThat(stateAt(Instant.parse("2024-03-03T22:59:30Z"), id)).isEqualTo("ANNOUNCED");
    assertThat(stateAt(Instant.parse("2024-03-03T23:00:00Z"), id)).isEqualTo("OPEN");
    assertThat(stateAt(DEADLINE.minusSeconds(30), id)).isEqualTo("OPEN");
    assertThat(stateAt(DEADLINE, id)).isEqualTo("CLOSED");
    var shown = (ObjectNode) json.readTree(given().get("/v1/rounds/" + id).asString());
    shown.remove(List.of("state", "steps"));
    assertThat(shown).isEqualTo(round);
    assertThat(json.readTree(event(id))).isEqualTo(round);
  }

  @Test
  void the_list_begins_with_the_round_that_opens_last() {
    // Given
    var last = opening("2091-03-03T23:00:00Z", "2091-03-31T22:00:00Z");
    var lastButOne = opening("2090-03-05T23:00:00Z", "2090-03-31T22:00:00Z");
    moveClockTo(BEFORE_THE_ROUND);
    // When
    publish(last, 201);
    publish(lastButOne, 201);
    // Then
    given()
        .get("/v1/rounds")
        .then()
        .statusCode(200)
        .body("roundId[0]", equalTo(last.get("roundId").asText()))
        .body("roundId[1]", equalTo(lastButOne.get("roundId").asText()))
        .body("size()", lessThanOrEqualTo(100));
  }

  private static ObjectNode opening(String opensAt, String closesAt) {
    return aRoundDefinition().put("opensAt", opensAt).put("closesAt", closesAt);
  }

  @Test
  void a_new_version_replaces_the_old_one_until_the_round_opens() {
    // Given
    var round = aRoundDefinition();
    var id = round.get("roundId").asText();
    moveClockTo(BEFORE_THE_ROUND);
    publish(round, 201);

    // When / Then
    publish(round, 409);
    publish(round.put("version", 2).put("maximumDurationMonths", 10), 201);
    given().get("/v1/rounds/" + id).then().body("maximumDurationMonths", equalTo(10));
    publish(round.deepCopy().put("version", 3).put("ceilingCents", 410_000_000), 409);
    var otherPot = round.deepCopy().put("version", 3);
    ((ObjectNode) otherPot.at("/pots/1")).put("openingCents", 250_000_001);
    publish(otherPot.put("ceilingCents", 400_000_001), 409);
    moveClockTo(IN_THE_ROUND);
    publish(round.put("version", 3).put("opensAt", "2024-03-25T00:00:00Z"), 409);
  }

  @Test
  void a_round_that_no_event_can_carry_is_refused() {
    // Given
    moveClockTo(BEFORE_THE_ROUND);
    var round = aRoundDefinition();
    var words = json.createObjectNode().put("nl", "😀".repeat(200)).put("en", "😀".repeat(200));
    var criteria = round.withObject("assessment").withArray("criteria").removeAll();
    ((ObjectNode) round.get("assessment")).put("weightTotal", 20);
    for (int i = 0; i < 20; i++) {
      criteria.addObject().put("criterionId", "c" + i).put("weight", 1).set("label", words);
    }
    var pots = round.withArray("pots").removeAll();
    for (int i = 1; i <= 10; i++) {
      var pot = pots.addObject().put("potId", "p" + i).put("openingCents", 0);
      pot.put("transferAllowed", false).put("ownContributionPercent", 25).set("label", words);
      if (i < 10) {
        pot.put("costUpToCents", i * 1000);
      }
    }
    var bases = round.withArray("legalBases");
    for (int i = 0; i < 8; i++) {
      bases.insert(0, ((ObjectNode) bases.get(0).deepCopy()).put("basis", "😀".repeat(300)));
    }

    // When / Then
    asOfficer()
        .body(round.toString())
        .post("/v1/rounds")
        .then()
        .statusCode(400)
        .body("code", equalTo("round-too-large"));
  }

  @Test
  void a_trial_tells_every_mistake_and_warning_at_once_and_stores_nothing() throws Exception {
    // Given
    moveClockTo(BEFORE_THE_ROUND);
    var round = aRoundDefinition().put("ceilingCents", 1);
    ((ObjectNode) round.at("/assessment/criteria/0")).put("weight", 2);
    ((ObjectNode) round.at("/eligibilityRules/0")).put("rule", "nice-people-only");
    ((ObjectNode) round.at("/form/answersSchema/properties/problem"))
        .put("$ref", "https://example.org/problem.json");
    ((ObjectNode) round.at("/documents/kinds/0")).put("required", true).putArray("mediaTypes");

    // When
    var answer = asOfficer().body(round.toString()).post("/v1/rounds/validations");

    // Then
    answer.then().statusCode(200).body("valid", equalTo(false));
    assertThat(
            answer
                .jsonPath()
                .getList("mistakes.collect { it.severity + ' ' + it.code + ' ' + it.location }"))
        .asInstanceOf(list(String.class))
        .containsExactly(
            "ERROR openings-above-ceiling #/ceilingCents",
            "ERROR weights-do-not-sum #/assessment/weightTotal",
            "ERROR eligibility-rule-unknown #/eligibilityRules/0/rule",
            "ERROR form-schema-reference-refused #/form/answersSchema/properties/problem/$ref",
            "ERROR document-without-media-type #/documents/kinds/0/mediaTypes",
            "WARNING closes-on-no-working-day #/closesAt",
            "WARNING clock-changes-on-last-day #/closesAt");
    given().get("/v1/rounds/" + round.get("roundId").asText()).then().statusCode(404);
    asOfficer()
        .body(aRoundDefinition().toString())
        .post("/v1/rounds/validations")
        .then()
        .body("valid", equalTo(true))
        .body("mistakes.severity", everyItem(equalTo("WARNING")));
  }

  @Test
  void a_trial_of_a_new_version_is_judged_against_the_one_that_is_there() {
    // Given
    var round = aRoundDefinition();
    moveClockTo(BEFORE_THE_ROUND);
    publish(round, 201);

    // When / Then
    asOfficer()
        .body(round.put("ceilingCents", 500_000_000).toString())
        .post("/v1/rounds/validations")
        .then()
        .statusCode(200)
        .body("valid", equalTo(false))
        .body("mistakes.code", hasItems("round-version-exists", "round-money-changed"));
    given().get("/v1/rounds/" + round.get("roundId").asText()).then().body("version", equalTo(1));
  }

  @Test
  void the_schema_of_a_definition_is_public_and_is_the_one_that_was_committed() throws Exception {
    // When
    var answer = given().get("/v1/rounds/definition-schema");

    // Then
    answer.then().statusCode(200).contentType("application/schema+json");
    var committed = Files.readString(Path.of("../docs/api/round-definition.schema.json"));
    assertThat(answer.asString()).isEqualToNormalizingNewlines(committed.strip());
  }

  @ParameterizedTest
  @ValueSource(ints = {2019, 2020, 2023, 2024, 2025})
  void every_shipped_round_keeps_to_the_published_schema(int year) throws Exception {
    // Given
    var schema =
        JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(given().get("/v1/rounds/definition-schema").asString());

    // When / Then
    assertThat(schema.validate(ShippedRounds.file(year))).isEmpty();
    assertThat(schema.validate(ShippedRounds.file(year).put("surprise", 1))).hasSize(1);
  }

  @Test
  void all_faults_of_a_definition_are_told_together() {
    moveClockTo(IN_THE_ROUND);
    var round = aRoundDefinition().put("ceilingCents", 1);

    asOfficer()
        .body(round.toString())
        .post("/v1/rounds")
        .then()
        .statusCode(400)
        .body("errors.code", hasItems("round-already-open", "openings-above-ceiling"));
    given().get("/v1/rounds/" + round.get("roundId").asText()).then().statusCode(404);
  }

  @Test
  void a_definition_of_another_form_is_refused_and_an_unknown_round_is_not_found() {
    moveClockTo(BEFORE_THE_ROUND);
    var round = aRoundDefinition().put("ceilingCents", -1).put("surprise", 1);
    ((ObjectNode) round.get("title")).put("nl", "a\u0000b");
    ((ObjectNode) round.at("/pots/0")).put("ownContributionPercent", 101);

    asOfficer()
        .body(round.toString())
        .post("/v1/rounds")
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid-input"))
        .body(
            "errors.location",
            hasItems(
                "#/ceilingCents", "#/surprise", "#/title/nl", "#/pots/0/ownContributionPercent"));
    given().get("/v1/rounds/no-such-round").then().statusCode(404);
    given().urlEncodingEnabled(false).get("/v1/rounds/a%00b").then().statusCode(400);
  }

  @Test
  void only_a_programme_officer_publishes() {
    with(Intake.claimsOfStaff("decision-maker"))
        .body(aRoundDefinition().toString())
        .post("/v1/rounds")
        .then()
        .statusCode(403)
        .body("code", equalTo("role-missing"));
  }

  private static void publish(ObjectNode round, int status) {
    asOfficer().body(round.toString()).post("/v1/rounds").then().statusCode(status);
  }

  private static String stateAt(Instant instant, String roundId) {
    moveClockTo(instant);
    return given().get("/v1/rounds/" + roundId).path("state");
  }

  private String event(String roundId) throws SQLException {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement("select data from outbox_event where key = ?")) {
      query.setString(1, roundId);
      try (var row = query.executeQuery()) {
        assertThat(row.next()).isTrue();
        return row.getString(1);
      }
    }
  }
}
