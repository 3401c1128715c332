package nl.innovatiebudget.intake.receipt;

import static nl.innovatiebudget.intake.Intake.DEADLINE;
import static nl.innovatiebudget.intake.Intake.aMunicipality;
import static nl.innovatiebudget.intake.Intake.aProvince;
import static nl.innovatiebudget.intake.Intake.anEligibleSmallProject;
import static nl.innovatiebudget.intake.Intake.anOpenRound;
import static nl.innovatiebudget.intake.Intake.as;
import static nl.innovatiebudget.intake.Intake.asOfficer;
import static nl.innovatiebudget.intake.Intake.draft;
import static nl.innovatiebudget.intake.Intake.json;
import static nl.innovatiebudget.intake.Intake.moveClockTo;
import static nl.innovatiebudget.intake.Intake.patch;
import static nl.innovatiebudget.intake.Intake.sign;
import static nl.innovatiebudget.intake.Intake.signedDraft;
import static nl.innovatiebudget.intake.Intake.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.innovatiebudget.intake.Intake;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class SubmissionOverHttpTest {

  @Inject DataSource database;

  private static final String FIRST_TITLE = "Reporting in one step";

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
  void a_complete_application_gets_a_receipt_and_the_other_services_are_told() throws SQLException {
    // Given
    var id = signedDraft(round, lead, partner);

    // When
    var receipt = submit(id, lead).then().statusCode(201).extract();

    // Then
    assertThat(receipt.header("Location")).endsWith("/v1/applications/" + id + "/submissions/1");
    assertThat(receipt.<String>path("number")).isEqualTo(round.toUpperCase() + "-0001");
    assertThat(receipt.<String>path("content.title")).isEqualTo("Reporting in one step");
    assertThat(Instant.parse(receipt.path("receivedAt"))).isBetween(Intake.IN_THE_ROUND, DEADLINE);
    var event =
        json(
            one(
                "select data from outbox_event where key = ? and type not like '%.partner-signed.%'",
                id));
    assertThat(event.get("number").asText()).isEqualTo(receipt.path("number"));
    assertThat(event.get("contentHash").asText()).isEqualTo(receipt.path("contentHash"));
    assertThat(event.get("receivedAt").asText()).isEqualTo(receipt.path("receivedAt"));
    assertThat(event.get("potId").asText()).isEqualTo("small");
    assertThat(event.get("costCents").asLong()).isEqualTo(20_000_000);
    assertThat(event.get("ownContributionCents").asLong()).isEqualTo(5_000_000);
    assertThat(event.get("maximumGrantCents").asLong()).isEqualTo(15_000_000);
    assertThat(event.get("roundVersion").asInt()).isEqualTo(1);
    assertThat(event.at("/participants/0/organisationKind").asText()).isEqualTo("MUNICIPALITY");
    assertThat(event.at("/participants/0/bodyIds/0/value").asText()).isEqualTo(lead.kvk());
    assertThat(event.at("/participants/2").has("organisationId")).isFalse();
  }

  @Test
  void every_rule_that_is_not_met_is_named_at_once_and_nothing_is_sent() throws SQLException {
    // Given
    var content = anEligibleSmallProject(round, lead, partner).put("durationMonths", 13);
    content.put("requestedCents", 15_000_001);
    content.withArray("participants").remove(1);
    content.withArray("costPlan").remove(1);
    var id = draft(content, lead);

    // When / Then
    submit(id, lead)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body(
            "errors.code",
            hasItems(
                "too-few-public-bodies",
                "grant-above-maximum",
                "financing-not-closed",
                "duration-too-long",
                "signature-missing"));
    assertThat(
            one(
                "select count(*) from outbox_event where key = ? and type not like '%.partner-signed.%'",
                id))
        .isEqualTo("0");
    as(lead).get("/v1/applications/" + id).then().body("status", equalTo("DRAFT"));
  }

  @Test
  void a_body_that_left_the_register_cannot_submit() {
    var gone = Intake.aProvince();
    var id = signedDraft(round, lead, gone);
    Intake.importOrganisations(
            "%s,PROVINCE,,EUROPEAN,%s,,,2020-01-01,2024-03-19".formatted(gone.name(), gone.kvk()))
        .then()
        .statusCode(200);

    submit(id, lead)
        .then()
        .statusCode(400)
        .body("errors.code", equalTo(List.of("body-not-in-register")))
        .body("detail", containsString(gone.name()));
  }

  @Test
  void the_last_moment_is_in_time_and_the_deadline_is_too_late() {
    // Given
    var inTime = signedDraft(round, lead, partner);
    var tooLate = signedDraft(round, lead, partner);

    // When / Then
    moveClockTo(DEADLINE.minusSeconds(20));
    submit(inTime, lead).then().statusCode(201);

    moveClockTo(DEADLINE.plusSeconds(1));
    submit(tooLate, lead)
        .then()
        .statusCode(409)
        .body("code", equalTo("deadline-passed"))
        .body(
            "detail",
            allOf(
                containsString(
                    "1 April 2024 at 00:00:00 Dutch time, UTC+02:00 (2024-03-31T22:00:00Z)"),
                containsString("2024-03-31T22:00:0")));
    as(lead).get("/v1/applications/" + tooLate).then().body("status", equalTo("DRAFT"));
  }

  @Test
  void before_the_round_opens_an_application_can_be_signed_but_not_submitted() {
    moveClockTo(Instant.parse("2024-03-03T22:59:00Z"));
    var id = signedDraft(round, lead, partner);

    submit(id, lead).then().statusCode(409).body("code", equalTo("round-not-open"));
  }

  @Test
  void submitting_twice_at_the_same_time_gives_one_number() throws Exception {
    // Given
    var id = signedDraft(round, lead, partner);

    // When
    List<Integer> statuses;
    try (var people = Executors.newFixedThreadPool(6)) {
      Callable<Integer> submission = () -> submit(id, lead).statusCode();
      statuses =
          people.invokeAll(Stream.generate(() -> submission).limit(6).toList()).stream()
              .map(Future::resultNow)
              .sorted()
              .toList();
    }

    // Then
    assertThat(statuses).containsExactly(201, 409, 409, 409, 409, 409);
    assertThat(
            one(
                "select count(*) from outbox_event where key = ? and type not like '%.partner-signed.%'",
                id))
        .isEqualTo("1");
    assertThat(one("select last_number from round where round_id = ?", round)).isEqualTo("1");
    submit(id, partner)
        .then()
        .statusCode(409)
        .body("code", equalTo("already-submitted"))
        .body("detail", containsString(round.toUpperCase() + "-0001"));
  }

  @Test
  void numbers_have_no_gaps_when_many_submit_and_some_are_refused() throws Exception {
    // Given
    var ids =
        Stream.of(0, 1, 2, 3, 4, 5)
            .map(
                i ->
                    i % 3 == 2
                        ? draft(anEligibleSmallProject(round, lead, partner), lead)
                        : signedDraft(round, lead, partner))
            .toList();

    // When
    List<String> numbers;
    try (var people = Executors.newFixedThreadPool(6)) {
      numbers =
          people
              .invokeAll(
                  ids.stream()
                      .<Callable<String>>map(id -> () -> submit(id, lead).path("number"))
                      .toList())
              .stream()
              .map(Future::resultNow)
              .filter(number -> number != null)
              .sorted()
              .toList();
    }

    // Then
    assertThat(numbers)
        .extracting(number -> number.substring(number.length() - 4))
        .containsExactly("0001", "0002", "0003", "0004");
  }

  @Test
  void a_revised_version_takes_the_place_of_the_former_one_and_both_are_kept() throws Exception {
    // Given
    var id = signedDraft(round, lead, partner);
    String number = submit(id, lead).then().statusCode(201).extract().path("number");
    submit(id, lead).then().statusCode(409).body("code", equalTo("already-submitted"));

    // When
    patch(id, "{\"title\":\"Second thoughts\"}", lead).then().statusCode(200);

    // Then what was submitted stays in force until everybody signed and submitted again
    asOfficer().get("/v1/applications/" + id).then().body("content.title", equalTo(FIRST_TITLE));
    submit(id, lead).then().statusCode(400).body("errors.code", hasItem("signature-missing"));
    sign(id, lead).then().statusCode(201);
    sign(id, partner).then().statusCode(201);
    submit(id, lead)
        .then()
        .statusCode(201)
        .body("number", equalTo(number))
        .body("submission", equalTo(2));
    asOfficer()
        .get("/v1/applications/" + id)
        .then()
        .body("content.title", equalTo("Second thoughts"))
        .body("submission", equalTo(2));
    assertThat(one("select count(*) from submission where application_id::text = ?", id))
        .isEqualTo("2");
    assertThat(
            one(
                "select string_agg(data::json ->> 'submission', ' ' order by position)"
                    + " from outbox_event where key = ? and type not like '%.partner-signed.%'",
                id))
        .isEqualTo("1 2");
  }

  @Test
  void after_the_deadline_what_was_submitted_is_what_everybody_sees_and_nobody_changes_it() {
    // Given
    var id = signedDraft(round, lead, partner);
    submit(id, lead).then().statusCode(201);
    patch(id, "{\"title\":\"Never submitted\"}", lead).then().statusCode(200);

    // When
    moveClockTo(DEADLINE.plusSeconds(1));

    // Then
    as(lead)
        .get("/v1/applications/" + id)
        .then()
        .body("content.title", equalTo(FIRST_TITLE))
        .body("editable", equalTo(false));
    patch(id, "{\"title\":\"Too late\"}", lead)
        .then()
        .statusCode(409)
        .body("code", equalTo("not-editable"));
    sign(id, lead).then().statusCode(409).body("code", equalTo("not-editable"));
    submit(id, lead).then().statusCode(409).body("code", equalTo("already-submitted"));
    assertThatThrownBy(() -> tamper(id)).hasMessageContaining("append-only");
  }

  @Test
  void who_signed_what_was_submitted_sees_that_also_when_the_next_version_goes_on_without_it() {
    // Given
    var id = signedDraft(round, lead, partner);
    submit(id, lead).then().statusCode(201);
    var other = Intake.aProvince();
    var without = anEligibleSmallProject(round, lead, other).put("title", "Without the first");
    as(lead)
        .header("If-Match", Intake.entityTag(id, lead))
        .body(without.toString())
        .put("/v1/applications/" + id)
        .then()
        .statusCode(200);

    // Then
    as(partner).get("/v1/applications/" + id).then().body("content.title", equalTo(FIRST_TITLE));
    as(other)
        .get("/v1/applications/" + id)
        .then()
        .body("content.title", equalTo("Without the first"));
    sign(id, partner).then().statusCode(404);
    patch(id, "{\"title\":\"Mine\"}", partner).then().statusCode(404);
    moveClockTo(DEADLINE.plusSeconds(1));
    as(partner).get("/v1/applications/" + id + "/status").then().statusCode(200);
    as(other).get("/v1/applications/" + id).then().statusCode(404);
    as(lead).get("/v1/applications/" + id).then().body("content.title", equalTo(FIRST_TITLE));
  }

  @Test
  void a_list_shows_no_more_than_the_application_itself() {
    // Given
    var id = signedDraft(round, lead, partner);
    submit(id, lead).then().statusCode(201);
    var other = Intake.aProvince();
    goOnWith(other, id);

    // Then
    listed(lead, "Without the first", 2);
    listed(other, "Without the first", 2);
    listed(partner, FIRST_TITLE, 1);

    // When
    moveClockTo(DEADLINE.plusSeconds(1));

    // Then
    listed(lead, FIRST_TITLE, 1);
    listed(partner, FIRST_TITLE, 1);
    as(other).get("/v1/applications").then().body("", hasSize(0));
  }

  @Test
  void a_body_sees_the_submissions_that_it_took_part_in() {
    // Given
    var id = signedDraft(round, lead, partner);
    submit(id, lead).then().statusCode(201);
    var other = Intake.aProvince();
    goOnWith(other, id);
    var submissions = "/v1/applications/" + id + "/submissions";

    // Then
    as(other).get(submissions).then().statusCode(200).body("", hasSize(0));
    as(other).get(submissions + "/1").then().statusCode(404);
    as(other).get(submissions + "/1/receipt").then().statusCode(404);
    as(partner).get(submissions + "/1").then().statusCode(200);

    // When
    sign(id, lead).then().statusCode(201);
    sign(id, other).then().statusCode(201);
    submit(id, lead).then().statusCode(201);

    // Then
    as(other).get(submissions).then().body("submission", equalTo(List.of(2)));
    as(other).get(submissions + "/1").then().statusCode(404);
    as(other).get(submissions + "/2").then().statusCode(200);
    as(lead).get(submissions).then().body("submission", equalTo(List.of(1, 2)));
    asOfficer().get(submissions).then().body("submission", equalTo(List.of(1, 2)));
    asOfficer().get(submissions + "/1").then().statusCode(200);
  }

  private void goOnWith(Intake.Body other, String id) {
    var without = anEligibleSmallProject(round, lead, other).put("title", "Without the first");
    as(lead)
        .header("If-Match", Intake.entityTag(id, lead))
        .body(without.toString())
        .put("/v1/applications/" + id)
        .then()
        .statusCode(200);
  }

  private static void listed(Intake.Body body, String title, int revision) {
    as(body)
        .get("/v1/applications")
        .then()
        .body("title", equalTo(List.of(title)))
        .body("revision", equalTo(List.of(revision)));
  }

  private void tamper(String id) throws SQLException {
    try (var connection = database.getConnection();
        var update =
            connection.prepareStatement(
                "update submission set content = '{}',"
                    + " content_hash = encode(sha256('{}'), 'hex') where application_id::text = ?")) {
      update.setString(1, id);
      update.executeUpdate();
    }
  }

  private String one(String sql, String parameter) throws SQLException {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(sql)) {
      query.setString(1, parameter);
      try (var row = query.executeQuery()) {
        assertThat(row.next()).isTrue();
        return row.getString(1);
      }
    }
  }
}
