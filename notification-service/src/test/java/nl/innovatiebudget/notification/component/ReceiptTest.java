package nl.innovatiebudget.notification.component;

import static nl.innovatiebudget.notification.component.Surroundings.SOON;
import static nl.innovatiebudget.notification.component.Surroundings.applicant;
import static nl.innovatiebudget.notification.component.Surroundings.mailTo;
import static nl.innovatiebudget.notification.component.Surroundings.publish;
import static nl.innovatiebudget.notification.component.Surroundings.publishRound;
import static nl.innovatiebudget.notification.component.Surroundings.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import nl.innovatiebudget.kit.event.Topic;
import nl.innovatiebudget.notification.component.Facts.AnApplication;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class ReceiptTest {

  @Test
  void every_public_body_that_applied_gets_a_receipt_by_mail_with_what_it_sent() {
    // Given
    var round = Facts.aRoundId();
    publishRound(round);
    var application = AnApplication.in(round);
    // When
    submit(application);
    // Then
    await().atMost(SOON).until(() -> mailTo(application.leadMail()).size() == 1);
    await().atMost(SOON).until(() -> mailTo(application.partnerMail()).size() == 1);
    var mail = mailTo(application.leadMail()).getFirst();
    assertThat(mail.subject()).contains(application.number(), application.title());
    assertThat(mail.messageId()).matches("<[0-9a-f-]{36}@innovatiebudget>");
    assertThat(mail.text())
        .contains(
            "Gemeente Utrecht",
            "Innovatieronde 2024",
            "€\u00a0142.500,00",
            "31 maart 2024, 23:59:59",
            Facts.HASH);
    assertThat(mailTo("info@bedrijf.example")).isEmpty();
  }

  @Test
  void the_receipt_is_in_the_inbox_of_the_body_until_somebody_reads_it_and_after() {
    // Given
    var round = Facts.aRoundId();
    publishRound(round);
    var application = AnApplication.in(round).inEnglish();
    submit(application);
    var id = theOnlyMessageOf(application.leadKvk());
    applicant(application.leadKvk())
        .get("/v1/messages/unread-count")
        .then()
        .body("unread", equalTo(1));
    // When
    var first = applicant(application.leadKvk()).post("/v1/messages/" + id + "/reads");
    var second = applicant(application.leadKvk()).post("/v1/messages/" + id + "/reads");
    // Then
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(second.jsonPath().getString("readAt"))
        .isEqualTo(first.jsonPath().getString("readAt"));
    applicant(application.leadKvk())
        .get("/v1/messages/unread-count")
        .then()
        .body("unread", equalTo(0));
    applicant(application.leadKvk())
        .get("/v1/messages/" + id)
        .then()
        .statusCode(200)
        .body("kind", equalTo("RECEIPT"))
        .body("applicationId", equalTo(application.id().toString()))
        .body("text", org.hamcrest.Matchers.containsString("€142,500.00"));
  }

  @Test
  void a_message_of_another_body_does_not_exist() {
    // Given
    var round = Facts.aRoundId();
    publishRound(round);
    var application = AnApplication.in(round);
    submit(application);
    var id = theOnlyMessageOf(application.leadKvk());
    // When, Then
    for (var stranger : new String[] {application.partnerKvk(), Facts.aKvk()}) {
      applicant(stranger).get("/v1/messages/" + id).then().statusCode(404);
      applicant(stranger).post("/v1/messages/" + id + "/reads").then().statusCode(404);
    }
    applicant(Facts.aKvk()).get("/v1/messages").then().body("", hasSize(0));
  }

  @Test
  void a_body_without_an_address_finds_its_receipt_in_the_portal() {
    // Given
    var round = Facts.aRoundId();
    publishRound(round);
    var application = AnApplication.in(round).partnerWithoutMail();
    // When
    submit(application);
    // Then
    theOnlyMessageOf(application.partnerKvk());
  }

  @Test
  void an_event_that_is_delivered_again_says_nothing_again() {
    // Given
    var round = Facts.aRoundId();
    publishRound(round);
    var application = AnApplication.in(round);
    var event = submit(application);
    // When
    for (int i = 0; i < 3; i++) {
      publish(
          event,
          Topic.APPLICATIONS,
          application.id(),
          "application-submitted",
          application.submitted());
    }
    submit(application);
    // Then: what was published after the duplicates has arrived, so they were handled before.
    var later = AnApplication.in(round);
    publish(Topic.APPLICATIONS, application.id(), "application-submitted", later.submitted());
    await().atMost(SOON).until(() -> mailTo(later.leadMail()).size() == 1);
    assertThat(mailTo(application.leadMail())).hasSize(1);
    assertThat(mailTo(application.partnerMail())).hasSize(1);
    theOnlyMessageOf(application.leadKvk());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "مشروع الحكومة الرقمية",
        "Über-Größe für Bürger*innen é ç ñ",
        "Balie 🏛️👩🏽‍💻 van morgen",
        "<script>alert('x')</script> & \"zo\""
      })
  void a_title_in_any_script_survives_in_subject_and_body(String title) {
    // Given
    var round = Facts.aRoundId();
    publishRound(round);
    var application = AnApplication.in(round).titled(title);
    // When
    submit(application);
    // Then
    await().atMost(SOON).until(() -> mailTo(application.leadMail()).size() == 1);
    var mail = mailTo(application.leadMail()).getFirst();
    assertThat(mail.subject()).endsWith(title);
    assertThat(mail.text()).contains(title);
    var id = theOnlyMessageOf(application.leadKvk());
    var html =
        applicant(application.leadKvk()).get("/v1/messages/" + id).jsonPath().getString("html");
    assertThat(html).doesNotContain("<script");
    assertThat(Html.parse(html).getDocumentElement().getTextContent()).contains(title);
  }

  @Test
  void a_line_break_in_a_title_does_not_start_a_new_header() {
    // Given
    var round = Facts.aRoundId();
    publishRound(round);
    var application = AnApplication.in(round).titled("Balie\r\nBcc: iedereen@example.nl\u2028zo");
    // When
    submit(application);
    // Then
    await().atMost(SOON).until(() -> mailTo(application.leadMail()).size() == 1);
    assertThat(mailTo(application.leadMail()).getFirst().subject())
        .endsWith("Balie Bcc: iedereen@example.nl zo");
    assertThat(mailTo("iedereen@example.nl")).isEmpty();
  }

  private static UUID theOnlyMessageOf(String kvk) {
    await()
        .atMost(SOON)
        .untilAsserted(() -> applicant(kvk).get("/v1/messages").then().body("", hasSize(1)));
    return UUID.fromString(
        applicant(kvk).get("/v1/messages").jsonPath().getString("[0].messageId"));
  }
}
