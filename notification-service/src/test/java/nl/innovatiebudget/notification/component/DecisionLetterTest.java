package nl.innovatiebudget.notification.component;

import static nl.innovatiebudget.notification.component.Surroundings.SOON;
import static nl.innovatiebudget.notification.component.Surroundings.applicant;
import static nl.innovatiebudget.notification.component.Surroundings.decide;
import static nl.innovatiebudget.notification.component.Surroundings.mailTo;
import static nl.innovatiebudget.notification.component.Surroundings.publish;
import static nl.innovatiebudget.notification.component.Surroundings.publishRound;
import static nl.innovatiebudget.notification.component.Surroundings.published;
import static nl.innovatiebudget.notification.component.Surroundings.staff;
import static nl.innovatiebudget.notification.component.Surroundings.submit;
import static nl.innovatiebudget.notification.component.Surroundings.tell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import javax.sql.DataSource;
import nl.innovatiebudget.kit.event.Topic;
import nl.innovatiebudget.kit.time.BusinessClock;
import nl.innovatiebudget.kit.time.StatutoryTerms;
import nl.innovatiebudget.notification.application.Language;
import nl.innovatiebudget.notification.component.Facts.AnApplication;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class DecisionLetterTest {

  @Inject DataSource database;

  private String round;

  @BeforeEach
  void a_round() {
    round = Facts.aRoundId();
    publishRound(round);
  }

  @Test
  void an_award_is_told_in_a_letter_that_says_all_and_a_message_that_says_where_it_is()
      throws Exception {
    // Given
    var application = AnApplication.in(round).titled("Balie <b>van</b> morgen 🏛️ مرحبا");
    submit(application);
    // When
    decide(application, application.awarded());
    // Then
    var letter = letterOf(application);
    assertThat(letter.getString("kind")).isEqualTo("AWARD");
    assertThat(letter.getString("language")).isEqualTo("nl");
    var html = letter.getString("html");
    var issuedOn =
        Instant.parse(letter.getString("issuedAt")).atZone(BusinessClock.AMSTERDAM).toLocalDate();
    assertThat(Html.parse(html).getDocumentElement().getTextContent())
        .contains(
            "Gemeente Utrecht",
            application.number(),
            application.title(),
            "toegekend",
            "€\u00a0142.500,00",
            "artikel 17 Financiële-verhoudingswet",
            "binnen 12 maanden",
            "open source",
            Language.NL.write(StatutoryTerms.lastDayToObject(issuedOn)));
    assertThat(letter.getString("sha256"))
        .isEqualTo(
            HexFormat.of()
                .formatHex(
                    MessageDigest.getInstance("SHA-256")
                        .digest(html.getBytes(StandardCharsets.UTF_8))));
    await().atMost(SOON).until(() -> mailTo(application.partnerMail()).size() == 2);
    await().atMost(SOON).until(() -> mailTo(application.leadMail()).size() == 2);
    assertThat(mailTo(application.leadMail()))
        .anySatisfy(
            mail -> {
              assertThat(mail.subject()).contains("besluit", application.number());
              assertThat(mail.text()).doesNotContain("toegekend", "142.500");
            });
  }

  @Test
  void a_refusal_in_english_gives_the_reasons_and_no_amount() {
    // Given
    var application = AnApplication.in(round).inEnglish();
    submit(application);
    // When
    decide(application, application.refused());
    // Then
    var letter = letterOf(application);
    assertThat(letter.getString("kind")).isEqualTo("REFUSAL");
    assertThat(Html.parse(letter.getString("html")).getDocumentElement().getTextContent())
        .contains(
            "You do not receive money",
            "Your project scored below 5.5 & did not reach the threshold.",
            "you can object")
        .doesNotContain("€0.00", "open source");
  }

  @Test
  void a_refusal_to_treat_is_a_decision_with_a_letter_and_after_reopening_another_may_follow() {
    // Given
    var application = AnApplication.in(round);
    submit(application);
    // When, and the same in another event
    tell(application, "application-not-treated", application.notTreated());
    tell(application, "application-not-treated", application.notTreated());
    // Then
    var letter = letterOf(application);
    assertThat(letter.getString("kind")).isEqualTo("NOT_TREATED");
    var issuedOn =
        Instant.parse(letter.getString("issuedAt")).atZone(BusinessClock.AMSTERDAM).toLocalDate();
    assertThat(Html.parse(letter.getString("html")).getDocumentElement().getTextContent())
        .contains(
            "Wij behandelen uw aanvraag niet",
            "artikel 4:5, eerste lid, onder c, Awb",
            "De begroting ontbreekt nog.",
            "bezwaar maken",
            Language.NL.write(StatutoryTerms.lastDayToObject(issuedOn)))
        .doesNotContain("afgewezen", "€\u00a00,00", "open source");
    await().atMost(SOON).until(() -> mailTo(application.partnerMail()).size() == 2);
    await().atMost(SOON).until(() -> !published(Topic.NOTIFICATIONS, application.id()).isEmpty());
    assertThat(published(Topic.NOTIFICATIONS, application.id()))
        .singleElement()
        .satisfies(issued -> assertThat(issued).containsEntry("outcome", "NOT_TREATED"))
        .satisfies(issued -> assertThat(issued).containsEntry("amountCents", 0));
    // When it is decided on before it is reopened, and then is
    decide(application, application.awarded());
    await().during(Duration.ofSeconds(1)).until(() -> lettersOf(application) == 1);
    tell(application, "application-reopened", application.reopened());
    // Then
    await().atMost(SOON).until(() -> lettersOf(application) == 2);
    tell(application, "application-not-treated", application.notTreated());
    var later = AnApplication.in(round);
    submit(later);
    await().atMost(SOON).until(() -> mailTo(later.leadMail()).size() == 1);
    assertThat(lettersOf(application)).isEqualTo(2);
  }

  @Test
  void a_refusal_may_be_followed_by_an_award_on_objection() {
    // Given
    var application = AnApplication.in(round);
    submit(application);
    decide(application, application.refused());
    await().atMost(SOON).until(() -> lettersOf(application) == 1);
    // When
    decide(application, application.awarded());
    await().atMost(SOON).until(() -> lettersOf(application) == 2);
    // Then
    var issued = published(Topic.NOTIFICATIONS, application.id());
    var award = issued.stream().filter(l -> l.get("outcome").equals("AWARDED")).findFirst();
    var letter = staff("auditor").get("/v1/letters/" + award.orElseThrow().get("letterId"));
    assertThat(
            Html.parse(letter.jsonPath().getString("html")).getDocumentElement().getTextContent())
        .contains("Uw bezwaar is gegrond", "in beroep gaan bij de rechtbank")
        .doesNotContain("bezwaar maken");
  }

  private int lettersOf(AnApplication application) {
    return staff("auditor")
        .get("/v1/letters?roundId=" + round)
        .jsonPath()
        .getList("findAll { it.applicationId == '" + application.id() + "' }")
        .size();
  }

  @Test
  void that_the_letter_was_issued_is_told_to_the_other_services() {
    // Given
    var application = AnApplication.in(round);
    submit(application);
    var decision = application.awarded();
    // When
    decide(application, decision);
    // Then
    var letter = letterOf(application);
    await().atMost(SOON).until(() -> !published(Topic.NOTIFICATIONS, application.id()).isEmpty());
    assertThat(published(Topic.NOTIFICATIONS, application.id()))
        .singleElement()
        .isEqualTo(
            Map.of(
                "letterId", letter.getString("letterId"),
                "decisionId", decision.get("decisionId").toString(),
                "applicationId", application.id().toString(),
                "roundId", round,
                "outcome", "AWARDED",
                "amountCents", 14250000,
                "issuedAt", letter.getString("issuedAt"),
                "contentSha256", letter.getString("sha256")));
  }

  @Test
  void a_decision_that_arrives_before_its_application_waits_for_it() {
    // Given
    var application = AnApplication.in(round);
    decide(application, application.awarded());
    // When
    submit(application);
    // Then
    assertThat(letterOf(application).getString("kind")).isEqualTo("AWARD");
  }

  @Test
  void a_decision_that_is_told_again_changes_nothing() {
    // Given
    var application = AnApplication.in(round);
    submit(application);
    var decision = application.awarded();
    var event = decide(application, decision);
    var first = letterOf(application);
    // When: the same event, and the same decision in another event
    publish(event, Topic.ASSESSMENTS, application.id(), "application-decided", decision);
    decide(application, decision);
    var later = AnApplication.in(round);
    submit(later);
    publish(Topic.ASSESSMENTS, application.id(), "application-decided", later.refused());
    // Then
    letterOf(later);
    assertThat(letterOf(application).getString("sha256")).isEqualTo(first.getString("sha256"));
    assertThat(published(Topic.NOTIFICATIONS, application.id())).hasSize(1);
    await().atMost(SOON).until(() -> mailTo(later.leadMail()).size() == 2);
    assertThat(mailTo(application.leadMail())).hasSize(2);
  }

  @Test
  void only_its_applicants_and_staff_read_a_letter() {
    // Given
    var application = AnApplication.in(round);
    submit(application);
    decide(application, application.awarded());
    var path = "/v1/letters/" + letterOf(application).getString("letterId");
    // When, Then
    applicant(application.leadKvk()).get(path).then().statusCode(200);
    applicant(application.partnerKvk()).get(path).then().statusCode(200);
    staff("programme-officer").get(path).then().statusCode(200);
    staff("auditor").get(path).then().statusCode(200);
    applicant("99999999").get(path).then().statusCode(404);
    applicant(Facts.aKvk()).get(path).then().statusCode(404);
    staff("operator").get(path).then().statusCode(403);
    staff("auditor").get("/v1/letters").then().statusCode(400);
    applicant(application.leadKvk()).get("/v1/letters?roundId=" + round).then().statusCode(403);
  }

  @Test
  void the_database_refuses_to_change_a_letter() {
    // Given
    var application = AnApplication.in(round);
    submit(application);
    decide(application, application.awarded());
    var id = letterOf(application).getString("letterId");
    // When, Then
    for (var change : new String[] {"update letter set html = ''", "delete from letter"}) {
      assertThatThrownBy(
              () -> {
                try (var connection = database.getConnection();
                    var statement = connection.createStatement()) {
                  statement.execute(change + " where letter_id = '" + id + "'");
                }
              })
          .hasMessageContaining("does not change");
    }
  }

  @Test
  void operators_see_how_many_messages_went_where_and_nothing_else() {
    // Given
    var application = AnApplication.in(round);
    submit(application);
    // When, Then
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                staff("operator")
                    .get("/v1/delivery-counts")
                    .then()
                    .statusCode(200)
                    .body(
                        "collect { it.kind + ' ' + it.channel + ' ' + it.state }",
                        hasItem("RECEIPT EMAIL SENT")));
    applicant(application.leadKvk()).get("/v1/delivery-counts").then().statusCode(403);
  }

  /** As programme officer, once it is there. */
  private JsonPath letterOf(AnApplication application) {
    var mine = "findAll { it.applicationId == '" + application.id() + "' }";
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                staff("programme-officer")
                    .get("/v1/letters?roundId=" + round)
                    .then()
                    .body(mine, hasSize(1)));
    var row =
        staff("programme-officer")
            .get("/v1/letters?roundId=" + round)
            .jsonPath()
            .getMap(mine + "[0]");
    return staff("auditor").get("/v1/letters/" + row.get("letterId")).jsonPath();
  }
}
