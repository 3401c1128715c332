package nl.innovatiebudget.intake.document;

import static nl.innovatiebudget.intake.Intake.as;
import static nl.innovatiebudget.intake.document.Uploads.disposition;
import static nl.innovatiebudget.intake.document.Uploads.kept;
import static nl.innovatiebudget.intake.document.Uploads.path;
import static nl.innovatiebudget.intake.document.Uploads.refused;
import static nl.innovatiebudget.intake.document.Uploads.upload;
import static nl.innovatiebudget.intake.document.Uploads.uploaded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import nl.innovatiebudget.intake.Intake;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
@QuarkusTestResource(ScannerTestResource.class)
class UploadOverHttpTest {

  private static Intake.Body lead;
  private static Intake.Body partner;
  private static String round;
  private String application;

  @Inject RemoveOrphans removeOrphans;

  @BeforeEach
  void aDraftOfTwoBodies() {
    if (round == null) {
      round = Uploads.anOpenRound();
      lead = Intake.aMunicipality();
      partner = Intake.aProvince();
    }
    Intake.moveClockTo(Intake.IN_THE_ROUND);
    application = Intake.draft(Intake.anEligibleSmallProject(round, lead, partner), lead);
  }

  @AfterAll
  static void resetClock() {
    Intake.resetClock();
  }

  @Test
  void a_document_is_taken_in_and_listed_for_every_participant() {
    // When
    var content = Samples.pdf();
    String id =
        upload(application, lead, "Projectplan – één.pdf", content)
            .then()
            .statusCode(201)
            .header(
                "Location", matchesPattern(".*/v1/applications/[0-9a-f-]+/documents/[0-9a-f-]+"))
            .body("name", equalTo("Projectplan – één.pdf"))
            .body("kind", equalTo("project-plan"))
            .body("mediaType", equalTo("application/pdf"))
            .body("sizeBytes", equalTo(content.length))
            .body("sha256", matchesPattern("[0-9a-f]{64}"))
            .body("status", equalTo("AWAITING_SCAN"))
            .body("explanation", containsString("viruses"))
            .body("uploadedAt", matchesPattern("2024-03-20T.*Z"))
            .extract()
            .path("documentId");

    // Then
    as(partner).get(path(application)).then().statusCode(200).body("documentId", hasItems(id));
    as(lead).get(path(application) + "/" + id).then().body("documentId", equalTo(id));
  }

  @Test
  void the_same_bytes_name_and_kind_again_are_the_same_document() {
    // Given
    var content = Samples.docx();
    var id = uploaded(application, lead, "plan.docx", content);

    // When
    var again = upload(application, partner, "plan.docx", content);
    var renamed = uploaded(application, lead, "other.docx", content);
    var otherKind = upload(application, lead, "annex", disposition("plan.docx"), content);

    // Then
    again.then().statusCode(200).body("documentId", equalTo(id));
    assertThat(renamed).isNotEqualTo(id);
    otherKind.then().statusCode(201).body("documentId", not(equalTo(id)));
    as(lead).get(path(application)).then().body("size()", equalTo(3));
  }

