package nl.innovatiebudget.intake.application;

import static nl.innovatiebudget.intake.Intake.aMunicipality;
import static nl.innovatiebudget.intake.Intake.aProvince;
import static nl.innovatiebudget.intake.Intake.anEligibleSmallProject;
import static nl.innovatiebudget.intake.Intake.anOpenRound;
import static nl.innovatiebudget.intake.Intake.as;
import static nl.innovatiebudget.intake.Intake.asOfficer;
import static nl.innovatiebudget.intake.Intake.draft;
import static nl.innovatiebudget.intake.Intake.patch;
import static nl.innovatiebudget.intake.Intake.post;
import static nl.innovatiebudget.intake.Intake.sign;
import static nl.innovatiebudget.intake.Intake.signedDraft;
import static nl.innovatiebudget.intake.Intake.submit;
import static nl.innovatiebudget.intake.Intake.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.innovatiebudget.intake.Intake;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class ApplicationOverHttpTest {

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
  void a_draft_is_seen_by_its_participants_and_by_nobody_else() {
    // Given
    var created = post(anEligibleSmallProject(round, lead, partner), lead);
    String id = created.path("applicationId");
    var stranger = aMunicipality();

    // Then
    created
        .then()
        .statusCode(201)
        .header("Location", endsWith("/v1/applications/" + id))
        .header("ETag", "\"1\"")
        .body("status", equalTo("DRAFT"))
        .body("content.participants[0].ownContributionCents", equalTo(3_000_000));
    as(partner).get("/v1/applications/" + id).then().statusCode(200).header("ETag", "\"1\"");
    as(partner).get("/v1/applications").then().body("applicationId", equalTo(List.of(id)));
    as(stranger).get("/v1/applications").then().statusCode(200).body("", equalTo(List.of()));
    for (var path : List.of("", "/completeness", "/status")) {
      as(stranger).get("/v1/applications/" + id + path).then().statusCode(404);
      asOfficer().get("/v1/applications/" + id + path).then().statusCode(404);
    }
    sign(id, stranger).then().statusCode(404);
    submit(id, stranger).then().statusCode(404);
    put(id, "\"1\"", anEligibleSmallProject(round, stranger, partner), stranger)
        .then()
        .statusCode(404);
  }

  @Test
  void staff_see_an_application_once_it_is_submitted() {
    var id = signedDraft(round, lead, partner);
    submit(id, lead).then().statusCode(201);

    asOfficer().get("/v1/applications/" + id).then().statusCode(200);
    with(Intake.claimsOfStaff("auditor")).get("/v1/applications/" + id).then().statusCode(200);
    with(Intake.claimsOfStaff("juror")).get("/v1/applications/" + id).then().statusCode(403);
  }

  @Test
  void an_id_that_does_not_exist_is_not_found() {
    for (var id : List.of(UUID.randomUUID().toString(), "no-uuid", "1")) {
      as(lead).get("/v1/applications/" + id).then().statusCode(404);
      sign(id, lead).then().statusCode(404);
      submit(id, lead).then().statusCode(404);
      as(lead).get("/v1/applications/" + id + "/completeness").then().statusCode(404);
      as(lead).get("/v1/applications/" + id + "/status").then().statusCode(404);
    }
  }

  @Test
  void a_change_needs_the_version_that_was_seen() {
    // Given
    var content = anEligibleSmallProject(round, lead, partner);
    var id = draft(content, lead);

    // When / Then
    put(id, null, content.put("title", "Second"), lead)
        .then()
        .statusCode(400)
        .body("code", equalTo("if-match-missing"));
    put(id, "\"1\"", content.put("title", "Second"), partner)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("content.title", equalTo("Second"));
    put(id, "\"1\"", content.put("title", "Third"), lead)
        .then()
        .statusCode(412)
        .body("code", equalTo("changed-meanwhile"))
        .body("errors.size()", equalTo(2))
        .body("errors[1].code", equalTo("changed"))
        .body("errors[1].detail", containsString(partner.name() + " changed on"))
        .body("errors[1].detail", containsString(": title (version 2)"));
    as(lead).get("/v1/applications/" + id).then().body("content.title", equalTo("Second"));
  }

  @Test
  void a_draft_begins_with_nothing_but_its_round_and_is_saved_in_parts() {
    // Given
    var created = as(lead).body("{\"roundId\":\"" + round + "\"}").post("/v1/applications");
    String id = created.path("applicationId");

    // Then
    created
        .then()
        .statusCode(201)
        .body("content.title", equalTo(""))
        .body("content.participants[0].role", equalTo("LEAD"))
        .body("content.participants[0].organisationId", equalTo(lead.organisationId()));
    patch(id, "\"1\"", "{\"title\":\"Straße 🚲 שלום\",\"answers\":{\"a\":1,\"b\":{\"c\":2}}}", lead)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("content.title", equalTo("Straße 🚲 שלום"))
        .body("content.answers.b.c", equalTo(2));
    patch(id, "\"2\"", "{\"answers\":{\"b\":null}}", lead)
        .then()
        .statusCode(200)
        .body("content.answers.a", equalTo(1))
        .body("content.answers.b", nullValue())
        .body("content.title", equalTo("Straße 🚲 שלום"));
    as(lead)
        .get("/v1/applications/" + id + "/completeness")
        .then()
        .body("rules.find { it.rule == 'field-missing' }.met", equalTo(false))
        .body(
            "rules.find { it.rule == 'field-missing' }.detail",
            containsString("/publicSummary, /durationMonths, /costPlan"));
  }

  @Test
  void a_patch_that_does_not_lead_to_content_changes_nothing() {
    var id = draft(anEligibleSmallProject(round, lead, partner), lead);

    for (var faulty :
        List.of(
            "{\"title\":7}",
            "{\"colour\":\"blue\"}",
            "{\"title\":\"admin\u202egpj.exe\"}",
            "{\"roundId\":null}",
            "[]",
            "7",
            "",
            "{")) {
      patch(id, "\"1\"", faulty, lead).then().statusCode(400);
    }
    patch(id, "\"1\"", "{\"roundId\":\"another-round\"}", lead)
        .then()
        .statusCode(400)
        .body("code", equalTo("round-is-fixed"));
    patch(id, null, "{\"title\":\"x\"}", lead)
        .then()
        .statusCode(400)
        .body("code", equalTo("if-match-missing"));
    patch(id, "\"1\"", "{\"title\":\"x\"}", aMunicipality()).then().statusCode(404);
    as(lead).get("/v1/applications/" + id).then().header("ETag", "\"1\"");
  }

  @Test
  void of_two_people_who_save_the_same_section_the_second_is_told_about_the_first()
      throws Exception {
    // Given
    var id = draft(anEligibleSmallProject(round, lead, partner), lead);

    // When
    List<Response> answers;
    try (var people = Executors.newFixedThreadPool(2)) {
      answers =
          people
              .invokeAll(
                  List.<Callable<Response>>of(
                      () -> patch(id, "\"1\"", "{\"publicSummary\":\"one\"}", lead),
                      () -> patch(id, "\"1\"", "{\"publicSummary\":\"two\"}", partner)))
              .stream()
              .map(Future::resultNow)
              .toList();
    }

    // Then
    assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 412);
    answers.stream()
        .filter(answer -> answer.statusCode() == 412)
        .forEach(
            answer ->
                answer
                    .then()
                    .body("errors[1].detail", containsString("publicSummary (version 2)")));
  }

  @Test
  void one_session_cannot_sign_for_two_bodies() {
    // Given
    var id = draft(anEligibleSmallProject(round, lead, partner), lead);
    var asLead = Intake.claimsOfApplicant(lead.kvk());
    asLead.put("sid", "session-7");
    var asPartner = Intake.claimsOfApplicant(partner.kvk());
    asPartner.put("sid", "session-7");
    var path = "/v1/applications/" + id + "/signatures";
    with(asLead).post(path).then().statusCode(201);

    // When / Then
    with(asPartner)
        .post(path)
        .then()
        .statusCode(403)
        .body("code", equalTo("session-signed-for-another"));
    asPartner.put("sid", "session-8");
    with(asPartner).post(path).then().statusCode(201);
  }

  @Test
  void only_the_lead_decides_who_takes_part() {
    // Given
    var id = draft(anEligibleSmallProject(round, lead, partner), lead);

    // When / Then
    put(id, "\"1\"", anEligibleSmallProject(round, partner, lead), partner)
        .then()
        .statusCode(403)
        .body("code", equalTo("consortium-is-the-leads"));
    as(lead).get("/v1/applications/" + id).then().statusCode(200).header("ETag", "\"1\"");
  }

  @Test
  void changed_content_drops_the_signatures_and_the_same_content_keeps_them() {
    // Given
    var id = signedDraft(round, lead, partner);
    var completeness = "/v1/applications/" + id + "/completeness";
    as(lead).get(completeness).then().body("complete", equalTo(true));

    // When / Then
    patch(id, "{\"durationMonths\":12}", lead).then().statusCode(200).header("ETag", "\"1\"");
    as(lead).get(completeness).then().body("complete", equalTo(true));

    patch(id, "{\"title\":\"Changed\"}", lead).then().statusCode(200);
    patch(id, "{\"title\":\"Reporting in one step\"}", lead).then().statusCode(200);
    as(lead)
        .get(completeness)
        .then()
        .body("complete", equalTo(false))
        .body("rules.findAll { !it.met }.rule", equalTo(List.of("signature-missing")));
  }

  @Test
  void a_signature_says_who_signed_what_and_who_is_still_missing() {
    var id = draft(anEligibleSmallProject(round, lead, partner), lead);
    String hash = as(lead).get("/v1/applications/" + id).path("contentHash");

    sign(id, partner)
        .then()
        .statusCode(201)
        .body("contentHash", equalTo(hash))
        .body("signed.name", equalTo(List.of(partner.name())))
        .body("missing.name", equalTo(List.of(lead.name())));
    sign(id, partner).then().statusCode(409).body("code", equalTo("already-signed"));
  }

  @Test
  void completeness_explains_the_class_of_the_project() {
    var id = draft(anEligibleSmallProject(round, lead, partner), lead);

    as(lead)
        .get("/v1/applications/" + id + "/completeness")
        .then()
        .statusCode(200)
        .body("projectClass.potId", equalTo("small"))
        .body("projectClass.costCents", equalTo(20_000_000))
        .body("projectClass.ownContributionRequiredCents", equalTo(5_000_000))
        .body("projectClass.maximumGrantCents", equalTo(15_000_000))
        .body("rules.rule", hasItems("lead-missing", "own-contribution-short"));
  }

  @Test
  void whoever_starts_an_application_leads_it_and_whoever_changes_it_stays_in() {
    var content = anEligibleSmallProject(round, lead, partner);
    post(content, partner).then().statusCode(400).body("errors.code", hasItem("not-the-lead"));
    var id = draft(content, lead);

    var without = content.deepCopy();
    without.withArray("participants").remove(2);
    without.withArray("participants").remove(1);
    without.withArray("costPlan").remove(1);
    put(id, "\"1\"", without, partner)
        .then()
        .statusCode(400)
        .body("errors.code", hasItem("not-a-participant"));
  }

  @Test
  void a_number_beside_a_register_entry_gives_no_access() {
    // Given a stranger's number in the place of the partner's
    var stranger = aMunicipality();
    var content = anEligibleSmallProject(round, lead, partner);
    ((ObjectNode) content.at("/participants/1")).put("kvk", stranger.kvk());
    var id = draft(content, lead);

    // Then
    as(stranger).get("/v1/applications/" + id).then().statusCode(404);
    sign(id, stranger).then().statusCode(404);
    sign(id, partner).then().statusCode(201);
  }

  @Test
  void whoever_succeeds_a_merged_municipality_acts_for_its_applications() {
    // Given a municipality that ended after it submitted
    var id = signedDraft(round, lead, partner);
    submit(id, lead).then().statusCode(201);
    Intake.importOrganisations(
            "%s,MUNICIPALITY,,EUROPEAN,%s,,,2020-01-01,2024-03-10"
                .formatted(lead.name(), lead.kvk()))
        .then()
        .statusCode(200);
    var successor = aMunicipality();
    as(successor).get("/v1/applications/" + id).then().statusCode(404);

    // When
    asOfficer()
        .body(
            "{\"successorId\":\"%s\",\"onDay\":\"2024-03-11\"}"
                .formatted(successor.organisationId()))
        .post("/v1/organisations/" + lead.organisationId() + "/successions")
        .then()
        .statusCode(201);

    // Then
    as(successor).get("/v1/applications/" + id).then().statusCode(200);
    as(successor).get("/v1/applications").then().body("applicationId", equalTo(List.of(id)));
    as(lead).get("/v1/applications/" + id).then().statusCode(200);
    as(aMunicipality()).get("/v1/applications/" + id).then().statusCode(404);
    patch(id, "{\"durationMonths\":11}", successor).then().statusCode(200);
    sign(id, successor).then().statusCode(201).body("signed.participant", equalTo(List.of(0)));
  }

  @Test
  void the_faults_of_a_draft_are_told_together() {
    var content = anEligibleSmallProject("no-such-round", lead, lead);
    ((ObjectNode) content.at("/costPlan/0")).put("participant", 3);

    post(content, lead)
        .then()
        .statusCode(400)
        .body(
            "errors.code",
            equalTo(List.of("round-unknown", "participant-twice", "cost-without-participant")));
  }

  @Test
  void a_repeated_request_gets_the_first_answer_and_another_one_under_its_key_is_refused() {
    // Given
    var key = UUID.randomUUID().toString();
    var body = anEligibleSmallProject(round, lead, partner).toString();

    // When
    var first = as(lead).header("Idempotency-Key", key).body(body).post("/v1/applications");
    var second = as(lead).header("Idempotency-Key", key).body(body).post("/v1/applications");
    var other =
        as(lead)
            .header("Idempotency-Key", key)
            .body(body.replace("one step", "two steps"))
            .post("/v1/applications");

    // Then
    first.then().statusCode(201).header("Idempotency-Replayed", nullValue());
    second
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", "true")
        .header("ETag", "\"1\"")
        .header("Location", first.header("Location"));
    assertThat(second.body().asString()).isEqualTo(first.body().asString());
    other.then().statusCode(409).body("code", equalTo("idempotency-key-reused"));
    as(lead).get("/v1/applications").then().body("size()", equalTo(1));
  }

  @Test
  void a_repeated_submission_gets_the_same_receipt() {
    var id = signedDraft(round, lead, partner);
    var path = "/v1/applications/" + id + "/submissions";

    var first = as(lead).header("Idempotency-Key", id).post(path);
    var second = as(lead).header("Idempotency-Key", id).post(path);

    first.then().statusCode(201);
    second.then().statusCode(201).header("Idempotency-Replayed", "true");
    assertThat(second.body().asString()).isEqualTo(first.body().asString());
    submit(id, lead).then().statusCode(409).body("code", not(equalTo("idempotency-key-reused")));
  }

  private static Response put(String id, String seen, ObjectNode content, Intake.Body body) {
    var request = as(body).body(content.toString());
    return (seen == null ? request : request.header("If-Match", seen))
        .put("/v1/applications/" + id);
  }
}
