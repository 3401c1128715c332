package nl.innovatiebudget.notification.component;

import static nl.innovatiebudget.notification.component.Surroundings.SOON;
import static nl.innovatiebudget.notification.component.Surroundings.applicant;
import static nl.innovatiebudget.notification.component.Surroundings.decide;
import static nl.innovatiebudget.notification.component.Surroundings.juror;
import static nl.innovatiebudget.notification.component.Surroundings.mailTo;
import static nl.innovatiebudget.notification.component.Surroundings.publish;
import static nl.innovatiebudget.notification.component.Surroundings.publishRound;
import static nl.innovatiebudget.notification.component.Surroundings.setting;
import static nl.innovatiebudget.notification.component.Surroundings.staff;
import static nl.innovatiebudget.notification.component.Surroundings.submit;
import static nl.innovatiebudget.notification.component.Surroundings.tell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import nl.innovatiebudget.kit.event.Topic;
import nl.innovatiebudget.notification.component.Facts.AnApplication;
import nl.innovatiebudget.parts.ClockFile;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People are forgotten; what was told to them and when is not. */
@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
@TestProfile(JobsRunOften.class)
class PrivacyTest {

  private static final Instant DECIDED = Instant.parse("2024-06-20T10:00:00Z");

  private static final Map<String, Object> OBJECTION =
      Map.of("receivedOn", "2024-06-20", "inTime", true, "lastDayToDecide", "2024-09-24");
  private static final Map<String, Object> REJECTED =
      Map.of(
          "outcome",
          "REJECTED",
          "reasons",
          List.of(Map.of("nl", "Onder de drempel.", "en", "Below the threshold.")),
          "decidedAt",
          "2024-09-10T12:00:00Z");

  private static final String DRAFT_STATES =
      "select state from delivery join message using (message_id) join party using (party_id)"
          + " where application_id = ?";
  private static final String DRAFT_WORDS =
      "select concat_ws(' ', subject, m.text, m.html) from message m join party using (party_id)"
          + " where application_id = ?";
  private static final String PARTIES =
      "select name from party where application_id = ? order by position";
  private static final String BODIES =
      "select value from party_body join party using (party_id) where application_id = ?";
  private static final String ADDRESSES =
      "select concat_ws(' ', p.contact_email, d.address) from party p left join message m using (party_id)"
          + " left join delivery d using (message_id) where p.application_id = ?"
          + " and coalesce(p.contact_email, d.address) is not null";
  private static final String JUROR_STATES =
      "select state from delivery join message using (message_id) where juror_id = ?";

  @Inject DataSource database;

  private final ClockFile clock =
      ClockFile.of(Path.of(setting("innovatiebudget.clock.offset-file")));
  private String round;

  @BeforeEach
  void a_round() {
    clock.setTo(DECIDED);
    round = Facts.aRoundId();
    publishRound(round);
  }

  @AfterEach
  void back_to_today() {
    clock.reset();
  }

