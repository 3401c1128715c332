package nl.innovatiebudget.intake.receipt;

import static io.restassured.RestAssured.given;
import static nl.innovatiebudget.intake.Intake.aMunicipality;
import static nl.innovatiebudget.intake.Intake.aProvince;
import static nl.innovatiebudget.intake.Intake.anOpenRound;
import static nl.innovatiebudget.intake.Intake.as;
import static nl.innovatiebudget.intake.Intake.asOfficer;
import static nl.innovatiebudget.intake.Intake.claimsOfStaff;
import static nl.innovatiebudget.intake.Intake.json;
import static nl.innovatiebudget.intake.Intake.sign;
import static nl.innovatiebudget.intake.Intake.signedDraft;
import static nl.innovatiebudget.intake.Intake.submit;
import static nl.innovatiebudget.intake.Intake.with;
import static nl.innovatiebudget.intake.receipt.Telling.aTellingProject;
import static nl.innovatiebudget.intake.receipt.Telling.signed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import nl.innovatiebudget.intake.Intake;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.parts.PartsTestResource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class ReceiptOverHttpTest {

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
  void every_submission_keeps_its_receipt() {
    // Given
    var id = signedDraft(round, lead, partner);
    var first = json(submit(id, lead).then().statusCode(201).extract().asString());
    as(lead)
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"1\"")
        .body("{\"title\":\"Second thoughts\"}")
        .patch("/v1/applications/" + id)
        .then()
        .statusCode(200);
    sign(id, lead).then().statusCode(201);
    sign(id, partner).then().statusCode(201);

    // When
    var second = json(submit(id, partner).then().statusCode(201).extract().asString());

    // Then
    var path = "/v1/applications/" + id + "/submissions";
    for (var reader : List.of(as(partner), asOfficer(), with(claimsOfStaff("auditor")))) {
      reader
          .get(path)
          .then()
          .statusCode(200)
          .body("submission", contains(1, 2))
          .body("standing", contains("REPLACED", "IN_FORCE"))
          .body("kind", contains("IN_TIME", "IN_TIME"))
          .body("contentHash[0]", equalTo(first.get("contentHash").asText()))
          .body("receivedAt[1]", equalTo(second.get("receivedAt").asText()));
    }
    assertThat(json(as(lead).get(first.at("/links/json").asText()).asString())).isEqualTo(first);
    assertThat(json(asOfficer().get(path + "/2").asString())).isEqualTo(second);
    assertThat(second.get("number")).isEqualTo(first.get("number"));
    as(partner).get(first.at("/links/pdf").asText()).then().statusCode(200);
  }

  @Test
  void receipts_of_others_and_receipts_that_do_not_exist_are_not_found() {
    var id = signedDraft(round, lead, partner);
    var path = "/v1/applications/" + id + "/submissions";
    var stranger = aMunicipality();

    as(lead).get(path).then().statusCode(200).body("", empty());
    asOfficer().get(path).then().statusCode(404);
    submit(id, lead).then().statusCode(201);

    for (var place : List.of("", "/1", "/1/receipt")) {
      as(stranger).get(path + place).then().statusCode(404);
      given().get(path + place).then().statusCode(401);
      with(claimsOfStaff("juror")).get(path + place).then().statusCode(403);
    }
    for (var place : List.of("/0", "/2", "/x", "/2/receipt", "/-1/receipt")) {
      as(lead).get(path + place).then().statusCode(404);
    }
    as(lead).get("/v1/applications/" + UUID.randomUUID() + "/submissions").then().statusCode(404);
  }

  @Test
  void the_document_holds_the_receipt_and_all_that_was_entered() throws Exception {
    // Given
    var id = signed(aTellingProject(round, lead, partner), lead, partner);
    var receipt = json(submit(id, lead).then().statusCode(201).extract().asString());

    // When
    var answer = as(lead).get(receipt.at("/links/pdf").asText());

    // Then
    answer
        .then()
        .statusCode(200)
        .contentType("application/pdf")
        .header("Content-Disposition", matchesPattern("inline; filename=\"[A-Z0-9-]+-1\\.pdf\""));
    var text = text(answer.asByteArray());
    var receivedAt = Instant.parse(receipt.get("receivedAt").asText());
    assertThat(text)
        .contains(receipt.get("number").asText(), id, lead.name(), partner.name(), "Software B.V.")
        .contains(receivedAt.toString(), DutchTime.nl(receivedAt))
        .contains("20 maart 2024 om 10:00:", "Nederlandse tijd, UTC+01:00")
        .contains(euro(15_000_000), euro(5_000_000), euro(20_000_000))
        .contains(euro(3_000_000), euro(2_000_000), euro(12_000_000), euro(8_000_000))
        .contains("Melden in één stap & <b>sneller</b> op de [BICYCLE], שלום")
        .contains("hoofdaanvrager", "medeaanvrager", "opdrachtnemer", "lead@example.nl")
        .contains("Building it", "personeel", "Totaal", "12 maanden")
        .contains("Residents report a problem.", "Both bodies share the software.")
        .contains(
            "Voor wie Inwoners; Ondernemers", "Open source Ja", "Te traag", "Geld van ons allen")
        .contains(receipt.get("contentHash").asText())
        .doesNotContain("?");
    assertThat(text.replaceAll("\\s", "")).contains(receipt.get("jws").asText());

    // And whoever asks again gets the same
    assertThat(text(asOfficer().get(receipt.at("/links/pdf").asText()).asByteArray()))
        .isEqualTo(text);
  }

  @Test
  void the_document_is_accessible_and_in_the_language_of_the_application() throws Exception {
    // Given
    var id = signed(aTellingProject(round, lead, partner).put("language", "en"), lead, partner);
    var receipt = json(submit(id, lead).then().statusCode(201).extract().asString());

    // When
    var document = as(lead).get(receipt.at("/links/pdf").asText()).asByteArray();

    // Then
    assertThat(text(document))
        .contains("Receipt " + receipt.get("number").asText(), "€150,000.00", "For whom Citizens");
    try (var read = Loader.loadPDF(document)) {
      assertThat(read.getDocumentCatalog().getLanguage()).isEqualTo("en");
      assertThat(read.getDocumentInformation().getTitle())
          .isEqualTo("Receipt " + receipt.get("number").asText());
    }
    assertThat(faultsByPdfUa1(document)).isEmpty();
  }

  @Test
  void the_database_takes_no_submission_without_a_receipt() {
    var id = signedDraft(round, lead, partner);
    submit(id, lead).then().statusCode(201);

    assertThatThrownBy(
            () -> {
              try (var connection = database.getConnection();
                  var copy =
                      connection.prepareStatement(
                          "insert into submission (application_id, submission, kind, revision,"
                              + " round_version, content, content_hash, received_at, submitted_by,"
                              + " body_kind, body_value, receipt) select application_id, 2, kind,"
                              + " revision, round_version, content, content_hash, received_at,"
                              + " submitted_by, body_kind, body_value, '' from submission"
                              + " where application_id = ?::uuid")) {
                copy.setString(1, id);
                copy.executeUpdate();
              }
            })
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("submission_has_receipt");
  }

  /** As a Dutch reader writes it, such as € 1.500,00. */
  private static String euro(long cents) {
    return Euro.ofCents(cents).format(Locale.of("nl"));
  }

  private static String text(byte[] document) throws IOException {
    try (var read = Loader.loadPDF(document)) {
      return new PDFTextStripper().getText(read);
    }
  }

  private static List<String> faultsByPdfUa1(byte[] document) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    var foundry = Foundries.defaultInstance();
    try (var parser =
            foundry.createParser(new ByteArrayInputStream(document), PDFAFlavour.PDFUA_1);
        var validator = foundry.createValidator(PDFAFlavour.PDFUA_1, false)) {
      return validator.validate(parser).getTestAssertions().stream()
          .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
          .map(TestAssertion::toString)
          .toList();
    }
  }
}
