package nl.innovatiebudget.intake.withdrawal;

import static nl.innovatiebudget.intake.Handling.AFTER_THE_ROUND;
import static nl.innovatiebudget.intake.Handling.aSubmittedApplication;
import static nl.innovatiebudget.intake.Handling.askSupplement;
import static nl.innovatiebudget.intake.Handling.patch;
import static nl.innovatiebudget.intake.Handling.path;
import static nl.innovatiebudget.intake.Handling.reopen;
import static nl.innovatiebudget.intake.Handling.sent;
import static nl.innovatiebudget.intake.Handling.withdraw;
import static nl.innovatiebudget.intake.Intake.aMunicipality;
import static nl.innovatiebudget.intake.Intake.aProvince;
import static nl.innovatiebudget.intake.Intake.anEligibleSmallProject;
import static nl.innovatiebudget.intake.Intake.anOpenRound;
import static nl.innovatiebudget.intake.Intake.as;
import static nl.innovatiebudget.intake.Intake.asOfficer;
import static nl.innovatiebudget.intake.Intake.draft;
import static nl.innovatiebudget.intake.Intake.json;
import static nl.innovatiebudget.intake.Intake.moveClockTo;
import static nl.innovatiebudget.intake.Intake.sign;
import static nl.innovatiebudget.intake.Intake.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
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
class WithdrawalOverHttpTest {

  @Inject DataSource database;

  private String round;
  private Intake.Body lead;
  private Intake.Body partner;

  @BeforeEach
  void aRoundIsOpen() {
    round = anOpenRound();
    lead = aMunicipality();
    partner = aProvince();
  }

  @AfterEach
  void resetClock() {
    Intake.resetClock();
  }

  @Test
  void the_lead_takes_an_application_back_and_an_officer_can_reopen_it() throws SQLException {
    // Given
    var id = aSubmittedApplication(round, lead, partner);
    withdraw(id, partner).then().statusCode(403).body("code", equalTo("withdrawal-is-the-leads"));
    withdraw(id, aMunicipality()).then().statusCode(404);
    reopen(id).then().statusCode(409).body("code", equalTo("nothing-to-reopen"));

    // When
    withdraw(id, lead).then().statusCode(201).body("status", equalTo("WITHDRAWN"));

    // Then it is over
    as(partner)
        .get(path(id) + "/status")
        .then()
        .body("status", equalTo("WITHDRAWN"))
        .body("timeline.step", hasItem("WITHDRAWN"))
        .body("timeline[-1].detail", equalTo("The partner left."))
        .body("timeline[-1].bodyName", equalTo(lead.name()));
    withdraw(id, lead).then().statusCode(409).body("code", equalTo("already-withdrawn"));
    sign(id, partner).then().statusCode(409).body("code", equalTo("not-editable"));
    patch(id, lead, "{\"title\":\"More\"}").then().body("code", equalTo("not-editable"));
    submit(id, lead).then().statusCode(409).body("code", equalTo("not-open-for-submission"));
    as(lead).get(path(id) + "/decision-term").then().body("code", equalTo("no-decision-term"));

    // When
    reopen(id).then().statusCode(201).body("status", equalTo("SUBMITTED"));

    // Then it takes part as it was submitted, and may be changed as the round is open
    as(lead)
        .get(path(id))
        .then()
        .body("status", equalTo("SUBMITTED"))
        .body("submission", equalTo(1))
        .body("editable", equalTo(true));
    as(lead)
        .get(path(id) + "/status")
        .then()
        .body("timeline[-1].step", equalTo("REOPENED"))
        .body("timeline[-1].detail", equalTo("It was a mistake."));
    var events = sent(database, id);
    assertThat(events)
        .extracting(Handling.Sent::fact)
        .containsExactly("application-submitted", "application-withdrawn", "application-reopened");
    assertThat(events.get(1).data().get("reason").asText()).isEqualTo("The partner left.");
    assertThat(events.get(2).data().get("reason").asText()).isEqualTo("It was a mistake.");
  }

  @Test
  void a_draft_just_ends() throws SQLException {
    // Given
    var id = draft(anEligibleSmallProject(round, lead, partner), lead);

    // When
    as(lead).body("{}").post(path(id) + "/withdrawals").then().statusCode(201);

    // Then
    as(partner).get(path(id)).then().body("status", equalTo("WITHDRAWN"));
    submit(id, lead).then().statusCode(409).body("code", equalTo("not-open-for-submission"));
    assertThat(sent(database, id)).isEmpty();
    reopen(id).then().statusCode(404);
  }