  @Test
  void names_and_addresses_go_when_their_time_is_over_and_the_register_of_letters_stays() {
    // Given
    var refused = AnApplication.in(round);
    var awarded = AnApplication.in(round);
    submit(refused);
    submit(awarded);
    decide(refused, refused.refused());
    decide(awarded, awarded.awarded());
    await().atMost(SOON).until(() -> mailTo(refused.partnerMail()).size() == 2);
    await().atMost(SOON).until(() -> mailTo(awarded.partnerMail()).size() == 2);
    awaitSent(refused);
    var letter = letterOf(refused);
    assertThat(wordsTo(refused)).anyMatch(words -> words.contains("Gemeente Utrecht"));
    // When: a year later
    clock.setTo(Instant.parse("2025-06-20T10:00:01Z"));
    // Then: the people of all other tests go as well
    await()
        .atMost(SOON.multipliedBy(5))
        .until(
            () ->
                strings(PARTIES, refused.id()).equals(List.of("[gewist]", "[gewist]", "[gewist]")));
    assertThat(wordsTo(refused))
        .hasSize(4)
        .allSatisfy(
            words ->
                assertThat(words)
                    .doesNotContain("Gemeente Utrecht", "Provincie Utrecht", refused.leadMail()))
        .anyMatch(words -> words.contains("Aan [gewist]"));
    assertThat(strings(ADDRESSES, refused.id())).isEmpty();
    assertThat(
            strings(
                "select state from delivery d join message m using (message_id)"
                    + " join party p using (party_id) where p.application_id = ?",
                refused.id()))
        .hasSize(4)
        .containsOnly("SENT");
    assertThat(strings(BODIES, refused.id())).as("of the public bodies only").hasSize(2);
    assertThat(letterOf(refused)).isEqualTo(letter);
    assertThat(letter).contains("Gemeente Utrecht");
    applicant(refused.leadKvk()).get("/v1/messages").then().body("", hasSize(2));
    assertThat(strings(PARTIES, awarded.id())).contains("Gemeente Utrecht");
    var row = "find { it.applicationId == '" + refused.id() + "' }";
    staff("auditor")
        .get("/v1/erasures")
        .then()
        .statusCode(200)
        .body(row + ".ground", equalTo("RETENTION"))
        .body(row + ".people", equalTo(3))
        .body(row + ".messages", equalTo(4))
        .body(row + ".deliveries", equalTo(4));
    assertThatThrownBy(() -> execute("delete from erasure"))
        .hasMessageContaining("does not change");
  }

  @Test
  void a_request_is_refused_with_all_reasons_while_the_data_are_needed_and_done_once_after() {
    // Given
    var application = AnApplication.in(round);
    submit(application);
    await().atMost(SOON).until(() -> mailTo(application.partnerMail()).size() == 1);
    awaitSent(application);
    // When, Then
    erase(application.id()).statusCode(409).body("code", equalTo("still-needed"));
    decide(application, application.refused());
    await().atMost(SOON).until(() -> mailTo(application.partnerMail()).size() == 2);
    awaitSent(application);
    erase(application.id())
        .statusCode(409)
        .body("code", equalTo("objection-term-runs"))
        .body("detail", containsString("1 augustus 2024"));
    clock.setTo(Instant.parse("2024-08-02T10:00:00Z"));
    erase(application.id())
        .statusCode(201)
        .body("ground", equalTo("OBJECTION"))
        .body("askedBy", equalTo("staff-programme-officer"))
        .body("people", equalTo(3));
    assertThat(strings(PARTIES, application.id())).containsOnly("[gewist]");
    erase(application.id()).statusCode(409).body("code", equalTo("erased-already"));
  }

  @Test
  void names_go_from_every_message_however_many_there_were() throws SQLException {
    // Given
    var application = AnApplication.in(round);
    submit(application);
    decide(application, application.refused());
    await().atMost(SOON).until(() -> mailTo(application.partnerMail()).size() == 2);
    awaitSent(application);
    execute(
        ("insert into message (message_id, event_id, party_id, kind, subject, text, html, posted_at)"
                + " select gen_random_uuid(), gen_random_uuid(), party_id, 'RECEIPT', name, name,"
                + " name, '%s' from party, generate_series(1, 1200)"
                + " where application_id = '%s' and role = 'LEAD'")
            .formatted(DECIDED, application.id()));
    clock.setTo(Instant.parse("2024-08-02T10:00:00Z"));
    // When
    erase(application.id()).statusCode(201).body("messages", equalTo(1204));
    // Then
    assertThat(wordsTo(application))
        .hasSize(1204)
        .noneMatch(words -> words.contains("Gemeente Utrecht"));
  }

