package nl.innovatiebudget.assessment;

import static nl.innovatiebudget.assessment.ARound.read;
import static nl.innovatiebudget.assessment.People.as;
import static nl.innovatiebudget.assessment.People.decisionMaker;
import static nl.innovatiebudget.assessment.People.juror;
import static nl.innovatiebudget.assessment.People.officer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.Test;

/** Who may see, score and decide what. */
@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class JuryAccessTest {

  private static final long POT = 100_000_000;
  private static final long ASKED = 15_000_000;

  @Inject Neighbours neighbours;

  @Test
  void a_conflicted_juror_may_not_open_or_score_a_case_and_an_unassigned_one_cannot_find_it() {
    // Given
    var round = new ARound(neighbours, POT);
    var application = round.receives(1, ASKED);
    var employee = round.jurorWithTiesTo(1);
    for (int i = 0; i < 4; i++) {
      round.jurorWithTiesTo();
    }
    round.posted("assignments", 201);
    var path = "/v1/cases/" + application;
    var assigned = round.assignedTo(application);
    var unassigned =
        round.jurors.stream()
            .filter(j -> !j.equals(employee) && !assigned.contains(j))
            .findFirst()
            .orElseThrow();
    // Then
    assertThat(read(juror(employee).get(path), 403).get("code").asText())
        .isEqualTo("juror-conflicted");
    assertThat(read(juror(employee).body(round.sheet(9)).put(path + "/score"), 403).get("code"))
        .hasToString("\"juror-conflicted\"");
    assertThat(read(as(employee, "juror", "chair").get(path), 403).get("code").asText())
        .isEqualTo("juror-conflicted");
    read(juror(unassigned).get(path), 404);
    read(juror(unassigned).body(round.sheet(9)).put(path + "/score"), 404);
    read(juror("nobody").get(path), 404);
    read(juror("nobody").get("/v1/cases/" + UUID.randomUUID()), 404);
    assertThat(read(juror("nobody").get("/v1/jurors/me/cases"), 200)).isEmpty();
    assertThat(read(juror(assigned.getFirst()).get(path), 200).has("decision")).isFalse();
    read(as("x", "applicant").get(path), 403);
    read(decisionMaker().get("/v1/jurors"), 403);
  }

  @Test
  void a_case_with_too_few_free_jurors_is_named_and_keeps_waiting() {
    // Given
    var round = new ARound(neighbours, POT);
    var application = round.receives(1, ASKED);
    round.jurorWithTiesTo(1);
    round.jurorWithTiesTo();
    round.jurorWithTiesTo();
    // Then
    var refusal = round.posted("assignments", 409);
    assertThat(refusal.get("code").asText()).isEqualTo("too-few-unconflicted-jurors");
    assertThat(refusal.get("detail").asText()).contains(round.number(1));
    assertThat(round.theCase(application).get("state").asText()).isEqualTo("ELIGIBLE");
    // When another joins
    round.jurorWithTiesTo();
    round.posted("assignments", 201);
    assertThat(round.theCase(application).get("state").asText()).isEqualTo("ASSIGNED");
    // Then asking again changes nothing
    var before = round.assignedTo(application);
    round.posted("assignments", 201);
    assertThat(round.assignedTo(application)).isEqualTo(before);
  }

  @Test
  void scores_are_refused_with_every_fault_and_only_while_they_are_asked() {
    // Given
    var round = new ARound(neighbours, POT);
    var application = round.receives(1, ASKED);
    for (int i = 0; i < 3; i++) {
      round.jurorWithTiesTo();
    }
    round.posted("assignments", 201);
    var juror = round.jurors.getFirst();
    var path = "/v1/cases/" + application;
    // Then
    var faulty =
        Map.of("scores", List.of(Map.of("criterionId", "beauty", "score", 11, "reason", "Mooi.")));
    var refusal = read(juror(juror).body(faulty).put(path + "/score"), 400);
    assertThat(refusal.get("errors").findValuesAsText("code"))
        .contains("criterion-unknown", "score-out-of-scale", "criterion-missing")
        .hasSize(8);
    var pitch = Map.of("score", 8, "note", "Goed.");
    assertThat(read(juror(juror).body(pitch).put(path + "/pitch-score"), 409).get("code").asText())
        .isEqualTo("case-not-in-doubt");
    // When
    round.everyJurorScores(application, 5);
    round.everyJurorScores(application, 8);
    round.posted("preselections", 200);
    // Then
    assertThat(round.theCase(application).get("state").asText()).isEqualTo("CLEAR_YES");
    assertThat(read(juror(juror).body(round.sheet(9)).put(path + "/score"), 409).get("code"))
        .hasToString("\"scoring-closed\"");
  }

  @Test
  void a_ranking_that_the_facts_have_overtaken_cannot_be_decided_on() {
    // Given
    var round = new ARound(neighbours, POT);
    var application = round.receives(1, ASKED);
    for (int i = 0; i < 3; i++) {
      round.jurorWithTiesTo();
    }
    round.posted("assignments", 201);
    round.everyJurorScores(application, 7);
    round.posted("preselections", 200);
    round.everyJurorHearsThePitch(application, 7);
    var ranking = round.posted("rankings", 201).get("rankingId").asText();
    // When the jury thinks again
    round.handsBackThePitchScores(application);
    round.everyJurorHearsThePitch(application, 9);
    // Then
    var proposals = "/v1/rounds/" + round.roundId + "/decision-proposals";
    var body = Map.of("rankingId", ranking);
    assertThat(read(officer().body(body).post(proposals), 409).get("code").asText())
        .isEqualTo("ranking-outdated");
    read(officer().body(Map.of("rankingId", UUID.randomUUID())).post(proposals), 404);
    read(officer().body(body).post("/v1/rounds/no-such/decision-proposals"), 404);
  }

  @Test
  void nothing_is_preselected_while_others_may_still_apply() {
    var round = new ARound(neighbours, POT, "2999-03-31T22:00:00Z");
    round.receives(1, ASKED);
    assertThat(round.posted("preselections", 409).get("code").asText())
        .isEqualTo("round-not-closed");
    assertThat(round.posted("rankings", 409).get("code").asText())
        .isEqualTo("preselection-missing");
  }

  @Test
  void a_round_to_which_nobody_applied_has_an_empty_ranking() {
    var round = new ARound(neighbours, POT);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> officer().post("/v1/rounds/" + round.roundId + "/rankings").statusCode() == 201);
    assertThat(round.posted("assignments", 201).get("cases").asInt()).isZero();
    assertThat(round.posted("rankings", 201).get("rows")).isEmpty();
  }

  @Test
  void cases_are_listed_by_round_and_state() {
    var round = new ARound(neighbours, POT);
    round.receives(1, ASKED);
    round.receives(2, ASKED, 13);
    var path = "/v1/cases?roundId=" + round.roundId;
    assertThat(read(officer().get(path), 200).findValuesAsText("number"))
        .containsExactly(round.number(1), round.number(2));
    assertThat(read(officer().get(path + "&state=INELIGIBLE"), 200).findValuesAsText("number"))
        .containsExactly(round.number(2));
    assertThat(read(officer().get("/v1/cases"), 200).size()).isGreaterThanOrEqualTo(2);
    read(juror("someone").get(path), 403);
  }

  @Test
  void a_person_is_on_the_jury_once() {
    new ARound(neighbours, POT);
    var body =
        Map.of(
            "subject", "s-1", "name", "Jurylid", "kind", "SCIENCE", "chair", true, "ties",
            List.of());
    read(officer().body(body).post("/v1/jurors"), 201);
    assertThat(read(officer().body(body).post("/v1/jurors"), 409).get("code").asText())
        .isEqualTo("juror-already-registered");
    assertThat(read(officer().get("/v1/jurors"), 200).findValuesAsText("subject"))
        .containsExactly("s-1");
  }
}