  @Test
  void of_two_withdrawals_at_once_one_counts() throws Exception {
    // Given
    var id = aSubmittedApplication(round, lead, partner);

    // When
    List<Integer> statuses;
    try (var people = Executors.newFixedThreadPool(4)) {
      Callable<Integer> withdrawal = () -> withdraw(id, lead).statusCode();
      statuses =
          people.invokeAll(Stream.generate(() -> withdrawal).limit(4).toList()).stream()
              .map(Future::resultNow)
              .sorted()
              .toList();
    }

    // Then
    assertThat(statuses).containsExactly(201, 409, 409, 409);
    assertThat(sent(database, id))
        .extracting(Handling.Sent::fact)
        .containsExactly("application-submitted", "application-withdrawn");
  }

  @Test
  void a_withdrawal_ends_what_was_asked() {
    // Given
    var id = aSubmittedApplication(round, lead, partner);
    moveClockTo(AFTER_THE_ROUND);
    askSupplement(id, 14).then().statusCode(201);

    // When
    withdraw(id, lead).then().statusCode(201);
    reopen(id).then().statusCode(201);

    // Then
    as(lead).get(path(id) + "/supplement-requests").then().body("state", contains("CANCELLED"));
    submit(id, lead).then().statusCode(409).body("code", equalTo("already-submitted"));
    askSupplement(id, 14).then().statusCode(201);
    as(lead)
        .get(path(id) + "/supplement-requests")
        .then()
        .body("state", contains("CANCELLED", "OPEN"));
  }

  @Test
  void for_a_body_that_left_the_consortium_the_draft_no_longer_exists() {
    // Given
    var id = draft(anEligibleSmallProject(round, lead, partner), lead);
    as(partner).get(path(id)).then().statusCode(200);

    // When
    patch(id, lead, withoutPartner().toString()).then().statusCode(200);

    // Then
    for (var part :
        List.of("", "/status", "/completeness", "/supplement-requests", "/decision-term")) {
      as(partner).get(path(id) + part).then().statusCode(404);
    }
    withdraw(id, partner).then().statusCode(404);
    sign(id, partner).then().statusCode(404);
    submit(id, partner).then().statusCode(404);
    as(partner)
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"2\"")
        .body("{}")
        .patch(path(id))
        .then()
        .statusCode(404);
  }

  @Test
  void a_body_that_left_after_the_submission_sees_what_it_signed_and_can_do_nothing_more() {
    // Given
    var id = aSubmittedApplication(round, lead, partner);
    String signed = as(partner).get(path(id)).path("contentHash");

    // When
    patch(id, lead, withoutPartner().toString()).then().statusCode(200);

    // Then
    as(partner).get(path(id)).then().statusCode(200).body("contentHash", equalTo(signed));
    withdraw(id, partner).then().statusCode(404);
    sign(id, partner).then().statusCode(404);
    submit(id, partner).then().statusCode(404);
    Intake.attachPlan(id, partner).then().statusCode(404);
    Intake.patch(id, "{}", partner).then().statusCode(404);
  }

  @Test
  void every_fault_in_a_withdrawal_or_reopening_is_named() {
    var id = aSubmittedApplication(round, lead, partner);

    as(lead)
        .body(json("{\"vip\":1}").put("reason", "x".repeat(2001)).toString())
        .post(path(id) + "/withdrawals")
        .then()
        .statusCode(400)
        .body("errors.code", hasItems("additionalProperties", "maxLength"));
    as(lead).body("{\"reason\":\"\"}").post(path(id) + "/withdrawals").then().statusCode(400);
    as(lead)
        .body("{\"reason\":\"a\\u0000b\"}")
        .post(path(id) + "/withdrawals")
        .then()
        .statusCode(400);
    asOfficer().body("{}").post(path(id) + "/withdrawals").then().statusCode(403);
    asOfficer().body("{}").post(path(id) + "/reopenings").then().statusCode(400);
    asOfficer().body("{\"reason\":\" \"}").post(path(id) + "/reopenings").then().statusCode(400);
    as(lead).get(path(id)).then().body("status", equalTo("SUBMITTED"));
  }

  private ObjectNode withoutPartner() {
    var content = anEligibleSmallProject(round, lead, partner);
    var patch = json("{}");
    content.withArray("participants").remove(1);
    content.withArray("costPlan").forEach(line -> ((ObjectNode) line).put("participant", 0));
    patch.set("participants", content.get("participants"));
    patch.set("costPlan", content.get("costPlan"));
    return patch;
  }
}