  @Test
  void for_a_letter_on_paper_the_term_to_object_is_counted_from_its_posting() {
    // Given a decision of 20 June that is posted on 4 July
    var application = AnApplication.in(round);
    say(application.leadKvk());
    submit(application);
    decide(application, application.refused());
    var waiting =
        "select d.delivery_id from delivery d join message using (message_id) join party p using (party_id)"
            + " where p.application_id = ? and d.channel = 'PAPER'";
    await().atMost(SOON).until(() -> strings(waiting, application.id()).size() == 2);
    var batches = "/v1/paper-batches";
    var batch = staff("programme-officer").post(batches).jsonPath().getString("batchId");
    clock.setTo(Instant.parse("2024-07-05T10:00:00Z"));
    staff("programme-officer")
        .contentType(ContentType.JSON)
        .body(Map.of("dispatchedOn", "2024-07-04"))
        .post(batches + "/" + batch + "/dispatches")
        .then()
        .statusCode(201);
    awaitSent(application);
    // When, Then: six weeks after the letter, and six weeks after its posting
    clock.setTo(Instant.parse("2024-08-02T10:00:00Z"));
    erase(application.id())
        .statusCode(409)
        .body("code", equalTo("objection-term-runs"))
        .body("detail", containsString("15 augustus 2024"));
    clock.setTo(Instant.parse("2024-08-16T10:00:00Z"));
    erase(application.id()).statusCode(201);
  }

  @Test
  void a_request_names_one_application_or_one_juror_that_exists_and_comes_from_an_officer() {
    erase(UUID.randomUUID()).statusCode(404);
    asked(Map.of("jurorId", UUID.randomUUID())).statusCode(404);
    asked(Map.of()).statusCode(400).body("code", equalTo("one-subject"));
    asked(Map.of("jurorId", UUID.randomUUID(), "applicationId", UUID.randomUUID()))
        .statusCode(400)
        .body("code", equalTo("one-subject"));
    staff("operator").get("/v1/erasures").then().statusCode(403);
  }

  @Test
  void a_juror_is_forgotten_on_request_and_described_anew_when_asked_again() {
    // Given
    var jurorId = UUID.randomUUID();
    var login = "juror-" + jurorId;
    var mail = login + "@jury.example";
    publish(Topic.ASSESSMENTS, jurorId, "juror-invited", invitation(jurorId, login, mail));
    await().atMost(SOON).until(() -> mailTo(mail).size() == 1);
    await().atMost(SOON).until(() -> strings(JUROR_STATES, jurorId).equals(List.of("SENT")));
    // When
    asked(Map.of("jurorId", jurorId)).statusCode(201).body("messages", equalTo(1));
    // Then
    juror(login).get("/v1/messages").then().body("", hasSize(0));
    assertThat(strings("select text || html from message where juror_id = ?", jurorId))
        .allSatisfy(words -> assertThat(words).contains("[gewist]").doesNotContain("Boer"));
    assertThat(strings("select name from juror where juror_id = ?", jurorId))
        .containsExactly("[gewist]");
    // When
    publish(Topic.ASSESSMENTS, jurorId, "juror-invited", invitation(jurorId, login, mail));
    // Then
    await()
        .atMost(SOON)
        .untilAsserted(() -> juror(login).get("/v1/messages").then().body("", hasSize(2)));
    await()
        .atMost(SOON)
        .until(() -> strings(JUROR_STATES, jurorId).equals(List.of("SENT", "SENT")));
    asked(Map.of("jurorId", jurorId)).statusCode(201).body("people", equalTo(1));
    asked(Map.of("jurorId", jurorId)).statusCode(409).body("code", equalTo("erased-already"));
  }

  @Test
  void what_is_held_for_a_juror_without_an_address_does_not_keep_the_juror() {
    // Given
    var jurorId = UUID.randomUUID();
    var login = "juror-" + jurorId;
    juror(login)
        .contentType(ContentType.JSON)
        .body(Map.of("digest", "DAILY", "digestHour", 8))
        .put("/v1/preferences")
        .then()
        .statusCode(200);
    publish(Topic.ASSESSMENTS, jurorId, "juror-invited", invitation(jurorId, login, "x@y.example"));
    await().atMost(SOON).until(() -> strings(JUROR_STATES, jurorId).equals(List.of("IN_DIGEST")));
    // When, Then
    asked(Map.of("jurorId", jurorId))
        .statusCode(201)
        .body("deliveries", equalTo(1))
        .body("preferences", equalTo(1));
    assertThat(strings(JUROR_STATES, jurorId)).containsExactly("DISCARDED");
  }