  static Stream<Arguments> harmful() {
    return Stream.of(
        arguments("document-empty", "empty.pdf", new byte[0]),
        arguments("document-type-not-allowed", "plan.pdf", Samples.windowsProgram()),
        arguments("document-type-not-allowed", "plan.pdf", Samples.programAndPdf()),
        arguments("document-type-not-allowed", "plan.pdf", Samples.linuxProgram()),
        arguments("document-type-not-allowed", "plan.docx", Samples.plainZip()),
        arguments("document-suspicious", "plan.docx", Samples.bomb(300)),
        arguments("document-suspicious", "plan.docx", Samples.overlappingBomb(9000)),
        arguments(
            "document-suspicious",
            "plan.docx",
            Samples.docxWith("word/vbaProject.bin", new byte[10])));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("harmful")
  void what_could_do_harm_is_refused_and_leaves_nothing(String code, String name, byte[] content) {
    var before = kept();

    refused(upload(application, lead, name, content), code).statusCode(400);

    as(lead).get(path(application)).then().body("size()", equalTo(0));
    assertThat(kept()).isEqualTo(before);
    assertThat(Uploads.incoming()).isEmptyDirectory();
  }

  @Test
  void a_refused_type_is_named_beside_the_allowed_ones() {
    refused(
            upload(application, lead, "plan.pdf", Samples.windowsProgram()),
            "document-type-not-allowed")
        .statusCode(400)
        .body("detail", containsString("application/x-msdownload"))
        .body("detail", containsString("application/pdf, application/vnd.openxmlformats"));
  }

  @Test
  void a_name_with_a_path_and_invisible_characters_is_made_safe() {
    upload(application, lead, "../../etc/cron.d/plan\u202efdp.exe", Samples.pdf())
        .then()
        .statusCode(201)
        .body("name", equalTo("planfdp.exe.pdf"));
  }

  @Test
  void a_missing_kind_and_name_are_refused_together() {
    refused(
            upload(application, lead, "No Kind", "attachment", Samples.pdf()),
            "document-kind-invalid")
        .statusCode(400)
        .body("errors.code", hasItems("document-kind-invalid", "file-name-invalid"));
    refused(
            upload(application, lead, "project-plan", "attachment; filename=\"..\"", new byte[1]),
            "file-name-invalid")
        .statusCode(400);
  }

  @Test
  void a_round_decides_on_kinds_types_and_sizes() {
    // Given
    var strict = Intake.anOpenRound();
    var id = Intake.draft(Intake.anEligibleSmallProject(strict, lead, partner), lead);

    // Then
    refused(upload(id, lead, "annex", disposition("a.pdf"), Samples.pdf()), "document-kind-unknown")
        .statusCode(400)
        .body("detail", containsString("project-plan, budget, support-letter"));
    refused(upload(id, lead, "plan.png", Samples.png()), "document-type-not-allowed")
        .statusCode(400)
        .body("detail", not(containsString("choose from image")));
    refused(
            upload(id, lead, "plan.pdf", Samples.pdfOf(10 * Samples.MEGA + 1)),
            "document-too-large")
        .statusCode(413)
        .body("detail", containsString("10 MB"));
    upload(id, lead, "plan.pdf", Samples.pdfOf(10 * Samples.MEGA)).then().statusCode(201);
  }

  @Test
  void an_application_of_others_does_not_exist_and_without_login_nothing_does() {
    // Given
    var stranger = Intake.aMunicipality();
    var id = uploaded(application, lead, "plan.pdf", Samples.pdf());
    var document = path(application) + "/" + id;

    // Then
    refused(upload(application, stranger, "plan.pdf", Samples.pdf()), "not-found").statusCode(404);
    as(stranger).get(path(application)).then().statusCode(404);
    as(stranger).get(document).then().statusCode(404);
    as(stranger).get(document + "/content").then().statusCode(404);
    as(stranger).delete(document).then().statusCode(404);
    var other = Intake.draft(Intake.anEligibleSmallProject(round, partner, lead), partner);
    as(partner).get(path(other) + "/" + id).then().statusCode(404);
    as(partner).delete(path(other) + "/" + id).then().statusCode(404);
    Intake.asOfficer().contentType(Uploads.OCTETS).post(path(application)).then().statusCode(403);
    RestAssured.given().get(document + "/content").then().statusCode(401);
  }

  @Test
  void a_removed_document_is_gone_and_its_bytes_go_with_the_last_that_has_them() {
    // Given
    var content = Samples.pdf();
    var one = uploaded(application, lead, "one.pdf", content);
    var two = uploaded(application, lead, "two.pdf", content);
    String sha256 = as(lead).get(path(application) + "/" + one).path("sha256");

    // When
    as(partner).delete(path(application) + "/" + one).then().statusCode(204);
    removeOrphans.olderThan(Duration.ZERO);

    // Then
    as(lead).get(path(application) + "/" + one).then().statusCode(404);
    as(lead).get(path(application)).then().body("documentId", hasItems(two));
    assertThat(kept()).contains(sha256);

    // When
    as(lead).delete(path(application) + "/" + two).then().statusCode(204);
    removeOrphans.olderThan(Duration.ZERO);

    // Then
    assertThat(kept()).doesNotContain(sha256);
    upload(application, lead, "one.pdf", content).then().statusCode(201);
    assertThat(kept()).contains(sha256);
  }

  @Test
  void a_submitted_application_keeps_its_documents_and_staff_see_them_from_then_on() {
    // Given
    var id = uploaded(application, lead, "plan.pdf", Samples.pdf());
    var document = path(application) + "/" + id;
    Intake.asOfficer().get(document).then().statusCode(404);
    Intake.sign(application, lead).then().statusCode(201);
    Intake.sign(application, partner).then().statusCode(201);

    // When
    Intake.submit(application, lead).then().statusCode(201);

    // Then
    refused(as(lead).delete(document), "document-submitted").statusCode(409);
    uploaded(application, lead, "not yet submitted.pdf", Samples.pdf());
    as(lead).get(path(application)).then().body("size()", equalTo(2));
    Intake.asOfficer()
        .get(path(application))
        .then()
        .statusCode(200)
        .body("documentId", equalTo(List.of(id)));
    Intake.with(Intake.claimsOfStaff("auditor")).get(document).then().statusCode(200);
    Intake.with(Intake.claimsOfStaff("operator")).get(document).then().statusCode(403);
    Intake.moveClockTo(Intake.DEADLINE);
    refused(upload(application, lead, "late.pdf", Samples.pdf()), "documents-not-editable")
        .statusCode(409);
  }
}
