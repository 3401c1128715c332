package nl.innovatiebudget.notification.component;

import static nl.innovatiebudget.notification.component.Surroundings.SOON;
import static nl.innovatiebudget.notification.component.Surroundings.applicant;
import static nl.innovatiebudget.notification.component.Surroundings.juror;
import static nl.innovatiebudget.notification.component.Surroundings.mailTo;
import static nl.innovatiebudget.notification.component.Surroundings.publish;
import static nl.innovatiebudget.notification.component.Surroundings.publishRound;
import static nl.innovatiebudget.notification.component.Surroundings.staff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.innovatiebudget.kit.event.Topic;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Jurors are people: they read their own messages. */
@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class JurorInboxTest {

  private final UUID jurorId = UUID.randomUUID();
  private final String subject = "juror-" + jurorId;
  private String round;

  @BeforeEach
  void a_round() {
    round = Facts.aRoundId();
    publishRound(round);
  }

  @Test
  void a_juror_reads_what_it_is_told_and_nobody_else_does() {
    // When
    publish(Topic.ASSESSMENTS, jurorId, "juror-invited", invitation(null));
    awaitMessages(1);
    // Then
    var id = juror(subject).get("/v1/messages").jsonPath().getString("[0].messageId");
    var message = "/v1/messages/" + id;
    juror(subject).get("/v1/messages/unread-count").then().body("unread", equalTo(1));
    juror(subject).get(message).then().statusCode(200).body("applicationId", equalTo(null));
    juror(subject).post(message + "/reads").then().statusCode(200);
    juror(subject).get("/v1/messages/unread-count").then().body("unread", equalTo(0));
    juror("another").get("/v1/messages").then().body("", hasSize(0));
    juror("another").get(message).then().statusCode(404);
    juror("another").post(message + "/reads").then().statusCode(404);
    applicant(Facts.aKvk()).get(message).then().statusCode(404);
    staff("programme-officer").get(message).then().statusCode(403);
  }

  @Test
  void an_event_that_is_delivered_again_says_nothing_again() {
    // Given
    var mail = subject + "@jury.example";
    var event = publish(Topic.ASSESSMENTS, jurorId, "juror-invited", invitation(mail));
    // When
    publish(event, Topic.ASSESSMENTS, jurorId, "juror-invited", invitation(mail));
    publish(Topic.ASSESSMENTS, jurorId, "scoring-reminder", reminder(mail));
    // Then: what came after the duplicate is there, so the duplicate was handled before
    awaitMessages(2);
    await().atMost(SOON).until(() -> mailTo(mail).size() == 2);
    assertThat(juror(subject).get("/v1/messages").jsonPath().getList("kind"))
        .containsExactly("SCORING_REMINDER", "JUROR_INVITED");
  }

  @Test
  void a_reminder_goes_to_the_address_that_it_names_and_to_the_inbox_that_was_known() {
    // Given
    publish(Topic.ASSESSMENTS, jurorId, "juror-invited", invitation(null));
    // When: a reminder by a producer that does not name the subject
    var mail = "later-" + subject + "@jury.example";
    var reminder = reminder(mail);
    reminder.remove("subject");
    publish(Topic.ASSESSMENTS, jurorId, "scoring-reminder", reminder);
    // Then
    awaitMessages(2);
    await().atMost(SOON).until(() -> mailTo(mail).size() == 1);
    assertThat(mailTo(mail).getFirst().text())
        .contains("3 aanvragen", "vóór 17 mei 2024, 17:00 uur");
  }

  private void awaitMessages(int number) {
    await()
        .atMost(SOON)
        .untilAsserted(() -> juror(subject).get("/v1/messages").then().body("", hasSize(number)));
  }

  private Map<String, Object> invitation(String mail) {
    var data = described(mail);
    data.put("invitationId", UUID.randomUUID());
    data.put("invitedAt", "2024-04-02T08:00:00Z");
    return data;
  }

  private Map<String, Object> reminder(String mail) {
    var data = described(mail);
    data.put("missing", 3);
    data.put("deadlineAt", "2024-05-17T15:00:00Z");
    data.put("reminder", 1);
    data.put("remindedAt", "2024-05-10T15:04:10Z");
    return data;
  }

  private Map<String, Object> described(String mail) {
    var data = new HashMap<String, Object>();
    data.put("roundId", round);
    data.put("jurorId", jurorId);
    data.put("subject", subject);
    data.put("name", "Noor de Boer");
    if (mail != null) {
      data.put("email", mail);
    }
    return data;
  }
}
