package nl.innovatiebudget.intake.receipt;

import static io.restassured.RestAssured.given;
import static nl.innovatiebudget.intake.Intake.IN_THE_ROUND;
import static nl.innovatiebudget.intake.Intake.aMunicipality;
import static nl.innovatiebudget.intake.Intake.aProvince;
import static nl.innovatiebudget.intake.Intake.anEligibleSmallProject;
import static nl.innovatiebudget.intake.Intake.anOpenRound;
import static nl.innovatiebudget.intake.Intake.as;
import static nl.innovatiebudget.intake.Intake.claimsOfStaff;
import static nl.innovatiebudget.intake.Intake.draft;
import static nl.innovatiebudget.intake.Intake.json;
import static nl.innovatiebudget.intake.Intake.moveClockTo;
import static nl.innovatiebudget.intake.Intake.sign;
import static nl.innovatiebudget.intake.Intake.submit;
import static nl.innovatiebudget.intake.Intake.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import nl.innovatiebudget.intake.Intake;
import nl.innovatiebudget.kit.links.SignedLinks;
import nl.innovatiebudget.parts.PartsTestResource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a juror can open of a submission. */
@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class SubmissionLinkOverHttpTest {

  private static final Instant EXPIRES_AT = IN_THE_ROUND.plusSeconds(900);

  @Inject SignedLinks links;
  @Inject DataSource database;

  private Intake.Body lead;
  private String id;

  @BeforeEach
  void anApplicationWasSubmitted() {
    var round = anOpenRound();
    lead = aMunicipality();
    var partner = aProvince();
    id = draft(anEligibleSmallProject(round, lead, partner), lead);
    Intake.attachPlan(id, lead).then().statusCode(201);
    sign(id, lead).then().statusCode(201);
    sign(id, partner).then().statusCode(201);
    submit(id, lead).then().statusCode(201);
  }

  @AfterEach
  void resetClock() {
    Intake.resetClock();
  }

  @Test
  void a_link_shows_what_was_submitted_without_contact_persons_until_it_expires()
      throws IOException {
    var link = link(1);

    // Then the content
    var content = json(given().accept("application/json").get(link).asString());
    assertThat(content.get("title").asText()).isEqualTo("Reporting in one step");
    assertThat(content.get("participants")).hasSize(3);
    assertThat(content.toString()).doesNotContain("contactEmail").doesNotContain("@");

    // And a document that people read, also for a browser that takes anything
    for (var accept :
        new String[] {"application/pdf", "text/html,application/xhtml+xml,*/*;q=0.8"}) {
      var document = given().header("Accept", accept).get(link);
      assertThat(document.contentType()).startsWith("application/pdf");
      assertThat(document.header("Content-Disposition")).startsWith("inline");
      assertThat(text(document.asByteArray()))
          .contains("Reporting in one step")
          .doesNotContain("lead@example.nl");
    }

    // And the applicants see that it was read by a link
    assertThat(with(claimsOfStaff("auditor")).get("/v1/applications/" + id + "/usage").asString())
        .contains("GET /submission-links/{token}")
        .contains("\"role\":\"link\"");

    // And not any more at the instant of expiry
    moveClockTo(EXPIRES_AT);
    given().get(link).then().statusCode(404);
  }

  @Test
  void what_is_not_there_or_was_withdrawn_is_not_shown() {
    given().get(link(2)).then().statusCode(404);
    given().get("/v1/submission-links/x").then().statusCode(404);
    var document = links.document(UUID.fromString(id), EXPIRES_AT);
    given().get("/v1/submission-links/" + document).then().statusCode(404);
    given().get(link(1)).then().statusCode(200);

    as(lead)
        .body(Map.of("reason", "We stop."))
        .post("/v1/applications/" + id + "/withdrawals")
        .then()
        .statusCode(201);

    given().get(link(1)).then().statusCode(404);
  }

  @Test
  void the_other_services_are_told_which_documents_belong_to_it() throws SQLException {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                "select data from outbox_event"
                    + " where key = ? and type like '%application-submitted%'")) {
      select.setString(1, id);
      try (var row = select.executeQuery()) {
        assertThat(row.next()).isTrue();
        assertThat(row.getString(1))
            .contains("\"kind\":\"project-plan\"")
            .contains("\"fileName\":\"plan.pdf\"")
            .contains("\"mediaType\":\"application/pdf\"")
            .containsPattern("\"sha256\":\"[0-9a-f]{64}\"");
      }
    }
  }

  private String link(int submission) {
    return "/v1/submission-links/" + links.submission(UUID.fromString(id), submission, EXPIRES_AT);
  }

  private static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }
}
