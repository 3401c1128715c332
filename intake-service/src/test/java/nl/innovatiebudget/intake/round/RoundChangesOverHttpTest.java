package nl.innovatiebudget.intake.round;

import static io.restassured.RestAssured.given;
import static nl.innovatiebudget.intake.Intake.BEFORE_THE_ROUND;
import static nl.innovatiebudget.intake.Intake.DEADLINE;
import static nl.innovatiebudget.intake.Intake.IN_THE_ROUND;
import static nl.innovatiebudget.intake.Intake.aRoundDefinition;
import static nl.innovatiebudget.intake.Intake.anOpenRound;
import static nl.innovatiebudget.intake.Intake.asOfficer;
import static nl.innovatiebudget.intake.Intake.moveClockTo;
import static nl.innovatiebudget.intake.Intake.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.innovatiebudget.intake.Intake;
import nl.innovatiebudget.intake.ShippedRounds;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class RoundChangesOverHttpTest {

  private static final String A_WEEK_LATER = "2024-04-07T22:00:00Z";

  @Inject DataSource database;
  @Inject ObjectMapper json;
  @Inject Rounds rounds;

  @AfterEach
  void resetClock() {
    Intake.resetClock();
  }

  @Test
  void an_open_round_is_extended_for_everybody_with_a_public_reason() throws Exception {
    // Given
    var id = anOpenRound();

    // When
    extend(id, A_WEEK_LATER, null)
        .statusCode(201)
        .header("Location", endsWith("/v1/rounds/" + id + "/versions/2"))
        .body("version", equalTo(2))
        .body("closesAt", equalTo(A_WEEK_LATER));

    // Then
    moveClockTo(DEADLINE);
    given()
        .get("/v1/rounds/" + id)
        .then()
        .body("version", equalTo(2))
        .body("closesAt", equalTo(A_WEEK_LATER))
        .body("procedure[0].until", equalTo("2024-04-07"))
        .body("state", equalTo("OPEN"));
    given()
        .get("/v1/rounds/" + id + "/versions")
        .then()
        .body("version", contains(1, 2))
        .body("kind", contains("FIRST", "EXTENSION"))
        .body("closesAt", contains(DEADLINE.toString(), A_WEEK_LATER))
        .body("[0].reason", nullValue())
        .body("[1].reason.en", equalTo("Many asked for more time."));
    given()
        .get("/v1/rounds/" + id + "/versions/1")
        .then()
        .body("about.kind", equalTo("FIRST"))
        .body("definition.closesAt", equalTo(DEADLINE.toString()));
    var events = events(id);
    assertThat(events)
        .extracting(e -> e.at("/type").asText())
        .containsExactly("round-published", "round-published", "round-extended");
    assertThat(events.get(1).at("/data/version").asInt()).isEqualTo(2);
    assertThat(events.get(2).at("/data/formerClosesAt").asText()).isEqualTo(DEADLINE.toString());
    assertThat(events.get(2).at("/data/closesAt").asText()).isEqualTo(A_WEEK_LATER);
    assertThat(events.get(2).at("/data/reason/nl").asText()).isEqualTo("Velen vroegen meer tijd.");
  }

  @Test
  void the_round_of_2020_moves_to_26_april_for_everybody() {
    // Given
    var round = ShippedRounds.open(2020);

    // When
    moveClockTo(Instant.parse("2020-03-20T09:00:00Z"));
    extend(round.roundId(), "2020-04-26T22:00:00Z", null).statusCode(201);

    // Then
    moveClockTo(Instant.parse("2020-04-26T21:59:30Z"));
    given().get("/v1/rounds/" + round.roundId()).then().body("state", equalTo("OPEN"));
    moveClockTo(Instant.parse("2020-04-26T22:00:00Z"));
    given().get("/v1/rounds/" + round.roundId()).then().body("state", equalTo("CLOSED"));
  }

  @Test
  void a_round_never_closes_earlier_than_was_published() {
    var id = anOpenRound();

    extend(id, "2024-03-31T22:00:00Z", null)
        .statusCode(409)
        .body("code", equalTo("extension-not-later"));
    extend(id, "2024-03-30T22:00:00Z", null)
        .statusCode(409)
        .body("code", equalTo("extension-not-later"));
    for (var mistyped : List.of("2025-04-02T22:00:00Z", "9999-12-31T23:59:59Z")) {
      extend(id, mistyped, null).statusCode(400).body("code", equalTo("extension-too-long"));
    }
    extend(id, A_WEEK_LATER, UUID.randomUUID())
        .statusCode(400)
        .body("code", equalTo("outage-unknown"));
    given().get("/v1/rounds/" + id + "/versions").then().body("version", contains(1));
  }

  @Test
  void a_closed_round_is_extended_only_for_an_outage_near_its_deadline() {
    // Given
    var id = anOpenRound();
    moveClockTo(DEADLINE.plus(Duration.ofHours(2)));
    var longAgo =
        outage(id, DEADLINE.minus(Duration.ofHours(31)), DEADLINE.minus(Duration.ofHours(24)));
    var near =
        outage(id, DEADLINE.minus(Duration.ofHours(30)), DEADLINE.minus(Duration.ofHours(23)));
    var ofAnother = anOpenRound();
    moveClockTo(DEADLINE.plus(Duration.ofHours(2)));

    // When / Then
    extend(id, A_WEEK_LATER, null).statusCode(409).body("code", equalTo("outage-needed"));
    extend(id, A_WEEK_LATER, longAgo).statusCode(409).body("code", equalTo("outage-needed"));
    extend(ofAnother, A_WEEK_LATER, near).statusCode(400).body("code", equalTo("outage-unknown"));
    extend(id, DEADLINE.plus(Duration.ofHours(1)).toString(), near)
        .statusCode(409)
        .body("code", equalTo("extension-not-later"));
    extend(id, A_WEEK_LATER, near).statusCode(201);
    given().get("/v1/rounds/" + id).then().body("state", equalTo("OPEN"));
    given()
        .get("/v1/rounds/" + id + "/versions")
        .then()
        .body("[1].outageId", equalTo(near.toString()));
    given()
        .get("/v1/rounds/" + id + "/outages")
        .then()
        .statusCode(200)
        .body("outageId", contains(longAgo.toString(), near.toString()))
        .body("[1].description.en", equalTo("The portal was away."));
  }

  @Test
  void an_outage_is_a_time_that_is_over() {
    var id = anOpenRound();

    report(id, IN_THE_ROUND, IN_THE_ROUND.minusSeconds(1)).statusCode(400);
    report(id, IN_THE_ROUND.minusSeconds(60), IN_THE_ROUND.plusSeconds(600))
        .statusCode(400)
        .body("code", equalTo("outage-not-a-period"));
    report("no-such-round", IN_THE_ROUND.minusSeconds(60), IN_THE_ROUND).statusCode(404);
  }

  @Test
  void after_the_closing_a_round_is_assessed_decided_and_published_step_by_step() {
    // Given
    var id = anOpenRound();

    // When / Then
    step(id, "ASSESSMENT_STARTED").statusCode(409).body("code", equalTo("round-not-closed"));
    moveClockTo(DEADLINE.plus(Duration.ofHours(12)));
    var near = outage(id, DEADLINE.minusSeconds(600), DEADLINE);
    step(id, "DECIDED").statusCode(409).body("code", equalTo("step-not-in-order"));
    step(id, "ASSESSMENT_STARTED").statusCode(201).body("state", equalTo("IN_ASSESSMENT"));
    step(id, "ASSESSMENT_STARTED").statusCode(409).body("code", equalTo("step-already-taken"));
    extend(id, A_WEEK_LATER, near).statusCode(409).body("code", equalTo("assessment-started"));
    lower(id, 300_000_000, "small", 50_000_000)
        .statusCode(409)
        .body("code", equalTo("assessment-started"));
    step(id, "DECIDED").statusCode(201).body("state", equalTo("DECIDED"));
    moveClockTo(Instant.parse("2024-07-02T10:00:00Z"));
    step(id, "AWARDS_PUBLISHED").statusCode(201).body("state", equalTo("PUBLISHED"));
    given()
        .get("/v1/rounds/" + id)
        .then()
        .body("state", equalTo("PUBLISHED"))
        .body("steps.step", contains("ASSESSMENT_STARTED", "DECIDED", "AWARDS_PUBLISHED"))
        .body("steps[2].takenAt", startsWith("2024-07-02T10:00:"));
    step("no-such-round", "DECIDED").statusCode(404);
    step("a".repeat(41), "DECIDED").statusCode(404);
  }

  @Test
  void money_can_be_lowered_while_the_round_is_open_and_the_former_version_stays()
      throws Exception {
    // Given
    var id = anOpenRound();

    // When
    lower(id, 350_000_000, "large", 200_000_000)
        .statusCode(201)
        .body("ceilingCents", equalTo(350_000_000));

    // Then
    given()
        .get("/v1/rounds/" + id)
        .then()
        .body("ceilingCents", equalTo(350_000_000))
        .body("pots.openingCents", contains(150_000_000, 200_000_000));
    given()
        .get("/v1/rounds/" + id + "/versions/1")
        .then()
        .body("definition.ceilingCents", equalTo(400_000_000));
    given()
        .get("/v1/rounds/" + id + "/versions/2")
        .then()
        .body("about.kind", equalTo("LOWERING"))
        .body("about.reason.nl", equalTo("De begroting is verlaagd."));
    assertThat(events(id))
        .extracting(e -> e.at("/data/ceilingCents").asLong())
        .containsExactly(400_000_000L, 350_000_000L);
  }

  @Test
  void a_lowering_never_raises_anything() {
    var id = anOpenRound();

    lower(id, 400_000_001, "small", 150_000_000)
        .statusCode(409)
        .body("code", equalTo("round-money-changed"));
    lower(id, 400_000_000, "small", 150_000_001)
        .statusCode(409)
        .body("errors.code", hasItems("round-money-changed", "openings-above-ceiling"));
    lower(id, 400_000_000, "small", 150_000_000)
        .statusCode(400)
        .body("code", equalTo("nothing-lowered"));
    lower(id, 300_000_000, "small", 100_000_000)
        .statusCode(400)
        .body("code", equalTo("openings-above-ceiling"));
    lower(id, 300_000_000, "medium", 0)
        .statusCode(400)
        .body("errors.code", hasItems("pot-unknown", "openings-above-ceiling"));
  }

  @Test
  void money_can_be_lowered_before_the_opening_too_and_rules_amended_after_that() {
    // Given
    var round = aRoundDefinition();
    var id = round.get("roundId").asText();
    moveClockTo(BEFORE_THE_ROUND);
    asOfficer().body(round.toString()).post("/v1/rounds").then().statusCode(201);

    // When
    lower(id, 350_000_000, "large", 200_000_000).statusCode(201);

    // Then
    asOfficer()
        .body(round.put("version", 3).toString())
        .post("/v1/rounds")
        .then()
        .statusCode(409)
        .body("code", equalTo("round-money-changed"));
    round.put("ceilingCents", 350_000_000);
    ((ObjectNode) round.at("/pots/1")).put("openingCents", 200_000_000);
    asOfficer()
        .body(round.put("maximumDurationMonths", 18).toString())
        .post("/v1/rounds")
        .then()
        .statusCode(201);
    given()
        .get("/v1/rounds/" + id + "/versions")
        .then()
        .body("kind", contains("FIRST", "LOWERING", "AMENDMENT"));
  }

  @Test
  void a_version_is_read_once_and_never_changes() {
    // Given
    var id = anOpenRound();
    var first = rounds.latest(id).orElseThrow();

    // When
    extend(id, A_WEEK_LATER, null).statusCode(201);

    // Then
    assertThat(rounds.version(id, 1)).containsSame(first);
    var second = rounds.latest(id).orElseThrow();
    assertThat(second.version()).isEqualTo(2);
    assertThat(rounds.latest(id)).containsSame(second);
    assertThat(rounds.version(id, 3)).isEmpty();
    assertThat(rounds.latest("no-such-round")).isEmpty();
    given().get("/v1/rounds/" + id + "/versions/3").then().statusCode(404);
    given().get("/v1/rounds/no-such-round/versions").then().statusCode(404);
  }

  @Test
  void what_was_published_or_recorded_cannot_be_rewritten_in_the_database() throws Exception {
    // Given
    var id = anOpenRound();
    moveClockTo(DEADLINE.plus(Duration.ofHours(1)));
    outage(id, DEADLINE.minusSeconds(60), DEADLINE);
    step(id, "ASSESSMENT_STARTED").statusCode(201);

    // When / Then
    for (var table : List.of("round_version", "round_step", "round_outage")) {
      assertThat(refusal("delete from %s where round_id = '%s'".formatted(table, id)))
          .contains(table + " is append-only");
      assertThat(
              refusal(
                  "update %s set round_id = round_id where round_id = '%s'".formatted(table, id)))
          .contains(table + " is append-only");
    }
  }

  @Test
  void only_a_programme_officer_changes_a_round() {
    var id = anOpenRound();
    var body = "{\"step\": \"DECIDED\"}";

    for (var path : List.of("steps", "extensions", "lowerings", "outages")) {
      with(Intake.claimsOfStaff("auditor"))
          .body(body)
          .post("/v1/rounds/" + id + "/" + path)
          .then()
          .statusCode(403);
    }
    with(Intake.claimsOfStaff("auditor"))
        .body(aRoundDefinition().toString())
        .post("/v1/rounds/validations")
        .then()
        .statusCode(403);
  }

  private static ValidatableResponse extend(String id, String closesAt, UUID outageId) {
    var outage = outageId == null ? "" : ", \"outageId\": \"" + outageId + "\"";
    return asOfficer()
        .body(
            """
            {"closesAt": "%s",
             "reason": {"nl": "Velen vroegen meer tijd.", "en": "Many asked for more time."}%s}"""
                .formatted(closesAt, outage))
        .post("/v1/rounds/" + id + "/extensions")
        .then();
  }

  private static ValidatableResponse lower(
      String id, long ceilingCents, String potId, long openingCents) {
    return asOfficer()
        .body(
            """
            {"ceilingCents": %d, "pots": [{"potId": "%s", "openingCents": %d}],
             "reason": {"nl": "De begroting is verlaagd.", "en": "The budget was lowered."}}"""
                .formatted(ceilingCents, potId, openingCents))
        .post("/v1/rounds/" + id + "/lowerings")
        .then();
  }

  private static UUID outage(String id, Instant from, Instant until) {
    return UUID.fromString(report(id, from, until).statusCode(201).extract().path("outageId"));
  }

  private static ValidatableResponse report(String id, Instant from, Instant until) {
    return asOfficer()
        .body(
            """
            {"from": "%s", "until": "%s",
             "description": {"nl": "Het portaal was weg.", "en": "The portal was away."}}"""
                .formatted(from, until))
        .post("/v1/rounds/" + id + "/outages")
        .then();
  }

  private static ValidatableResponse step(String id, String step) {
    return asOfficer()
        .body("{\"step\": \"%s\"}".formatted(step))
        .post("/v1/rounds/" + id + "/steps")
        .then();
  }

  private List<JsonNode> events(String roundId) throws Exception {
    var events = new ArrayList<JsonNode>();
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "select type, data from outbox_event where key = ? order by position")) {
      query.setString(1, roundId);
      try (var row = query.executeQuery()) {
        while (row.next()) {
          var type = row.getString(1).replaceAll("^nl.innovatiebudget.|.v1$", "");
          var event = json.createObjectNode().put("type", type);
          events.add(event.set("data", json.readTree(row.getString(2))));
        }
      }
    }
    return events;
  }

  private String refusal(String statement) throws SQLException {
    try (var connection = database.getConnection();
        var update = connection.createStatement()) {
      update.executeUpdate(statement);
      return "";
    } catch (SQLException e) {
      return e.getMessage();
    }
  }
}
