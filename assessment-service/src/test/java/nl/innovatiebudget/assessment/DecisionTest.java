package nl.innovatiebudget.assessment;

import static nl.innovatiebudget.assessment.ARound.read;
import static nl.innovatiebudget.assessment.ARound.signed;
import static nl.innovatiebudget.assessment.People.as;
import static nl.innovatiebudget.assessment.People.decisionMaker;
import static nl.innovatiebudget.assessment.People.officer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.innovatiebudget.kit.event.Topic;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.Test;

/** Decisions on all or some cases of a round, over HTTP and Kafka. */
@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class DecisionTest {

  private static final long ASKED = 15_000_000;
  private static final Map<String, String> WHY = Map.of("nl", "omdat", "en", "because");

  @Inject Neighbours neighbours;
  @Inject DataSource database;

  @Test
  void some_cases_are_decided_first_each_case_once_and_a_late_one_gets_what_is_left() {
    // Given
    var round = new ARound(neighbours, 2 * ASKED);
    var best = round.receives(1, ASKED);
    var second = round.receives(2, ASKED);
    var late = round.receives(3, ASKED);
    round.hasAJury();
    round.everyJurorScores(best, 9);
    round.everyJurorScores(second, 8);
    round.everyJurorScores(late, 10);
    round.hears("application-withdrawn", late);
    round.awaitState(late, "WITHDRAWN");
    round.posted("preselections", 200);
    var ranking = round.posted("rankings", 201);
    round.advised(ranking);
    refused(propose(round, ranking, late), 400, "case-not-in-round");
    var tied = as(round.jurorWithTiesTo(2), "programme-officer");
    refused(
        tied.body(covering(ranking, best, second)).post(proposals(round)), 403, "preparer-conf");
    var first = approvals(read(propose(round, ranking, best), 201));
    var both = approvals(read(propose(round, ranking, best, second), 201));
    var reader = as(round.jurors.getLast(), "chair").get(both.replace("/approvals", ""));
    assertThat(read(reader, 200).get("applicationIds")).hasSize(1);
    refused(decisionMaker().post(first), 400, "if-match-missing");
    var stale = decisionMaker().header("If-Match", "\"99\"").post(first);
    refused(stale, 412, "proposal-changed");
    // When
    read(signed(decisionMaker(), first), 202);
    // Then
    assertThat(round.theCase(best).get("state").asText()).isEqualTo("AWAITING_FUNDS");
    assertThat(round.theCase(second).get("state").asText()).isEqualTo("CLEAR_YES");
    refused(signed(decisionMaker(), both), 409, "case-already-decided");
    refused(propose(round, ranking, best), 409, "case-already-decided");
    // When the rest is decided by the same ranking, and the one that had left comes back
    read(signed(decisionMaker(), round.prepared(ranking)), 202);
    assertThat(neighbours.heard(second, "award-proposed")).hasSize(1);
    assertThat(neighbours.heard(best, "award-proposed")).hasSize(1);
    assertThat(round.posted("rankings", 409).get("code").asText())
        .isEqualTo("round-already-decided");
    round.hears("application-reopened", late);
    round.awaitState(late, "ASSIGNED");
    round.posted("preselections", 200);
    var later = round.posted("rankings", 201);
    // Then it has a ranking of its own over an empty pot
    assertThat(later.get("rows").findValuesAsText("outcome")).containsExactly("NOT_SELECTED");
    assertThat(later.at("/pots/0/openingCents").asLong()).isZero();
    read(signed(decisionMaker(), round.prepared(later)), 202);
    assertThat(round.theCase(late).get("state").asText()).isEqualTo("REFUSED");
    assertThat(neighbours.heard(best, "application-decided")).isEmpty();
  }

  @Test
  void a_decision_departs_from_the_advice_with_a_reason_and_never_passes_a_pot() {
    // Given
    var round = new ARound(neighbours, ASKED);
    var best = round.receives(1, ASKED);
    var second = round.receives(2, ASKED);
    var weak = round.receives(3, ASKED);
    var tooLong = round.receives(4, ASKED, 13);
    round.hasAJury();
    round.everyJurorScores(best, 9);
    round.everyJurorScores(second, 8);
    round.everyJurorScores(weak, 5);
    round.posted("preselections", 200);
    var remark = Map.of("nl", "Werk het plan verder uit.", "en", "Work out the plan.");
    read(officer().body(remark).put("/v1/cases/" + weak + "/panel-remark"), 200);
    var path = round.prepared(round.posted("rankings", 201));
    var proposal = path.replace("/approvals", "");
    // When
    refused(deviate("other", proposal, second, award(ASKED)), 403, "not-the-preparer");
    refused(deviate("officer", proposal, second, award(ASKED + 1)), 400, "amount-above-request");
    refused(deviate("officer", proposal, tooLong, award(ASKED)), 409, "case-not-eligible");
    read(deviate("officer", proposal, second, award(ASKED)), 200);
    // Then
    var juror = round.jurors.getFirst();
    refused(signed(as(juror, "decision-maker"), path), 403, "decision-maker-on-jury");
    refused(signed(as("c", "decision-maker", "chair"), path), 403, "decision-maker-on-jury");
    refused(signed(as("officer", "decision-maker"), path), 403, "own-proposal");
    var passed = read(signed(decisionMaker(), path), 409);
    assertThat(passed.toString()).contains("pot-exceeded").contains("small");
    var read = decisionMaker().get(proposal);
    // When the decision maker refuses the best, and two sign at once
    var refusal = Map.of("outcome", "REFUSED", "reason", WHY);
    var changed = decisionMaker().body(refusal).put(proposal + "/deviations/" + best);
    assertThat(read(changed, 200).get("deviations")).hasSize(2);
    refused(signed(decisionMaker(), path), 403, "own-proposal");
    var before = as("deputy", "decision-maker").header("If-Match", read.header("ETag"));
    refused(before.post(path), 412, "proposal-changed");
    var statuses =
        Stream.of("deputy", "colleague")
            .map(
                who ->
                    CompletableFuture.supplyAsync(
                        () -> signed(as(who, "decision-maker"), path).statusCode()))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();
    // Then
    assertThat(statuses).containsExactlyInAnyOrder(202, 409);
    assertThat(neighbours.heard(second, "award-proposed")).hasSize(1);
    assertThat(reasons(best).getFirst()).contains("anders dan de jury");
    assertThat(reasons(best)).contains("omdat");
    assertThat(reasons(weak)).contains("Werk het plan verder uit.");
    assertThat(reasons(weak).getFirst()).contains("5,0000").contains("7,5");
    assertThat(reasons(weak)).hasSize(2).noneMatch(reason -> reason.contains("8,0000"));
    assertThat(reasons(tooLong)).containsExactly("Looptijd: 13 maanden. Toegestaan: hoogstens 12.");
    var acts = read(officer().get("/v1/rounds/" + round.roundId + "/acts"), 200);
    assertThat(acts.findValuesAsText("act"))
        .contains("panel-remark-written", "decision-proposed", "advice-deviated-from")
        .contains("decision-approved", "award-decided", "refusal-decided");
  }

  @Test
  void an_award_whose_money_is_refused_becomes_lower_or_a_refusal_by_a_new_decision() {
    // Given
    var round = new ARound(neighbours, 2 * ASKED);
    var lower = round.receives(1, ASKED);
    var none = round.receives(2, ASKED);
    round.hasAJury();
    round.everyJurorScores(lower, 9);
    round.everyJurorScores(none, 8);
    round.posted("preselections", 200);
    var ranking = round.posted("rankings", 201);
    refused(redecide(lower, award(1)), 409, "funds-not-refused");
    var rejected = round.prepared(ranking);
    var because = Map.of("reason", "Eerst overleggen.");
    read(decisionMaker().body(because).post(rejected.replace("approvals", "rejections")), 200);
    refused(signed(decisionMaker(), rejected), 409, "proposal-closed");
    var withdrawn = round.prepared(ranking).replace("approvals", "withdrawals");
    refused(as("x", "programme-officer").body(because).post(withdrawn), 403, "not-the-preparer");
    read(officer().body(because).post(withdrawn), 200);
    read(signed(decisionMaker(), round.prepared(ranking)), 202);
    var asked = neighbours.heard(lower, "award-proposed").getFirst();
    answer("funds-refused", asked);
    answer("funds-refused", neighbours.heard(none, "award-proposed").getFirst());
    round.awaitState(lower, "FUNDS_REFUSED");
    round.awaitState(none, "FUNDS_REFUSED");
    // When
    refused(redecide(lower, award(ASKED)), 400, "amount-not-lower");
    var proposal = approvals(read(redecide(lower, award(ASKED - 1)), 201));
    refused(redecide(lower, award(ASKED - 2)), 409, "redecision-open");
    refused(signed(as("officer", "decision-maker"), proposal), 403, "own-proposal");
    read(signed(decisionMaker(), proposal), 202);
    var refusal = Map.of("outcome", "REFUSED", "reason", WHY);
    read(signed(decisionMaker(), approvals(read(redecide(none, refusal), 201))), 202);
    // And the ledger says once more that the former amount cannot be
    answer("funds-refused", asked);
    var askedAgain = neighbours.heard(lower, "award-proposed").getLast();
    answer("funds-reserved", askedAgain);
    // Then
    round.awaitState(lower, "AWARDED");
    assertThat(askedAgain.get("amountCents").asLong()).isEqualTo(ASKED - 1);
    var decided = neighbours.heard(lower, "application-decided");
    assertThat(decided).hasSize(1);
    assertThat(decided.getFirst().get("amountCents").asLong()).isEqualTo(ASKED - 1);
    assertThat(round.theCase(none).get("state").asText()).isEqualTo("REFUSED");
    assertThat(reasons(none)).startsWith("omdat");
  }

  @Test
  void what_no_longer_meets_the_hard_criteria_is_not_awarded() {
    // Given
    var round = new ARound(neighbours, 2 * ASKED);
    var application = round.receives(1, ASKED);
    round.hasAJury();
    round.everyJurorScores(application, 9);
    round.posted("preselections", 200);
    round.receives(
        application,
        1,
        2,
        a -> a.put("durationMonths", 13).put("receivedAt", "2024-04-12T12:00:00Z"));
    round.awaitCase(application, "/contentChangedAt", "2024-04-12T12:00:00Z");
    var path = round.prepared(round.posted("rankings", 201));
    var proposal = path.replace("/approvals", "");
    // Then
    assertThat(read(signed(decisionMaker(), path), 409).toString())
        .contains("case-not-eligible", round.number(1));
    refused(deviate("officer", proposal, application, award(1)), 409, "case-not-eligible");
    // When
    var refusal = Map.<String, Object>of("outcome", "REFUSED", "reason", WHY);
    read(deviate("officer", proposal, application, refusal), 200);
    read(signed(decisionMaker(), path), 202);
    // Then
    assertThat(reasons(application)).contains("omdat");
  }

  @Test
  void a_decision_that_an_old_pod_takes_is_kept_too() throws SQLException {
    // Given
    var round = new ARound(neighbours, 2 * ASKED);
    var application = round.receives(1, ASKED);
    round.hasAJury();
    round.everyJurorScores(application, 5);
    round.posted("preselections", 200);
    var path = round.prepared(round.posted("rankings", 201));
    // When it writes the case and the proposal, and nothing else
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.executeUpdate(
          "update case_file set state = 'REFUSED', decision_id = gen_random_uuid(),"
              + " amount_cents = 0, reasons = '[]', decided_at = now() where application_id = '"
              + application
              + "'");
      statement.executeUpdate(
          "update decision_proposal set approved_by = 'old', approved_at = now() where round_id = '"
              + round.roundId
              + "'");
      connection.commit();
      // Then
      var kept =
          statement.executeQuery(
              "select kind, outcome, decided_by from decision natural join case_file"
                  + " where application_id = '"
                  + application
                  + "'");
      assertThat(kept.next()).isTrue();
      assertThat(List.of(kept.getString(1), kept.getString(2), kept.getString(3)))
          .containsExactly("PRIMARY", "REFUSED", "old");
    }
    refused(signed(decisionMaker(), path), 409, "already-approved");
  }

  private static Map<String, Object> award(long cents) {
    return Map.of("outcome", "AWARDED", "amountCents", cents, "reason", WHY);
  }

  private static Response redecide(UUID id, Map<String, Object> body) {
    return officer().body(body).post("/v1/cases/" + id + "/redecisions");
  }

  private static Response deviate(
      String officer, String proposal, UUID id, Map<String, Object> body) {
    return as(officer, "programme-officer").body(body).put(proposal + "/deviations/" + id);
  }

  private static Response propose(ARound round, JsonNode ranking, UUID... cases) {
    return officer().body(covering(ranking, cases)).post(proposals(round));
  }

  private static String proposals(ARound round) {
    return "/v1/rounds/" + round.roundId + "/decision-proposals";
  }

  private static Map<String, Object> covering(JsonNode ranking, UUID... cases) {
    return Map.of(
        "rankingId",
        ranking.get("rankingId").asText(),
        "applicationIds",
        Stream.of(cases).map(UUID::toString).toList());
  }

  private static String approvals(JsonNode proposal) {
    return "/v1/decision-proposals/" + proposal.get("proposalId").asText() + "/approvals";
  }

  private static void refused(Response answer, int status, String code) {
    assertThat(read(answer, status).toString()).contains(code);
  }

  private List<String> reasons(UUID application) {
    var decided = neighbours.heard(application, "application-decided");
    assertThat(decided).hasSize(1);
    assertThat(decided.getFirst().get("outcome").asText()).isEqualTo("REFUSED");
    return decided.getFirst().get("reasons").findValuesAsText("nl");
  }

  private void answer(String fact, JsonNode proposed) {
    var answer = (ObjectNode) neighbours.example("budget-service", fact);
    for (var field :
        new String[] {"decisionId", "applicationId", "roundId", "potId", "amountCents"}) {
      answer.set(field, proposed.get(field));
    }
    neighbours.say(Topic.BUDGET, proposed.get("applicationId").asText(), fact, answer);
  }
}
