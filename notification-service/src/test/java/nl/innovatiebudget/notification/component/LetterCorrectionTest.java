package nl.innovatiebudget.notification.component;

import static nl.innovatiebudget.notification.component.Surroundings.SOON;
import static nl.innovatiebudget.notification.component.Surroundings.applicant;
import static nl.innovatiebudget.notification.component.Surroundings.decide;
import static nl.innovatiebudget.notification.component.Surroundings.publish;
import static nl.innovatiebudget.notification.component.Surroundings.publishRound;
import static nl.innovatiebudget.notification.component.Surroundings.published;
import static nl.innovatiebudget.notification.component.Surroundings.staff;
import static nl.innovatiebudget.notification.component.Surroundings.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.innovatiebudget.kit.event.Topic;
import nl.innovatiebudget.notification.component.Facts.AnApplication;
import nl.innovatiebudget.notification.letter.Conformance;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class LetterCorrectionTest {

  private String round;

  @BeforeEach
  void a_round() {
    round = Facts.aRoundId();
    publishRound(round);
  }

  @Test
  void a_slip_is_corrected_by_a_new_letter_that_names_the_old_one() {
    // Given
    var application = AnApplication.in(round);
    submit(application);
    decide(application, application.refused());
    var former = letter(1);
    var changes =
        Map.of("addressee", "Gemeente Úbersted", "reasons", List.of("Het plan was niet & <af>."));
    // When
    var correctionId =
        propose(former, changes).statusCode(201).extract().<String>path("correctionId");
    // Then
    propose(former, changes).statusCode(409).body("errors.code", hasItem("correction-open"));
    var path = "/v1/letter-corrections/" + correctionId;
    staff("decision-maker")
        .get(path + "/draft")
        .then()
        .statusCode(200)
        .body(containsString("Úbersted"), containsString(former));
    staff("programme-officer").post(path + "/approvals").then().statusCode(403);
    assertThat(published(Topic.NOTIFICATIONS, application.id())).hasSizeLessThanOrEqualTo(1);
    // When
    var later =
        staff("decision-maker")
            .post(path + "/approvals")
            .then()
            .statusCode(201)
            .body("state", equalTo("APPROVED"))
            .extract()
            .<String>path("newLetterId");
    // Then
    var read = applicant(application.partnerKvk()).get("/v1/letters/" + later).jsonPath();
    var text = Html.parse(read.getString("html")).getDocumentElement().getTextContent();
    assertThat(text)
        .contains("Gemeente Úbersted", "niet & <af>", "in de plaats van", former, "De naam klopte")
        .contains(application.number(), "bezwaar maken")
        .doesNotContain("haalde de grens niet");
    assertThat(read.getString("corrects")).isEqualTo(former);
    assertThat(
            Conformance.faults(staff("auditor").get("/v1/letters/" + later + "/pdf").asByteArray()))
        .isEmpty();
    staff("auditor")
        .get("/v1/letters/" + former)
        .then()
        .body("correctedBy", equalTo(later))
        .body("html", containsString("Gemeente Utrecht"));
    for (var kvk : List.of(application.leadKvk(), application.partnerKvk())) {
      applicant(kvk)
          .get("/v1/messages")
          .then()
          .body("[0].kind", equalTo("LETTER_CORRECTED"))
          .body("[0].attachments[0].letterId", equalTo(later));
    }
    await().atMost(SOON).until(() -> published(Topic.NOTIFICATIONS, application.id()).size() == 2);
    assertThat(published(Topic.NOTIFICATIONS, application.id()).getLast())
        .containsEntry("corrects", former)
        .containsEntry("letterId", later)
        .containsEntry("contentSha256", read.getString("sha256"));
    propose(former, changes).statusCode(409).body("errors.code", hasItem("letter-corrected"));
    propose(later, Map.of("title", "Balie van nu")).statusCode(201);
  }

  @Test
  void what_a_letter_does_not_say_and_what_it_says_already_is_no_correction() {
    // Given
    var application = AnApplication.in(round);
    submit(application);
    decide(application, application.awarded());
    var letter = letter(1);
    // When, Then
    propose(letter, Map.of("ground", "x", "explanation", "y"))
        .statusCode(400)
        .body("errors.findAll { it.code == 'not-in-this-letter' }.size()", equalTo(2));
    propose(letter, Map.of("addressee", "Gemeente Utrecht"))
        .statusCode(400)
        .body("errors.code", hasItems("nothing-changes"));
    propose(letter, Map.of("amount", "€ 1")).statusCode(400);
    propose(letter, Map.of("title", "Balie\nToegekend bedrag: € 9.999,99")).statusCode(400);
    propose(letter, Map.of("reasons", List.of("Goed.\n\n# Ons besluit"))).statusCode(400);
    propose(letter, Map.of("addressee", "Gemeente\u0001")).statusCode(400);
    propose(UUID.randomUUID().toString(), Map.of("title", "x")).statusCode(404);
  }

  @Test
  void a_letter_to_the_lead_is_corrected_for_the_lead_alone_and_may_be_rejected_first() {
    // Given
    var application = AnApplication.in(round);
    submit(application);
    publish(
        Topic.BUDGET,
        application.id(),
        "reclaim-raised",
        Map.of(
            "reclaimId",
            UUID.randomUUID(),
            "reference",
            "TV-2025-000042",
            "applicationId",
            application.id(),
            "roundId",
            round,
            "amountCents",
            123456789,
            "reason",
            "Het project is niet begonen.",
            "raisedOn",
            "2025-03-10",
            "payByDay",
            "2025-04-22"));
    var former = letter(1);
    var changes = Map.of("explanation", "Het project is niet begonnen.");
    var first = propose(former, changes).extract().<String>path("correctionId");
    // When
    staff("decision-maker")
        .contentType("application/json")
        .body(Map.of("reason", "nog niet"))
        .post("/v1/letter-corrections/" + first + "/rejections")
        .then()
        .statusCode(201)
        .body("state", equalTo("REJECTED"));
    var second = propose(former, changes).statusCode(201).extract().<String>path("correctionId");
    var later =
        staff("decision-maker")
            .post("/v1/letter-corrections/" + second + "/approvals")
            .then()
            .statusCode(201)
            .extract()
            .<String>path("newLetterId");
    // Then
    applicant(application.leadKvk())
        .get("/v1/letters/" + later)
        .then()
        .statusCode(200)
        .body("kind", equalTo("RECLAIM_RAISED"))
        .body("html", containsString("niet begonnen."))
        .body("html", containsString("1.234.567,89"));
    applicant(application.partnerKvk()).get("/v1/letters/" + later).then().statusCode(404);
    assertThat(applicant(application.partnerKvk()).get("/v1/messages").jsonPath().getList("kind"))
        .doesNotContain("LETTER_CORRECTED");
  }

  /** The id of the newest of that many letters of the round. */
  private String letter(int count) {
    var list = "/v1/letters?roundId=" + round;
    await()
        .atMost(SOON)
        .until(() -> staff("auditor").get(list).jsonPath().getList("").size() == count);
    return staff("auditor").get(list).jsonPath().getString("[" + (count - 1) + "].letterId");
  }

  private static ValidatableResponse propose(String letterId, Map<String, ?> changes) {
    return staff("programme-officer")
        .contentType("application/json")
        .body(Map.of("changes", changes, "reason", "De naam klopte niet."))
        .post("/v1/letters/" + letterId + "/corrections")
        .then();
  }
}
