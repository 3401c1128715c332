package nl.innovatiebudget.assessment;

import static nl.innovatiebudget.assessment.ARound.led;
import static nl.innovatiebudget.assessment.ARound.read;
import static nl.innovatiebudget.assessment.ARound.signed;
import static nl.innovatiebudget.assessment.People.as;
import static nl.innovatiebudget.assessment.People.decisionMaker;
import static nl.innovatiebudget.assessment.People.juror;
import static nl.innovatiebudget.assessment.People.officer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import nl.innovatiebudget.kit.event.Topic;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.Test;

/** What intake says after an application was submitted for the first time, over HTTP and Kafka. */
@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class LaterNewsTest {

  private static final long POT = 100_000_000;
  private static final long ASKED = 15_000_000;

  @Inject Neighbours neighbours;

  @Test
  void a_later_submission_renews_the_case_and_an_older_or_repeated_one_does_nothing() {
    // Given
    var round = new ARound(neighbours, POT);
    var application = round.receives(1, ASKED);
    // When
    round.receives(application, 1, 2, a -> a.put("title", "Twee").put("durationMonths", 13));
    // Then
    round.awaitState(application, "INELIGIBLE");
    // When
    round.receives(application, 1, 2, a -> a.put("title", "Nog eens twee"));
    round.receives(application, 1, 1, a -> a.put("title", "Toch weer een"));
    round.hears("application-withdrawn", application);
    round.hears("application-reopened", application);
    round.awaitCase(application, "/notes/2/kind", "REOPENED");
    // Then
    assertThat(round.theCase(application).at("/application/title").asText()).isEqualTo("Twee");
    assertThat(round.theCase(application).get("state").asText()).isEqualTo("INELIGIBLE");
    // When what was missing is supplied after the round closed
    round.receives(
        application, 1, 3, a -> a.put("title", "Drie").put("receivedAt", "2024-04-12T12:00:00Z"));
    // Then
    round.awaitState(application, "ELIGIBLE");
    assertThat(round.theCase(application).at("/application/title").asText()).isEqualTo("Drie");
    assertThat(round.theCase(application).at("/notes").findValuesAsText("kind"))
        .containsExactly("RESUBMITTED", "WITHDRAWN", "REOPENED", "RESUBMITTED");
    // And all of it is on record
    var acts = read(officer().get("/v1/rounds/" + round.roundId + "/acts"), 200);
    assertThat(acts.findValuesAsText("act"))
        .containsExactly(
            "found-eligible",
            "application-resubmitted",
            "found-ineligible",
            "application-withdrawn",
            "application-reopened",
            "found-ineligible",
            "application-resubmitted",
            "found-eligible");
    assertThat(acts.findValuesAsText("actor")).containsOnly("system");
    assertThat(acts.at("/2/details/unmet")).hasSize(1);
    assertThat(round.theCase(application).has("contentChangedAt")).isFalse();
  }

  @Test
  void a_juror_who_got_a_conflict_by_a_later_submission_is_shown_and_has_no_say_any_more() {
    // Given a case that all three jurors scored, one of them low
    var round = new ARound(neighbours, POT);
    var application = round.receives(1, ASKED);
    var employee = round.jurorWithTiesTo(9);
    round.jurorWithTiesTo();
    round.jurorWithTiesTo();
    round.posted("assignments", 201);
    round.everyJurorScores(application, 9);
    var path = "/v1/cases/" + application;
    read(juror(employee).body(round.sheet(1)).put(path + "/score"), 200);
    // When
    round.receives(application, 1, 2, a -> led(a, round.organisation(9)));
    round.awaitCase(application, "/contentChangedAt", "2024-03-20T10:15:30.123456Z");
    // Then
    var changed = round.theCase(application);
    assertThat(changed.get("state").asText()).isEqualTo("ASSIGNED");
    assertThat(changed.get("conflictedJurorIds")).hasSize(1);
    assertThat(read(juror(employee).get(path), 403).get("code").asText())
        .isEqualTo("juror-conflicted");
    assertThat(round.assignedTo(application)).hasSize(2).doesNotContain(employee);
    var mine =
        read(juror(round.assignedTo(application).getFirst()).get("/v1/jurors/me/cases"), 200);
    assertThat(mine.at("/0/contentChangedAt")).isEqualTo(changed.get("contentChangedAt"));
    // When nobody else can take the seat, the chair has to allow that
    var incomplete = round.posted("preselections", 409);
    assertThat(incomplete.get("code").asText()).isEqualTo("panel-incomplete");
    assertThat(incomplete.get("detail").asText()).contains(round.number(1));
    var smallPanels = path + "/small-panels";
    var because = Map.of("reason", "Er is niemand anders zonder belang.");
    read(officer().body(because).post(smallPanels), 403);
    read(as(employee, "chair").body(because).post(smallPanels), 403);
    var allowed = read(as("chair", "chair").body(because).post(smallPanels), 201);
    assertThat(allowed.get("jurors").asInt()).isEqualTo(2);
    round.posted("preselections", 200);
    round.awaitState(application, "CLEAR_YES");
    assertThat(round.posted("rankings", 201).at("/rows/0/score").asText()).isEqualTo("9.0000");
  }

  @Test
  void content_that_changes_after_the_ranking_asks_for_a_new_ranking() {
    // Given
    var round = new ARound(neighbours, POT);
    var application = round.receives(1, ASKED);
    round.hasAJury();
    round.everyJurorScores(application, 9);
    round.posted("preselections", 200);
    var approvals = round.prepared(round.posted("rankings", 201));
    // When
    round.receives(application, 1, 2, a -> a.put("receivedAt", "2024-04-12T12:00:00Z"));
    round.awaitCase(application, "/contentChangedAt", "2024-04-12T12:00:00Z");
    // Then
    assertThat(round.theCase(application).get("state").asText()).isEqualTo("CLEAR_YES");
    assertThat(read(signed(decisionMaker(), approvals), 409).get("code").asText())
        .isEqualTo("ranking-outdated");
  }

  @Test
  void a_case_withdrawn_before_the_decision_leaves_its_money_and_after_it_only_a_note() {
    // Given a pot for one of two, and a decision that was prepared
    var round = new ARound(neighbours, ASKED);
    var best = round.receives(1, ASKED);
    var second = round.receives(2, ASKED);
    var third = round.receives(3, ASKED, 13);
    round.hasAJury();
    round.everyJurorScores(best, 9);
    round.everyJurorScores(second, 8);
    round.posted("preselections", 200);
    var ranking = round.posted("rankings", 201);
    assertThat(ranking.get("rows").findValuesAsText("outcome"))
        .containsExactly("SELECTED", "NOT_SELECTED");
    var approvals = round.prepared(ranking);
    // When
    round.hears("application-withdrawn", best);
    round.hears("application-not-treated", third);
    round.awaitState(best, "WITHDRAWN");
    round.awaitState(third, "NOT_TREATED");
    // Then it is refused to decide by that ranking, since the next in rank has its chance now
    assertThat(read(signed(decisionMaker(), approvals), 409).get("code").asText())
        .isEqualTo("ranking-outdated");
    var again = Map.of("rankingId", ranking.get("rankingId").asText());
    read(officer().body(again).post("/v1/rounds/" + round.roundId + "/decision-proposals"), 409);
    // When
    var anew = round.posted("rankings", 201);
    assertThat(anew.get("rows").findValuesAsText("outcome")).containsExactly("SELECTED");
    read(signed(decisionMaker(), round.prepared(anew)), 202);
    // Then nothing is decided on who left
    assertThat(round.theCase(second).get("state").asText()).isEqualTo("AWAITING_FUNDS");
    for (var left : new UUID[] {best, third}) {
      assertThat(round.theCase(left).has("decision")).isFalse();
      assertThat(neighbours.heard(left, "application-decided")).isEmpty();
      assertThat(neighbours.heard(left, "award-proposed")).isEmpty();
    }
    // When the one whose money was asked is withdrawn too
    round.hears("application-withdrawn", second);
    round.awaitCase(second, "/notes/0/kind", "WITHDRAWN");
    // Then people see it and the money goes its way
    assertThat(round.theCase(second).get("state").asText()).isEqualTo("AWAITING_FUNDS");
    var listed =
        read(officer().get("/v1/cases?state=AWAITING_FUNDS&roundId=" + round.roundId), 200);
    assertThat(listed.at("/0/lastNote/reason").asText()).contains("provincie");
    reserved(second);
    round.awaitState(second, "AWARDED");
  }

  @Test
  void a_reopened_case_is_judged_again_and_has_its_jurors_and_their_scores_back() {
    // Given
    var round = new ARound(neighbours, POT);
    var application = round.receives(1, ASKED);
    round.hasAJury();
    round.everyJurorScores(application, 9);
    var juror = round.jurors.getFirst();
    // When
    round.hears("application-not-treated", application);
    round.awaitState(application, "NOT_TREATED");
    // Then
    assertThat(round.assignedTo(application)).isEmpty();
    read(juror(juror).get("/v1/cases/" + application), 404);
    assertThat(round.posted("assignments", 201).get("cases").asInt()).isZero();
    assertThat(round.posted("preselections", 200).toString())
        .isEqualTo("{\"clearYes\":0,\"doubt\":0,\"clearNo\":0}");
    // When
    round.hears("application-reopened", application);
    // Then
    round.awaitState(application, "ASSIGNED");
    assertThat(round.assignedTo(application)).hasSize(3);
    round.posted("preselections", 200);
    round.awaitState(application, "CLEAR_YES");
    assertThat(round.theCase(application).at("/notes/1/reason").asText()).contains("aanvulling");
  }

  @Test
  void who_applied_before_a_pot_was_lowered_keeps_the_higher_one_and_who_came_later_does_not() {
    // Given
    var round = new ARound(neighbours, 2 * ASKED);
    var early = round.receives(1, ASKED);
    round.lowersTheSmallPot(ASKED);
    var late = round.receives(2, a -> underVersion2(a));
    var best = round.receives(3, a -> underVersion2(a));
    round.hasAJury();
    round.everyJurorScores(best, 10);
    round.everyJurorScores(late, 9);
    round.everyJurorScores(early, 8);
    round.posted("preselections", 200);
    // When
    var ranking = round.posted("rankings", 201);
    // Then
    assertThat(ranking.get("rows").findValuesAsText("number"))
        .containsExactly(round.number(3), round.number(2), round.number(1));
    assertThat(ranking.get("rows").findValuesAsText("outcome"))
        .containsExactly("SELECTED", "NOT_SELECTED", "SELECTED");
    assertThat(ranking.at("/pots/0").toString())
        .isEqualTo(
            "{\"potId\":\"small\",\"openingCents\":15000000,\"awardedCents\":30000000,"
                + "\"leftCents\":0}");
    read(signed(decisionMaker(), round.prepared(ranking)), 202);
    assertThat(neighbours.heard(early, "award-proposed")).hasSize(1);
    assertThat(neighbours.heard(late, "application-decided")).hasSize(1);
  }

  private static void underVersion2(ObjectNode application) {
    application.put("roundVersion", 2).put("requestedCents", ASKED);
  }

  private void reserved(UUID application) {
    var proposed = neighbours.heard(application, "award-proposed").getLast();
    var answer = (ObjectNode) neighbours.example("budget-service", "funds-reserved");
    for (var field :
        new String[] {"decisionId", "applicationId", "roundId", "potId", "amountCents"}) {
      answer.set(field, proposed.get(field));
    }
    neighbours.say(Topic.BUDGET, application.toString(), "funds-reserved", answer);
  }
}
