package nl.innovatiebudget.notification.component;

import static nl.innovatiebudget.notification.component.Surroundings.SOON;
import static nl.innovatiebudget.notification.component.Surroundings.applicant;
import static nl.innovatiebudget.notification.component.Surroundings.decide;
import static nl.innovatiebudget.notification.component.Surroundings.mailTo;
import static nl.innovatiebudget.notification.component.Surroundings.publishRound;
import static nl.innovatiebudget.notification.component.Surroundings.staff;
import static nl.innovatiebudget.notification.component.Surroundings.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import nl.innovatiebudget.notification.component.Facts.AnApplication;
import nl.innovatiebudget.notification.letter.Conformance;
import nl.innovatiebudget.parts.PartsTestResource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class InboxOverHttpTest {

  @Test
  void an_inbox_comes_in_pages_with_its_letters() {
    // Given
    var application = anApplicationWithTwoMessages("Balie");
    var reader = application.leadKvk();
    // When
    var first = applicant(reader).get("/v1/messages?limit=1");
    // Then
    first
        .then()
        .statusCode(200)
        .body("", hasSize(1))
        .body("[0].kind", equalTo("DECISION_AVAILABLE"));
    assertThat(first.jsonPath().getString("[0].attachments[0].mediaType"))
        .isEqualTo("application/pdf");
    var href = first.jsonPath().getString("[0].attachments[0].href");
    assertThat(applicant(reader).get(href).asByteArray())
        .hasSize(first.jsonPath().getInt("[0].attachments[0].sizeBytes"));
    var link = first.header("Link");
    assertThat(link).matches("<.*before=.*>; rel=\"next\"").contains("limit=1");
    var before = link.replaceAll(".*before=([^&>]*).*", "$1");
    applicant(reader)
        .get("/v1/messages?limit=1&before=" + before)
        .then()
        .body("[0].kind", equalTo("RECEIPT"))
        .body("[0].attachments", hasSize(0))
        .header("Link", nullValue());
    applicant(reader).get("/v1/messages/unread-count").then().body("unread", equalTo(2));
    for (var wrong :
        new String[] {"limit=0", "limit=101", "limit=x", "before=x", "before=" + "A".repeat(60)}) {
      applicant(reader).get("/v1/messages?" + wrong).then().statusCode(400);
    }
  }

  @Test
  void a_title_of_three_hundred_characters_in_any_script_arrives_in_subject_and_letter()
      throws IOException {
    // Given
    var title =
        ("Größe één مشروع שלום " + "Überlange Straße ".repeat(20)).substring(0, 300).strip();
    // When
    var application = anApplicationWithTwoMessages(title);
    // Then
    await().atMost(SOON).until(() -> mailTo(application.leadMail()).size() == 2);
    assertThat(mailTo(application.leadMail()))
        .allSatisfy(mail -> assertThat(mail.subject()).endsWith(title));
    var href =
        applicant(application.leadKvk())
            .get("/v1/messages")
            .jsonPath()
            .getString("[0].attachments[0].href");
    var document = staff("auditor").get(href).asByteArray();
    assertThat(Conformance.faults(document)).isEmpty();
    try (var read = Loader.loadPDF(document)) {
      assertThat(new PDFTextStripper().getText(read).replaceAll("\\s", ""))
          .contains("Größe", "שלום", "ÜberlangeStraße".repeat(10));
    }
  }

  private static AnApplication anApplicationWithTwoMessages(String title) {
    var round = Facts.aRoundId();
    publishRound(round);
    var application = AnApplication.in(round).titled(title);
    submit(application);
    decide(application, application.awarded());
    await()
        .atMost(SOON)
        .until(
            () ->
                applicant(application.leadKvk()).get("/v1/messages").jsonPath().getList("").size()
                    == 2);
    return application;
  }
}