  @Test
  void what_a_body_said_and_what_was_printed_goes_with_its_last_people_and_free_words_go_whole() {
    // Given: a body that wants paper, an application that was reopened with free words
    var application = AnApplication.in(round);
    say(application.leadKvk());
    submit(application);
    tell(application, "application-not-treated", application.notTreated());
    tell(application, "application-reopened", application.reopened());
    decide(application, application.refused());
    await().atMost(SOON).until(() -> mailTo(application.partnerMail()).size() == 4);
    await()
        .atMost(SOON)
        .until(() -> staff("operator").get("/v1/paper-queue").jsonPath().getInt("ready") >= 4);
    var batch = staff("programme-officer").post("/v1/paper-batches").jsonPath();
    var path = "/v1/paper-batches/" + batch.getString("batchId");
    erase(application.id()).statusCode(409).body("errors.code", hasItem("delivery-open"));
    staff("programme-officer")
        .contentType(ContentType.JSON)
        .body(Map.of("dispatchedOn", "2024-06-20"))
        .post(path + "/dispatches")
        .then()
        .statusCode(201);
    awaitSent(application);
    assertThat(wordsTo(application)).anyMatch(words -> words.contains("toch op tijd"));
    clock.setTo(Instant.parse("2024-08-02T10:00:00Z"));
    // When
    erase(application.id())
        .statusCode(201)
        .body("statements", equalTo(1))
        .body("batches", equalTo(1));
    // Then
    assertThat(wordsTo(application)).hasSize(8).noneMatch(words -> words.contains("toch op tijd"));
    for (var file : List.of("/csv", "/pdf")) {
      staff("programme-officer").get(path + file).then().statusCode(404);
    }
    staff("auditor").get(path).then().statusCode(200).body("batch.pdfSha256", notNullValue());
    applicant(application.leadKvk())
        .get("/v1/reachability")
        .then()
        .body("portal", equalTo(false))
        .body("postalAddress", nullValue())
        .body("saidBy", equalTo("[gewist]"));
    assertThatThrownBy(() -> execute("update paper_batch set erased_at = null"))
        .hasMessageContaining("does not change");
  }

  @Test
  void who_objected_is_needed_until_that_is_decided_however_long_the_term_is_over() {
    // Given
    var application = AnApplication.in(round);
    submit(application);
    decide(application, application.refused());
    var objection = UUID.randomUUID();
    tellOf(application, objection, "objection-received", OBJECTION);
    await().atMost(SOON).until(() -> mailTo(application.leadMail()).size() == 3);
    awaitSent(application);
    clock.setTo(Instant.parse("2024-09-10T12:00:00Z"));
    // When, Then
    erase(application.id()).statusCode(409).body("code", equalTo("still-needed"));
    tellOf(application, objection, "objection-decided", REJECTED);
    await().atMost(SOON).until(() -> mailTo(application.leadMail()).size() == 4);
    awaitSent(application);
    erase(application.id()).statusCode(409).body("code", equalTo("objection-term-runs"));
    clock.setTo(Instant.parse("2024-10-23T12:00:00Z"));
    erase(application.id()).statusCode(201);
  }

  @Test
  void the_people_of_a_draft_are_forgotten_also_when_they_were_described_anew() {
    // Given
    var draft = UUID.randomUUID();
    var kvk = Facts.aKvk();
    for (int time = 1; time <= 2; time++) {
      int told = time;
      publish(Topic.APPLICATIONS, draft, "partner-signed", signed(draft, kvk));
      await().atMost(SOON).until(() -> mailTo(kvk + "@gemeente.example").size() == told);
      await().atMost(SOON).until(() -> strings(DRAFT_STATES, draft).equals(sent(told)));
      assertThat(strings(PARTIES, draft)).containsExactly("Gemeente Kievit");
      // When
      erase(draft).statusCode(201).body("people", equalTo(1));
      // Then: also the name of who signed
      assertThat(strings(PARTIES, draft)).containsExactly("[gewist]");
      assertThat(strings(DRAFT_WORDS, draft))
          .hasSize(told)
          .noneMatch(words -> words.contains("Kievit") || words.contains("Waterschap"));
    }
  }

