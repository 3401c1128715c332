package nl.innovatiebudget.intake.receipt;

import static nl.innovatiebudget.intake.Intake.DEADLINE;
import static nl.innovatiebudget.intake.Intake.aMunicipality;
import static nl.innovatiebudget.intake.Intake.aProvince;
import static nl.innovatiebudget.intake.Intake.anOpenRound;
import static nl.innovatiebudget.intake.Intake.as;
import static nl.innovatiebudget.intake.Intake.asOfficer;
import static nl.innovatiebudget.intake.Intake.claimsOfApplicant;
import static nl.innovatiebudget.intake.Intake.json;
import static nl.innovatiebudget.intake.Intake.moveClockTo;
import static nl.innovatiebudget.intake.Intake.signedDraft;
import static nl.innovatiebudget.intake.Intake.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import nl.innovatiebudget.intake.Intake;
import nl.innovatiebudget.intake.application.Applications;
import nl.innovatiebudget.intake.application.Submission.Kind;
import nl.innovatiebudget.intake.round.Rounds;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.parts.PartsTestResource;
import nl.innovatiebudget.parts.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class DeadlineOverHttpTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Inject DataSource database;
  @Inject Applications applications;
  @Inject Rounds rounds;

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
  void who_arrives_in_time_is_in_time_however_long_others_keep_it_waiting() throws Exception {
    // Given
    var id = signedDraft(round, lead, partner);
    moveClockTo(DEADLINE.minusSeconds(60));

    // When the request arrives, waits for another transaction, and meanwhile the round closes
    Response answer;
    try (var other = locking(id);
        var person = Executors.newSingleThreadExecutor()) {
      var request = person.submit(() -> submit(id, lead));
      await().atMost(PATIENCE).until(this::somebodyWaits);
      moveClockTo(DEADLINE.plusSeconds(60));
      other.rollback();
      answer = request.get();
    }

    // Then
    answer.then().statusCode(201).body("kind", equalTo("IN_TIME"));
    assertThat(Instant.parse(answer.path("receivedAt"))).isBefore(DEADLINE);
  }

  @Test
  void a_client_that_vanishes_after_sending_has_submitted_exactly_once() throws Exception {
    // Given
    var id = signedDraft(round, lead, partner);
    var key = UUID.randomUUID().toString();

    // When it sends, and is gone before there can be an answer
    try (var other = locking(id)) {
      sendAndVanish("/v1/applications/" + id + "/submissions", key);
      await().atMost(PATIENCE).until(this::somebodyWaits);
      other.rollback();
    }

    // Then
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                count(
                        "select count(*) from outbox_event where key = ? and type not like '%.partner-signed.%'",
                        id)
                    == 1);
    var retry =
        as(lead).header("Idempotency-Key", key).post("/v1/applications/" + id + "/submissions");
    retry.then().statusCode(201).header("Idempotency-Replayed", "true");
    var kept = as(lead).get("/v1/applications/" + id + "/submissions/1");
    assertThat(json(retry.asString())).isEqualTo(json(kept.asString()));
    assertThat(count("select count(*) from submission where application_id = ?::uuid", id))
        .isEqualTo(1);
    assertThat(count("select last_number from round where round_id = ?", round)).isEqualTo(1);
  }

  @Test
  void the_last_thousandth_of_the_night_in_which_the_clock_changes_is_in_time() {
    var id = signedDraft(round, lead, partner);

    assertThat(kindAt(id, Instant.parse("2024-03-31T21:59:59.999Z"))).isEqualTo(Kind.IN_TIME);
    assertThat(kindAt(id, Instant.parse("2024-03-31T21:59:59.999999Z"))).isEqualTo(Kind.IN_TIME);
    assertThatThrownBy(() -> kindAt(id, Instant.parse("2024-03-31T22:00:00Z")))
        .isInstanceOfSatisfying(
            Rejected.class,
            rejected -> {
              var deadlinePassed = rejected.rejections().getFirst();
              assertThat(deadlinePassed.code()).isEqualTo("deadline-passed");
              assertThat(deadlinePassed.detail().nl())
                  .containsOnlyOnce("moest binnen zijn voor 1 april 2024 om 00:00:00")
                  .contains(
                      "ontvingen haar op 1 april 2024 om 00:00:00 Nederlandse tijd, UTC+02:00"
                          + " (2024-03-31T22:00:00Z)");
            });
  }

  @Test
  void an_officer_lets_one_draft_in_after_the_deadline_for_one_submission() throws Exception {
    // Given
    var id = signedDraft(round, lead, partner);
    var other = signedDraft(round, lead, partner);
    admit(id, "Te vroeg").then().statusCode(409).body("code", equalTo("round-still-open"));
    moveClockTo(DEADLINE.plusSeconds(600));
    submit(id, lead).then().statusCode(409).body("code", equalTo("deadline-passed"));

    // When
    var admitted = admit(id, "Storing bij ons op 31 maart");

    // Then
    admitted
        .then()
        .statusCode(201)
        .body("applicationId", equalTo(id))
        .body("reason", equalTo("Storing bij ons op 31 maart"));
    asOfficer().get("/v1/applications/" + id).then().statusCode(404);
    admit(id, "Nog eens").then().statusCode(409).body("code", equalTo("already-admitted"));
    as(partner)
        .get("/v1/applications/" + id + "/status")
        .then()
        .body("status", equalTo("DRAFT"))
        .body("timeline[-1].step", equalTo("ADMITTED_LATE"))
        .body("timeline[-1].detail", equalTo("Storing bij ons op 31 maart"))
        .body("timeline[-1].at", equalTo(admitted.path("admittedAt")));
    assertThat(
            count(
                "select count(*) from application_act where application_id = ?::uuid"
                    + " and act = 'ADMITTED_LATE' and actor_kind = 'OFFICER'"
                    + " and reason = 'Storing bij ons op 31 maart'",
                id))
        .isEqualTo(1);

    // And exactly one submission passes
    submit(other, lead).then().statusCode(409).body("code", equalTo("deadline-passed"));
    submit(id, lead).then().statusCode(201).body("kind", equalTo("ADMITTED_LATE"));
    submit(id, lead).then().statusCode(409).body("code", equalTo("already-submitted"));
    as(lead).get("/v1/applications/" + id).then().body("editable", equalTo(false));
    admit(id, "Nog eens").then().statusCode(409).body("code", equalTo("not-a-draft"));
  }

  @Test
  void only_an_officer_with_a_reason_and_a_real_id_lets_anything_in() {
    var id = signedDraft(round, lead, partner);
    moveClockTo(DEADLINE.plusSeconds(600));

    admit(UUID.randomUUID().toString(), "Reden").then().statusCode(404);
    admit("no-uuid", "Reden").then().statusCode(404);
    admit(id, " ").then().statusCode(400);
    admit(id, "x".repeat(1001)).then().statusCode(400);
    as(lead)
        .body(Map.of("reason", "Ik was te laat"))
        .post("/v1/applications/" + id + "/late-admissions")
        .then()
        .statusCode(403);
    submit(id, lead).then().statusCode(409).body("detail", containsString("too late"));
  }

  private static Response admit(String id, String reason) {
    return asOfficer()
        .body(Map.of("reason", reason))
        .post("/v1/applications/" + id + "/late-admissions");
  }

  private Kind kindAt(String id, Instant receivedAt) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                SubmissionWindow.require(
                    applications.findById(UUID.fromString(id)),
                    rounds.latest(round).orElseThrow(),
                    receivedAt));
  }

  /** Another transaction that holds the row of the application. */
  private Connection locking(String id) throws SQLException {
    var connection = database.getConnection();
    connection.setAutoCommit(false);
    try (var lock =
        connection.prepareStatement(
            "select 1 from application where application_id = ?::uuid for update")) {
      lock.setString(1, id);
      lock.execute();
    }
    return connection;
  }

  private boolean somebodyWaits() throws SQLException {
    return count(
            "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                + " and datname = current_database() and query like '%' || ? || '%'",
            "application")
        > 0;
  }

  private void sendAndVanish(String path, String key) throws IOException {
    var token =
        new Tokens(Intake.config("mp.jwt.verify.issuer")).with(claimsOfApplicant(lead.kvk()));
    var request =
        String.join(
            "\r\n",
            "POST " + path + " HTTP/1.1",
            "Host: localhost",
            "Authorization: Bearer " + token,
            "Idempotency-Key: " + key,
            "Content-Length: 0",
            "",
            "");
    try (var socket = new Socket("localhost", RestAssured.port)) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
    }
  }

  private long count(String sql, String parameter) throws SQLException {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(sql)) {
      query.setString(1, parameter);
      try (var row = query.executeQuery()) {
        assertThat(row.next()).isTrue();
        return row.getLong(1);
      }
    }
  }
}
