package nl.innovatiebudget.intake.supplement;

import static nl.innovatiebudget.intake.Handling.AFTER_THE_ROUND;
import static nl.innovatiebudget.intake.Handling.aSubmittedApplication;
import static nl.innovatiebudget.intake.Handling.askSupplement;
import static nl.innovatiebudget.intake.Handling.patch;
import static nl.innovatiebudget.intake.Handling.path;
import static nl.innovatiebudget.intake.Handling.refuseToTreat;
import static nl.innovatiebudget.intake.Handling.reopen;
import static nl.innovatiebudget.intake.Handling.sent;
import static nl.innovatiebudget.intake.Handling.withdraw;
import static nl.innovatiebudget.intake.Intake.aMunicipality;
import static nl.innovatiebudget.intake.Intake.aProvince;
import static nl.innovatiebudget.intake.Intake.anEligibleSmallProject;
import static nl.innovatiebudget.intake.Intake.anOpenRound;
import static nl.innovatiebudget.intake.Intake.as;
import static nl.innovatiebudget.intake.Intake.asOfficer;
import static nl.innovatiebudget.intake.Intake.claimsOfStaff;
import static nl.innovatiebudget.intake.Intake.draft;
import static nl.innovatiebudget.intake.Intake.json;
import static nl.innovatiebudget.intake.Intake.moveClockTo;
import static nl.innovatiebudget.intake.Intake.sign;
import static nl.innovatiebudget.intake.Intake.submit;
import static nl.innovatiebudget.intake.Intake.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.innovatiebudget.intake.Handling;
import nl.innovatiebudget.intake.Intake;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class SupplementOverHttpTest {

  private static final Instant MONDAY = Instant.parse("2024-04-08T09:00:00Z");

  @Inject DataSource database;

  private String round;
  private Intake.Body lead;
  private Intake.Body partner;
  private String id;

  @BeforeEach
  void anApplicationIsSubmitted() {
    round = anOpenRound();
    lead = aMunicipality();
    partner = aProvince();
    id = aSubmittedApplication(round, lead, partner);
  }

  @AfterEach
  void resetClock() {
    Intake.resetClock();
  }

  @Test
  void what_is_missing_is_asked_supplied_and_takes_the_place_of_what_was_submitted()
      throws SQLException {
    // Given
    moveClockTo(AFTER_THE_ROUND);
    patch(id, lead, "{\"title\":\"Too early\"}").then().body("code", equalTo("not-editable"));

    // When something is asked
    String requestId =
        askSupplement(id, 14)
            .then()
            .statusCode(201)
            .body("lastDay", equalTo("2024-04-19"))
            .body("state", equalTo("OPEN"))
            .extract()
            .path("requestId");

    // Then everybody concerned can see it, and the term stands still
    var asked = last("supplement-requested");
    assertThat(asked.get("requestId").asText()).isEqualTo(requestId);
    assertThat(asked.get("lastDay").asText()).isEqualTo("2024-04-19");
    assertThat(asked.at("/items/0/nl").asText()).isEqualTo("Een begroting met uren.");
    moveClockTo(MONDAY);
    for (var reader : List.of(as(partner), asOfficer(), with(claimsOfStaff("auditor")))) {
      reader
          .get(path(id) + "/supplement-requests")
          .then()
          .statusCode(200)
          .body("requestId", contains(requestId))
          .body("items[0].en", contains("A budget with hours."))
          .body("[0]", not(hasKey("requestedBy")));
    }
    term()
        .then()
        .statusCode(200)
        .body("startsOn", equalTo("2024-04-01"))
        .body("lastDay", equalTo("2024-07-13"))
        .body("standsStill", equalTo(true))
        .body("suspensions.from", contains("2024-04-06"))
        .body("suspensions.until", contains("2024-04-18"))
        .body("explanation", containsString("13 July 2024"));

    // When it is supplied
    patch(id, lead, "{\"title\":\"With hours\"}").then().statusCode(200);
    sign(id, lead).then().statusCode(201);
    sign(id, partner).then().statusCode(201);
    submit(id, lead)
        .then()
        .statusCode(201)
        .body("kind", equalTo("SUPPLEMENT"))
        .body("submission", equalTo(2));

    // Then that counts, from that day on the term runs again, and nothing more may change
    as(lead)
        .get(path(id) + "/supplement-requests")
        .then()
        .body("state", contains("ANSWERED"))
        .body("answer", contains(2));
    assertThat(sent(database, id))
        .extracting(Handling.Sent::fact)
        .containsExactly(
            "application-submitted",
            "supplement-requested",
            "application-submitted",
            "supplement-answered");
    assertThat(last("supplement-answered").get("requestId").asText()).isEqualTo(requestId);
    term()
        .then()
        .body("lastDay", equalTo("2024-07-02"))
        .body("standsStill", equalTo(false))
        .body("suspensions.until", contains("2024-04-07"));
    patch(id, lead, "{\"title\":\"More\"}").then().body("code", equalTo("not-editable"));
    submit(id, lead).then().statusCode(409).body("code", equalTo("already-submitted"));
    as(lead)
        .get(path(id) + "/status")
        .then()
        .body(
            "timeline.step",
            contains(
                "DRAFTED",
                "SIGNED",
                "SIGNED",
                "SUBMITTED",
                "SUPPLEMENT_REQUESTED",
                "SIGNED",
                "SIGNED",
                "SUBMITTED_AGAIN",
                "SUPPLEMENT_ANSWERED"))
        .body("timeline[4].by", equalTo("OFFICER"))
        .body("timeline[4]", not(hasKey("bodyName")));
  }

  @Test
  void after_the_last_day_nothing_is_taken_and_the_term_runs_again() {
    // Given
    moveClockTo(AFTER_THE_ROUND);
    askSupplement(id, 3).then().statusCode(201).body("lastDay", equalTo("2024-04-09"));
    moveClockTo(Instant.parse("2024-04-09T21:59:00Z"));
    patch(id, lead, "{\"title\":\"With hours\"}").then().statusCode(200);
    sign(id, lead).then().statusCode(201);
    sign(id, partner).then().statusCode(201);

    // When
    moveClockTo(Instant.parse("2024-04-09T22:00:01Z"));

    // Then
    submit(id, lead)
        .then()
        .statusCode(409)
        .body("code", equalTo("supplement-term-passed"))
        .body("detail", containsString("9 April 2024"));
    patch(id, lead, "{\"title\":\"More\"}").then().body("code", equalTo("not-editable"));
    as(lead).get(path(id) + "/supplement-requests").then().body("state", contains("EXPIRED"));
    term()
        .then()
        .body("standsStill", equalTo(false))
        .body("suspensions.until", contains("2024-04-08"))
        .body("lastDay", equalTo("2024-07-03"));
    askSupplement(id, 3).then().statusCode(201).body("lastDay", equalTo("2024-04-15"));
  }

  @Test
  void nothing_is_asked_twice_at_once_in_an_open_round_or_of_what_is_not_judged() throws Exception {
    // Given
    askSupplement(id, 14).then().statusCode(409).body("errors.code", contains("round-still-open"));
    var unfinished = draft(anEligibleSmallProject(round, lead, partner), lead);
    moveClockTo(AFTER_THE_ROUND);

    // When
    List<Integer> statuses;
    try (var officers = Executors.newFixedThreadPool(4)) {
      Callable<Integer> request = () -> askSupplement(id, 14).statusCode();
      statuses =
          officers.invokeAll(Stream.generate(() -> request).limit(4).toList()).stream()
              .map(Future::resultNow)
              .sorted()
              .toList();
    }

    // Then
    assertThat(statuses).containsExactly(201, 409, 409, 409);
    askSupplement(id, 14).then().body("errors.code", contains("supplement-open"));
    askSupplement(unfinished, 14).then().statusCode(404);
    var other = aMunicipality();
    for (var part : List.of("/supplement-requests", "/decision-term", "/status")) {
      as(other).get(path(id) + part).then().statusCode(404);
      asOfficer().get(path(unfinished) + part).then().statusCode(404);
    }
    as(lead).get(path(unfinished) + "/supplement-requests").then().body("", empty());
    as(lead)
        .get(path(unfinished) + "/decision-term")
        .then()
        .statusCode(409)
        .body("code", equalTo("no-decision-term"));
    for (var part : List.of("/supplement-requests", "/refusals-to-treat", "/reopenings")) {
      as(lead).body("{}").post(path(id) + part).then().statusCode(403);
      with(claimsOfStaff("auditor")).body("{}").post(path(id) + part).then().statusCode(403);
    }
    withdraw(id, lead).then().statusCode(201);
    askSupplement(id, 14).then().body("errors.code", contains("not-in-treatment"));
    refuseToTreat(id)
        .then()
        .body("errors.code", contains("not-in-treatment", "supplement-not-requested"));
  }

  @Test
  void every_fault_in_a_request_is_named() {
    moveClockTo(AFTER_THE_ROUND);
    refusesRequest("{\"days\":2,\"items\":[]}", "minimum", "minItems");
    refusesRequest("{\"days\":61,\"items\":[{\"nl\":\" \",\"en\":\"x\"}]}", "maximum", "pattern");
    refusesRequest("{\"days\":14,\"items\":[{\"nl\":\"x\",\"vip\":1}]}", "additionalProperties");
    var tooLong = json("{\"days\":14}");
    var items = tooLong.putArray("items");
    for (int i = 0; i < 30; i++) {
      items.addObject().put("nl", "x".repeat(1000)).put("en", "x".repeat(1000));
    }
    asOfficer()
        .body(tooLong.toString())
        .post(path(id) + "/supplement-requests")
        .then()
        .statusCode(400)
        .body("errors.code", contains("texts-too-long"));
    items.addObject().put("nl", "x").put("en", "x".repeat(1001));
    refusesRequest(tooLong.toString(), "maxItems", "maxLength");
    asOfficer()
        .body("{\"reason\":{\"nl\":\"a\\u202eb\",\"en\":\"\"}}")
        .post(path(id) + "/refusals-to-treat")
        .then()
        .statusCode(400)
        .body("errors.code", hasItems("pattern", "minLength"));
    as(lead).get(path(id) + "/supplement-requests").then().body("", empty());
  }

  @Test
  void it_is_decided_not_to_treat_what_stayed_incomplete_and_only_officers_know()
      throws SQLException {
    // Given
    var forgotten = aSubmittedApplication(round, lead, partner);
    refuseToTreat(id)
        .then()
        .statusCode(409)
        .body("errors.code", contains("supplement-not-requested"));
    moveClockTo(AFTER_THE_ROUND);
    askSupplement(id, 14).then().statusCode(201);
    askSupplement(forgotten, 14).then().statusCode(201);
    refuseToTreat(id).then().statusCode(409).body("errors.code", contains("supplement-open"));
    moveClockTo(Instant.parse("2024-04-19T22:00:01Z"));
    var before = as(lead).get(path(id)).body().asString();
    var timeline = as(lead).get(path(id) + "/status").body().asString();

    // When
    moveClockTo(Instant.parse("2024-05-17T21:58:00Z"));
    refuseToTreat(id).then().statusCode(201).body("lastDay", equalTo("2024-05-17"));

    // Then nothing that the applicants can see or do has changed
    var event = last("application-not-treated");
    assertThat(event.at("/reason/en").asText()).isEqualTo("The hours are missing.");
    assertThat(event.get("legalBasis").asText()).contains("4:5");
    assertThat(as(lead).get(path(id)).body().asString()).isEqualTo(before);
    assertThat(as(lead).get(path(id) + "/status").body().asString()).isEqualTo(timeline);
    submit(id, lead).then().statusCode(409).body("code", equalTo("supplement-term-passed"));
    patch(id, lead, "{\"title\":\"More\"}").then().body("code", equalTo("not-editable"));

    // And officers see it, and cannot do it again
    asOfficer()
        .get(path(id) + "/acts")
        .then()
        .body("act", hasItem("REFUSED_TO_TREAT"))
        .body("reason", hasItem("De uren ontbreken."));
    refuseToTreat(id).then().body("errors.code", contains("already-refused-to-treat"));
    askSupplement(id, 14).then().body("errors.code", contains("already-refused-to-treat"));
    reopen(id).then().statusCode(409).body("code", equalTo("nothing-to-reopen"));
    moveClockTo(Instant.parse("2024-05-17T22:00:01Z"));
    refuseToTreat(forgotten)
        .then()
        .statusCode(409)
        .body("errors.code", contains("refusal-to-treat-too-late"))
        .body("detail", containsString("17 May 2024"));
  }

  private void refusesRequest(String body, String... codes) {
    var errors =
        asOfficer()
            .body(body)
            .post(path(id) + "/supplement-requests")
            .then()
            .statusCode(400)
            .extract()
            .<List<String>>path("errors.code");
    assertThat(errors).contains(codes);
  }

  private Response term() {
    return as(partner).get(path(id) + "/decision-term");
  }

  private ObjectNode last(String fact) throws SQLException {
    return sent(database, id).stream()
        .filter(event -> event.fact().equals(fact))
        .reduce((one, other) -> other)
        .orElseThrow()
        .data();
  }
}
