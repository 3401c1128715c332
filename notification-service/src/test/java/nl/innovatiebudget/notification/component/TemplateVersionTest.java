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
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import nl.innovatiebudget.notification.component.Facts.AnApplication;
import nl.innovatiebudget.notification.letter.Conformance;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class TemplateVersionTest {

  @Inject DataSource database;

  @Test
  void officers_see_what_can_be_written_and_with_which_facts() {
    staff("programme-officer")
        .get("/v1/templates")
        .then()
        .statusCode(200)
        .body("name", hasItems("receipt", "award", "reclaimRaised", "jurorInvited", "notice"));
    staff("auditor")
        .get("/v1/templates/award?language=en")
        .then()
        .statusCode(200)
        .body("body", containsString("You receive money"))
        .body("variables.findAll { it.obligatory }.name", hasItem("letter.lastDayToObject"))
        .body("sample.letter.amount", containsString("1,234,567.89"));
    staff("auditor").get("/v1/templates/nothing").then().statusCode(404);
    staff("auditor").get("/v1/templates/award?language=fr").then().statusCode(400);
    applicant(Facts.aKvk()).get("/v1/templates").then().statusCode(403);
  }

  @Test
  void faulty_words_are_refused_with_all_that_is_wrong_with_them() {
    propose("programme-officer", null, "award", "Titel\n\n{letter.nothing} {cdi:x} {letter.amount}")
        .statusCode(400)
        .body(
            "errors.code",
            hasItems("template-unknown-variable", "template-not-allowed", "template-part-missing"));
    propose("programme-officer", "no-such-round", "nothing", "Titel\n\ntekst")
        .statusCode(400)
        .body("errors.code", hasItems("round-unknown", "template-unknown"));
    propose("auditor", null, "award", "Titel\n\ntekst").statusCode(403);
    propose("programme-officer", null, "receipt", "Titel\n\ntekst\u0001").statusCode(400);
  }

  @Test
  void words_are_previewed_approved_by_another_and_then_used_in_their_round_only()
      throws Exception {
    // Given
    var round = Facts.aRoundId();
    var other = Facts.aRoundId();
    publishRound(round);
    publishRound(other);
    awaitRound(round);
    awaitRound(other);
    var body =
        builtIn("award")
            .replace("U krijgt geld voor uw project", "Van harte: geld & <goed> nieuws");
    // When
    var id =
        propose("programme-officer", round, "award", body)
            .statusCode(201)
            .extract()
            .<String>path("versionId");
    // Then
    var path = "/v1/template-versions/" + id;
    var officer = staff("programme-officer");
    officer
        .get(path + "/previews?format=text")
        .then()
        .statusCode(200)
        .contentType("text/plain")
        .body(
            containsString("Van harte"),
            containsString("€\u00a01.234.567,89".replace('\u00a0', ' ')));
    staff("auditor")
        .get(path + "/previews?format=html&answers=NO")
        .then()
        .statusCode(200)
        .contentType("text/html")
        .body(containsString("&lt;goed&gt;"), containsString("Dit is geen brief"));
    var pdf = staff("auditor").get(path + "/previews?format=pdf&answers=BARE");
    assertThat(Conformance.faults(pdf.asByteArray())).isEmpty();
    staff("auditor").get(path + "/previews?format=word").then().statusCode(400);
    staff("programme-officer")
        .post(path + "/approvals")
        .then()
        .statusCode(403)
        .body("errors.code", hasItem("own-proposal"));
    staff("decision-maker").post(path + "/approvals").then().statusCode(201);
    staff("decision-maker").post(path + "/approvals").then().statusCode(409);
    // When
    var here = AnApplication.in(round);
    var there = AnApplication.in(other);
    submit(here);
    submit(there);
    decide(here, here.awarded());
    decide(there, there.awarded());
    // Then
    var written = letterOf(round);
    assertThat(written.get("html").toString())
        .contains("Van harte: geld &amp; &lt;goed&gt; nieuws");
    int version = staff("auditor").get(path).jsonPath().getInt("version");
    assertThat(version).isGreaterThan(1);
    assertThat(written).containsEntry("templateVersion", version);
    assertThat(letterOf(other))
        .containsEntry("templateVersion", 1)
        .extractingByKey("html")
        .asString()
        .contains("U krijgt geld voor uw project");
    assertThatThrownBy(
            () -> execute("update template_version set body = 'x' where version_id = '" + id + "'"))
        .hasMessageContaining("does not change");
  }

  @Test
  void messages_say_which_version_they_were_written_with() throws Exception {
    // Given
    var round = Facts.aRoundId();
    publishRound(round);
    awaitRound(round);
    var body = builtIn("receipt").replace("Met vriendelijke groet", "Hartelijke groet");
    var id =
        propose("programme-officer", round, "receipt", body).extract().<String>path("versionId");
    staff("decision-maker")
        .post("/v1/template-versions/" + id + "/approvals")
        .then()
        .statusCode(201);
    // When
    var application = AnApplication.in(round);
    submit(application);
    // Then
    await()
        .atMost(SOON)
        .until(
            () ->
                applicant(application.leadKvk()).get("/v1/messages").jsonPath().getList("").size()
                    == 1);
    var messageId =
        applicant(application.leadKvk()).get("/v1/messages").jsonPath().getString("[0].messageId");
    applicant(application.leadKvk())
        .get("/v1/messages/" + messageId)
        .then()
        .body("text", containsString("Hartelijke groet"));
    try (var connection = database.getConnection();
        var rows =
            connection
                .createStatement()
                .executeQuery(
                    "select m.template_version = v.version from message m, template_version v"
                        + " where m.message_id = '"
                        + messageId
                        + "' and v.version_id = '"
                        + id
                        + "'")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getBoolean(1)).isTrue();
    }
  }

  /** As after a release that does not give the template what it was given before. */
  @Test
  void words_that_have_become_unusable_give_way_to_ours_and_an_officer_is_told() throws Exception {
    // Given
    var round = Facts.aRoundId();
    publishRound(round);
    awaitRound(round);
    var versionId = UUID.randomUUID();
    execute(
        """
        insert into template_version (version_id, name, language, version, round_id, body, reason,
          proposed_by, proposed_at, state, decided_by, decided_at)
        values ('%s', 'award', 'NL', %d, '%s', 'Titel\n\n{letter.former}', 'voorheen goed',
          'a', now(), 'APPROVED', 'b', now())"""
            .formatted(versionId, ThreadLocalRandom.current().nextInt(1000, 1_000_000), round));
    var application = AnApplication.in(round);
    // When
    submit(application);
    decide(application, application.awarded());
    // Then
    assertThat(letterOf(round)).containsEntry("templateVersion", 1);
    assertThat(
            staff("programme-officer")
                .get("/v1/tasks")
                .jsonPath()
                .getList("findAll { it.about == '" + versionId + "' }.kind"))
        .containsExactly("WORDS_UNUSABLE");
  }

  private static Map<String, Object> letterOf(String round) {
    var list = "/v1/letters?roundId=" + round;
    await().atMost(SOON).until(() -> staff("auditor").get(list).jsonPath().getList("").size() == 1);
    var id = staff("auditor").get(list).jsonPath().getString("[0].letterId");
    return staff("auditor").get("/v1/letters/" + id).jsonPath().getMap("");
  }

  private static String builtIn(String template) {
    return staff("auditor").get("/v1/templates/" + template).jsonPath().getString("body");
  }

  private static io.restassured.response.ValidatableResponse propose(
      String role, String round, String template, String body) {
    var proposal = new java.util.HashMap<String, Object>();
    if (round != null) {
      proposal.put("roundId", round);
    }
    proposal.put("templateName", template);
    proposal.put("language", "nl");
    proposal.put("body", body);
    proposal.put("reason", "andere woorden voor deze ronde");
    return staff(role)
        .contentType("application/json")
        .body(proposal)
        .post("/v1/template-versions")
        .then();
  }

  private void awaitRound(String round) {
    await()
        .atMost(SOON)
        .until(
            () -> {
              try (var connection = database.getConnection();
                  var rows =
                      connection
                          .createStatement()
                          .executeQuery(
                              "select count(*) from round where round_id = '" + round + "'")) {
                rows.next();
                return rows.getInt(1) == 1;
              }
            });
  }

  private void execute(String sql) throws Exception {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
