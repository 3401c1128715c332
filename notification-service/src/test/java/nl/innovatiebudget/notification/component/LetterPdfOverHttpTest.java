package nl.innovatiebudget.notification.component;

import static nl.innovatiebudget.notification.component.Surroundings.SOON;
import static nl.innovatiebudget.notification.component.Surroundings.applicant;
import static nl.innovatiebudget.notification.component.Surroundings.decide;
import static nl.innovatiebudget.notification.component.Surroundings.publishRound;
import static nl.innovatiebudget.notification.component.Surroundings.staff;
import static nl.innovatiebudget.notification.component.Surroundings.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.UUID;
import javax.sql.DataSource;
import nl.innovatiebudget.notification.component.Facts.AnApplication;
import nl.innovatiebudget.notification.letter.Conformance;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class LetterPdfOverHttpTest {

  @Inject DataSource database;

  private String round;

  @BeforeEach
  void a_round() {
    round = Facts.aRoundId();
    publishRound(round);
  }

  @Test
  void a_letter_is_handed_out_as_the_document_it_was_stored_as() throws Exception {
    // Given
    var application = AnApplication.in(round).titled("Balie <b>van</b> morgen 🏛️ مرحبا");
    var path = issued(application);
    var hash = staff("auditor").get(path).jsonPath().getString("pdfSha256");
    // When
    var answer = applicant(application.leadKvk()).get(path + "/pdf");
    // Then
    answer
        .then()
        .statusCode(200)
        .contentType("application/pdf")
        .header("ETag", "\"" + hash + "\"")
        .header(
            "Content-Disposition", "inline; filename=\"besluit-" + application.number() + ".pdf\"");
    var document = answer.asByteArray();
    assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document)))
        .isEqualTo(hash);
    assertThat(Conformance.faults(document)).isEmpty();
    applicant(application.leadKvk())
        .header("If-None-Match", "\"" + hash + "\"")
        .get(path + "/pdf")
        .then()
        .statusCode(304)
        .header("ETag", "\"" + hash + "\"");
  }

  @Test
  void only_those_who_may_read_the_letter_get_its_document() {
    // Given
    var application = AnApplication.in(round).inEnglish();
    var path = issued(application) + "/pdf";
    // When, Then
    applicant(application.partnerKvk())
        .get(path)
        .then()
        .statusCode(200)
        .header(
            "Content-Disposition",
            "inline; filename=\"decision-" + application.number() + ".pdf\"");
    staff("programme-officer").get(path).then().statusCode(200);
    staff("auditor").get(path).then().statusCode(200);
    applicant("99999999").get(path).then().statusCode(404);
    applicant(Facts.aKvk()).get(path).then().statusCode(404);
    staff("operator").get(path).then().statusCode(403);
    staff("auditor").get("/v1/letters/" + UUID.randomUUID() + "/pdf").then().statusCode(404);
  }

  @Test
  void the_database_takes_no_new_letter_without_its_document_or_with_another() {
    // Given
    var letter = letterId(issued(AnApplication.in(round)));
    // When, Then
    assertThatThrownBy(() -> copy(letter, "null", "null")).hasMessageContaining("letter_has_pdf");
    assertThatThrownBy(() -> copy(letter, "'\\x00'", "pdf_sha256"))
        .hasMessageContaining("letter_pdf_as_hashed");
    assertThatThrownBy(() -> copy(letter, "pdf", "null")).hasMessageContaining("letter_pdf_hashed");
    assertThatThrownBy(
            () -> execute("update letter set pdf = '\\x00' where letter_id = '" + letter + "'"))
        .hasMessageContaining("does not change");
  }

  @Test
  void a_letter_of_before_has_its_page_and_no_document() throws SQLException {
    // Given
    var letter = letterId(issued(AnApplication.in(round)));
    var asked = "add constraint letter_has_pdf check (pdf is not null) not valid";
    // When
    execute("alter table letter drop constraint letter_has_pdf");
    var before = copy(letter, "null", "null");
    execute("alter table letter " + asked);
    // Then
    var path = "/v1/letters/" + before;
    staff("auditor").get(path).then().statusCode(200).body("pdfSha256", nullValue());
    staff("auditor").get(path + "/pdf").then().statusCode(404);
    staff("auditor")
        .get("/v1/letters?roundId=" + round)
        .then()
        .statusCode(200)
        .body("", hasSize(2));
  }

  /** Another letter on the same application, as a refusal to treat: of those there may be more. */
  private UUID copy(String letter, String pdf, String hash) throws SQLException {
    var id = UUID.randomUUID();
    execute(
        "insert into letter (letter_id, decision_id, application_id, kind, amount_cents, language,"
            + " html, sha256, issued_at, pdf, pdf_sha256) select '"
            + id
            + "', '"
            + id
            + "', application_id, 'NOT_TREATED', 0, language, html, sha256, issued_at, "
            + pdf
            + ", "
            + hash
            + " from letter where letter_id = '"
            + letter
            + "'");
    return id;
  }

  private void execute(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Where its letter is, once it was awarded. */
  private String issued(AnApplication application) {
    submit(application);
    decide(application, application.awarded());
    var mine = "findAll { it.applicationId == '" + application.id() + "' }";
    var list = "/v1/letters?roundId=" + round;
    await()
        .atMost(SOON)
        .untilAsserted(() -> staff("programme-officer").get(list).then().body(mine, hasSize(1)));
    return "/v1/letters/" + staff("auditor").get(list).jsonPath().getString(mine + "[0].letterId");
  }

  private static String letterId(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