  @Test
  void what_nobody_takes_along_goes_when_its_own_time_is_over() {
    // Given
    var kvk = Facts.aKvk();
    say(kvk);
    var officer = "officer-" + kvk;
    staff("programme-officer", officer)
        .contentType(ContentType.JSON)
        .body(Map.of("digest", "NONE", "email", "o@ministerie.example.nl"))
        .put("/v1/preferences")
        .then()
        .statusCode(200);
    // When
    clock.setTo(Instant.parse("2026-06-20T10:00:01Z"));
    // Then
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                applicant(kvk)
                    .get("/v1/reachability")
                    .then()
                    .body("saidBy", equalTo("[gewist]"))
                    .body("postalAddress", nullValue()));
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                staff("programme-officer", officer)
                    .get("/v1/preferences")
                    .then()
                    .body("email", nullValue()));
    staff("auditor")
        .get("/v1/erasures")
        .then()
        .body("findAll { it.people == 0 }.statements.sum()", greaterThanOrEqualTo(1));
  }

  private static List<String> sent(int number) {
    return Collections.nCopies(number, "SENT");
  }

  private Map<String, Object> signed(UUID draft, String kvk) {
    var data = new HashMap<String, Object>();
    data.put("applicationId", draft);
    data.put("roundId", round);
    data.put("title", "");
    data.put("partnerName", "Waterschap Geheim");
    data.put("signed", 2);
    data.put("missing", 1);
    data.put("organisationName", "Gemeente Kievit");
    data.put("bodyIds", List.of(Map.of("kind", "KVK", "value", kvk)));
    data.put("contactEmail", kvk + "@gemeente.example");
    data.put("language", "nl");
    data.put("signedAt", "2024-03-18T10:12:00Z");
    return data;
  }

  private void say(String kvk) {
    applicant(kvk)
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "portal",
                false,
                "governmentMailbox",
                false,
                "postalAddress",
                ReachabilityTest.ADDRESS))
        .put("/v1/reachability")
        .then()
        .statusCode(200);
  }

  /** What assessment says about an objection. */
  private void tellOf(
      AnApplication application, UUID objection, String fact, Map<String, Object> more) {
    var data = new HashMap<String, Object>(more);
    data.put("objectionId", objection);
    data.put("applicationId", application.id());
    data.put("number", application.number());
    data.put("roundId", round);
    publish(Topic.ASSESSMENTS, application.id(), fact, data);
  }

  private Map<String, Object> invitation(UUID jurorId, String login, String mail) {
    var data = new HashMap<String, Object>();
    data.put("invitationId", UUID.randomUUID());
    data.put("invitedAt", "2024-04-02T08:00:00Z");
    data.put("roundId", round);
    data.put("jurorId", jurorId);
    data.put("subject", login);
    data.put("name", "Noor de Boer");
    data.put("email", mail);
    return data;
  }

  private ValidatableResponse erase(UUID applicationId) {
    return asked(Map.of("applicationId", applicationId));
  }

  private ValidatableResponse asked(Map<String, UUID> about) {
    var body = new HashMap<String, Object>(about);
    body.put("ground", "OBJECTION");
    body.put("reason", "Op verzoek van de contactpersoon.");
    return staff("programme-officer")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/v1/erasures")
        .then();
  }

  private void awaitSent(AnApplication application) {
    var open =
        "select state from delivery d join message m using (message_id) join party p using (party_id)"
            + " where p.application_id = ? and state <> 'SENT'";
    await().atMost(SOON).until(() -> strings(open, application.id()).isEmpty());
  }

  private List<String> wordsTo(AnApplication application) {
    return strings(
        "select concat_ws(' ', subject, text, html, notice_subject, notice_text, notice_html)"
            + " from message m join party p using (party_id) where p.application_id = ?",
        application.id());
  }

  private String letterOf(AnApplication application) {
    return strings(
            "select concat(letter_id, sha256, pdf_sha256, kind, issued_at, html) from letter"
                + " where application_id = ?",
            application.id())
        .getFirst();
  }

  private List<String> strings(String sql, UUID id) {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(sql)) {
      query.setObject(1, id);
      var found = new ArrayList<String>();
      try (var row = query.executeQuery()) {
        while (row.next()) {
          found.add(row.getString(1));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void execute(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
