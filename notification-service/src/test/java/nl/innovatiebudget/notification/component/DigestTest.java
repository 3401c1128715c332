package nl.innovatiebudget.notification.component;

import static nl.innovatiebudget.notification.component.Surroundings.SOON;
import static nl.innovatiebudget.notification.component.Surroundings.juror;
import static nl.innovatiebudget.notification.component.Surroundings.mailTo;
import static nl.innovatiebudget.notification.component.Surroundings.publish;
import static nl.innovatiebudget.notification.component.Surroundings.publishRound;
import static nl.innovatiebudget.notification.component.Surroundings.setting;
import static nl.innovatiebudget.notification.component.Surroundings.staff;
import static nl.innovatiebudget.notification.component.Surroundings.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
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

/** What can wait is told when people want it. */
@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
@TestProfile(JobsRunOften.class)
class DigestTest {

  @Inject DataSource database;

  private final ClockFile clock =
      ClockFile.of(Path.of(setting("innovatiebudget.clock.offset-file")));
  private final UUID jurorId = UUID.randomUUID();
  private final String login = "juror-" + jurorId;
  private final String mail = login + "@jury.example.nl";
  private String round;

  @BeforeEach
  void a_round() {
    clock.setTo(Instant.parse("2024-05-06T08:00:00Z"));
    round = Facts.aRoundId();
    publishRound(round);
  }

  @AfterEach
  void back_to_today() {
    clock.reset();
  }

  @Test
  void messages_are_held_for_one_email_at_the_hour_that_the_juror_chose() {
    // Given
    wish(juror(login), Map.of("digest", "DAILY", "digestHour", 8)).statusCode(200);
    // When
    publish(Topic.ASSESSMENTS, jurorId, "juror-invited", described("invitedAt"));
    publish(Topic.ASSESSMENTS, jurorId, "scoring-reminder", reminder());
    await().atMost(SOON).until(() -> states().equals(List.of("IN_DIGEST -", "IN_DIGEST -")));
    clock.setTo(Instant.parse("2024-05-07T05:59:30Z"));
    assertThat(mailTo(mail)).isEmpty();
    clock.setTo(Instant.parse("2024-05-07T06:00:00Z"));
    // Then
    await().atMost(SOON).until(() -> mailTo(mail).size() == 1);
    assertThat(mailTo(mail).getFirst().subject()).isEqualTo("Uw overzicht van 7 mei 2024");
    assertThat(mailTo(mail).getFirst().text())
        .contains("Wilt u aanvragen beoordelen voor", "Vergeet uw cijfers niet voor")
        .doesNotContain("Taken die");
    assertThat(states()).containsExactly("IN_DIGEST told", "IN_DIGEST told");
    // When: the next day there is nothing
    clock.setTo(Instant.parse("2024-05-08T06:00:00Z"));
    await()
        .atMost(SOON)
        .until(
            () ->
                strings("select last_digest_on::text from preference where subject = ?", login)
                    .equals(List.of("2024-05-08")));
    // Then
    assertThat(mailTo(mail)).hasSize(1);
  }

  @Test
  void who_wants_no_digest_any_more_gets_what_was_held() {
    // Given
    wish(juror(login), Map.of("digest", "DAILY", "digestHour", 8, "language", "en"))
        .statusCode(200)
        .body("language", equalTo("en"));
    publish(Topic.ASSESSMENTS, jurorId, "juror-invited", described("invitedAt"));
    await().atMost(SOON).until(() -> states().equals(List.of("IN_DIGEST -")));
    // When
    wish(juror(login), Map.of("digest", "NONE", "language", "en")).statusCode(200);
    // Then
    await().atMost(SOON).until(() -> mailTo(mail).size() == 1);
    assertThat(mailTo(mail).getFirst().subject()).isEqualTo("Your overview of 6 May 2024");
  }

  @Test
  void a_message_in_quiet_hours_leaves_when_they_are_over() {
    // Given: eleven in the evening
    wish(juror(login), Map.of("digest", "NONE", "quietFrom", "22:00", "quietTo", "07:00"))
        .statusCode(200);
    clock.setTo(Instant.parse("2024-05-06T21:00:00Z"));
    // When
    publish(Topic.ASSESSMENTS, jurorId, "juror-invited", described("invitedAt"));
    // Then: by the database's clock, in nearly eight hours
    await().atMost(SOON).until(() -> states().equals(List.of("PENDING -")));
    assertThat(
            strings(
                "select (next_attempt_at > clock_timestamp() + interval '7 hours 55 minutes'"
                    + " and next_attempt_at < clock_timestamp() + interval '8 hours')::text"
                    + " from delivery d join message m using (message_id) join juror j using (juror_id)"
                    + " where j.subject = ?",
                login))
        .containsExactly("true");
  }

  @Test
  void an_officer_gets_the_open_tasks_by_number_and_never_their_content() {
    // Given: somebody who must be told and has no address
    var application = AnApplication.in(round).partnerWithoutMail();
    var officer = "officer-" + jurorId + "@ministerie.example.nl";
    wish(staff("programme-officer"), Map.of("digest", "DAILY", "digestHour", 7, "email", officer))
        .statusCode(200);
    submit(application);
    await().atMost(SOON).until(() -> mailTo(application.leadMail()).size() == 1);
    // When
    clock.setTo(Instant.parse("2024-05-07T05:00:00Z"));
    // Then
    await().atMost(SOON).until(() -> mailTo(officer).size() == 1);
    assertThat(mailTo(officer).getFirst().text())
        .contains("Taken die op een medewerker wachten", "Geen adres om te melden: ")
        .doesNotContain(application.title());
    wish(staff("programme-officer"), Map.of("digest", "NONE"));
  }

  @Test
  void everybody_has_wishes_of_its_own_and_unwise_ones_are_refused() {
    wish(
            juror(login),
            Map.of("digest", "DAILY", "digestHour", 6, "quietFrom", "22:00", "quietTo", "07:00"))
        .statusCode(400)
        .body("code", equalTo("digest-in-quiet-hours"));
    wish(juror(login), Map.of("digest", "WEEKLY")).statusCode(400);
    juror(login)
        .get("/v1/preferences")
        .then()
        .statusCode(200)
        .body("digest", equalTo("NONE"))
        .body("email", nullValue());
    wish(juror(login), Map.of("digest", "NONE", "email", mail)).body("email", equalTo(mail));
    juror("another").get("/v1/preferences").then().body("email", nullValue());
    staff("operator").get("/v1/preferences").then().statusCode(403);
  }

  private static ValidatableResponse wish(RequestSpecification who, Map<String, Object> wish) {
    return who.contentType(ContentType.JSON).body(wish).put("/v1/preferences").then();
  }

  private Map<String, Object> described(String moment) {
    var data = new HashMap<String, Object>();
    data.put("invitationId", UUID.randomUUID());
    data.put(moment, "2024-05-06T08:00:00Z");
    data.put("roundId", round);
    data.put("jurorId", jurorId);
    data.put("subject", login);
    data.put("name", "Noor de Boer");
    data.put("email", mail);
    return data;
  }

  private Map<String, Object> reminder() {
    var data = described("remindedAt");
    data.put("missing", 3);
    data.put("deadlineAt", "2024-05-17T15:00:00Z");
    data.put("reminder", 1);
    return data;
  }

  private List<String> states() {
    return strings(
        "select d.state || case when d.digest_id is null then ' -' else ' told' end from delivery d"
            + " join message m using (message_id) join juror j using (juror_id) where j.subject = ?",
        login);
  }

  private List<String> strings(String sql, String parameter) {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(sql)) {
      query.setString(1, parameter);
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
}
