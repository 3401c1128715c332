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
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

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
    // Then
    await()
        .atMost(SOON)
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
    asked(Map.of("jurorId", jurorId)).statusCode(409);
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
