package nl.innovatiebudget.assessment;

import static nl.innovatiebudget.assessment.ARound.read;
import static nl.innovatiebudget.assessment.People.as;
import static nl.innovatiebudget.assessment.People.decisionMaker;
import static nl.innovatiebudget.assessment.People.juror;
import static nl.innovatiebudget.assessment.People.officer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.innovatiebudget.kit.event.Topic;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.Test;

/** Ranking, trying out, explaining and moving money between pots. */
@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class RankingOverHttpTest {

  private static final long ASKED = 15_000_000;

  @Inject Neighbours neighbours;

  @Test
  void the_jury_moves_money_between_pots_and_every_ranking_can_be_explained_and_made_again() {
    // Given a small pot for one of two, and a juror with a tie to the second
    var round = new ARound(neighbours, ASKED);
    var best = round.receives(1, ASKED);
    var second = round.receives(2, ASKED);
    var employee = round.jurorWithTiesTo(2);
    round.hasAJury();
    round.everyJurorScores(best, 9);
    round.everyJurorScores(second, 8);
    var rounds = "/v1/rounds/" + round.roundId;
    var move = move("large", "small", ASKED);

    // Then money only moves after the jury judged, and only as far as there is any
    assertThat(code(chair().body(move).post(rounds + "/pot-transfers"), 409))
        .isEqualTo("preselection-missing");
    round.posted("preselections", 200);
    var faulty = move("small", "small", 0);
    assertThat(
            read(chair().body(faulty).post(rounds + "/pot-transfers"), 400)
                .get("errors")
                .findValuesAsText("code"))
        .containsExactly("same-pot", "amount-not-positive");
    assertThat(code(chair().body(move("no", "small", 1)).post(rounds + "/pot-transfers"), 400))
        .isEqualTo("pot-unknown");
    assertThat(
            code(
                chair().body(move("small", "large", ASKED + 1)).post(rounds + "/pot-transfers"),
                409))
        .isEqualTo("pot-too-small");
    assertThat(code(as(employee, "chair").body(move).post(rounds + "/pot-transfers"), 403))
        .isEqualTo("chair-conflicted");
    read(officer().body(move).post(rounds + "/pot-transfers"), 403);

    // When it is tried out
    var supposed =
        Map.of(
            "rankingRule",
            "SCHULZE",
            "selectionRule",
            "STOP_AT_FIRST_MISFIT",
            "transfers",
            List.of(Map.of("fromPotId", "large", "toPotId", "small", "amountCents", ASKED)));
    var trial = read(officer().body(supposed).post(rounds + "/ranking-trials"), 200);
    assertThat(trial.get("trial").asBoolean()).isTrue();
    assertThat(trial.get("rule").asText()).isEqualTo("schulze/1");
    assertThat(trial.get("selectionRule").asText()).isEqualTo("stop-at-first-misfit/1");
    assertThat(trial.get("rows").findValuesAsText("outcome"))
        .containsExactly("SELECTED", "SELECTED");

    // Then nothing changed by it
    var before = round.posted("rankings", 201);
    assertThat(before.get("rows").findValuesAsText("outcome"))
        .containsExactly("SELECTED", "NOT_SELECTED");
    assertThat(before.get("selectionRule").asText()).isEqualTo("skip-and-continue/1");
    assertThat(before.at("/spread/kinds/0/selected").asInt()).isEqualTo(1);

    // When the money is really moved
    var transfer = read(chair().body(move).post(rounds + "/pot-transfers"), 201);
    var after = round.posted("rankings", 201);

    // Then the ranking from before it is overtaken, and both can be made again
    assertThat(after.get("rows").findValuesAsText("outcome"))
        .containsExactly("SELECTED", "SELECTED");
    assertThat(after.at("/pots/0/receivedCents").asLong()).isEqualTo(ASKED);
    assertThat(after.get("sha256")).isNotEqualTo(before.get("sha256"));
    var followed = Map.of("rankingId", before.get("rankingId").asText());
    assertThat(code(officer().body(followed).post(rounds + "/decision-proposals"), 409))
        .isEqualTo("ranking-outdated");
    for (var ranking : List.of(before, after)) {
      var replay = read(auditor().get(path(ranking) + "/replay"), 200);
      assertThat(replay.get("identical").asBoolean()).isTrue();
      assertThat(replay.get("replayedSha256")).isEqualTo(ranking.get("sha256"));
    }

    // And the second one reads why it was not selected, and what would have changed it
    var why = read(auditor().get(path(before) + "/cases/" + second), 200);
    assertThat(why.get("rank").asInt()).isEqualTo(2);
    assertThat(why.at("/parts/0/scores").toString()).isEqualTo("[8,8,8]");
    assertThat(why.at("/above/number").asText()).isEqualTo(round.number(1));
    assertThat(why.at("/above/decidedBy").asText()).isEqualTo("SCORE");
    assertThat(why.at("/change/scoreNeeded").asText()).isEqualTo("9.0001");
    assertThat(why.at("/change/shortCents").asLong()).isEqualTo(ASKED);
    assertThat(why.at("/text/nl").asText()).contains("Plaats 2 van 2", "niet geselecteerd");
    assertThat(why.toString()).doesNotContain("jurorId");
    read(auditor().get(path(before) + "/cases/" + UUID.randomUUID()), 404);
    read(juror(employee).get(path(before)), 403);

    // And who has a tie to it does not see it
    var seen = read(as(employee, "chair").get(path(before)), 200);
    assertThat(seen.get("rows").findValuesAsText("number")).containsExactly(round.number(1));
    assertThat(seen.get("withheldRows").asInt()).isEqualTo(1);
    assertThat(seen.hasNonNull("pots") || seen.hasNonNull("spread")).isFalse();
    var tried = as(employee, "chair").body(supposed).post(rounds + "/ranking-trials");
    assertThat(read(tried, 200).hasNonNull("pots")).isFalse();
    assertThat(code(as(employee, "chair").get(path(before) + "/cases/" + second), 403))
        .isEqualTo("juror-conflicted");
    assertThat(read(as(employee, "chair").get(path(before) + "/cases/" + best), 200).has("below"))
        .isFalse();

    // When the chair thinks better of it
    var withdrawals = "/v1/pot-transfers/" + transfer.get("transferId").asText() + "/withdrawals";
    var reason = Map.of("reason", "Toch niet.");
    read(chair().body(reason).post(withdrawals), 201);

    // Then it is once more as it was, with all of it on record
    assertThat(code(chair().body(reason).post(withdrawals), 409))
        .isEqualTo("transfer-already-withdrawn");
    assertThat(round.posted("rankings", 201).get("sha256")).isEqualTo(before.get("sha256"));
    var listed = read(auditor().get(rounds + "/pot-transfers"), 200);
    assertThat(listed.at("/0/withdrawal/reason").asText()).isEqualTo("Toch niet.");
    assertThat(read(auditor().get(rounds + "/acts"), 200).findValuesAsText("act"))
        .contains("pot-money-moved", "pot-money-moved-back", "round-ranked");
  }

  @Test
  void what_was_decided_stays_in_its_pot_and_what_is_left_may_go_to_an_award_without_money() {
    // Given money that was moved, and a first decision
    var round = new ARound(neighbours, 2 * ASKED);
    var best = round.receives(1, ASKED);
    var second = round.receives(2, ASKED);
    round.hasAJury();
    round.everyJurorScores(best, 9);
    round.everyJurorScores(second, 8);
    round.posted("preselections", 200);
    var rounds = "/v1/rounds/" + round.roundId;
    var transfers = rounds + "/pot-transfers";
    var first = read(chair().body(move("large", "small", 100)).post(transfers), 201);
    var ranking = round.posted("rankings", 201);
    round.advised(ranking);
    var part =
        Map.of(
            "rankingId",
            ranking.get("rankingId").asText(),
            "applicationIds",
            List.of(best.toString()));
    var proposal =
        read(officer().body(part).post(rounds + "/decision-proposals"), 201).get("proposalId");
    var approvals = "/v1/decision-proposals/%s/approvals";
    read(ARound.signed(decisionMaker(), approvals.formatted(proposal.asText())), 202);

    // Then what the first award holds stays, and the transfer too
    assertThat(code(chair().body(move("small", "large", ASKED + 101)).post(transfers), 409))
        .isEqualTo("pot-too-small");
    var withdrawals = "/v1/pot-transfers/" + first.get("transferId").asText() + "/withdrawals";
    assertThat(code(chair().body(Map.of("reason", "Toch niet.")).post(withdrawals), 409))
        .isEqualTo("round-already-decided");

    // And supposed transfers are instead of those in force
    var supposed =
        Map.of(
            "transfers",
            List.of(Map.of("fromPotId", "large", "toPotId", "small", "amountCents", 7)));
    var trial = read(officer().body(supposed).post(rounds + "/ranking-trials"), 200);
    assertThat(trial.at("/pots/0/openingCents").asLong()).isEqualTo(ASKED + 7);
    var none = Map.of("transfers", List.of());
    assertThat(
            read(officer().body(none).post(rounds + "/ranking-trials"), 200)
                .at("/pots/0/openingCents")
                .asLong())
        .isEqualTo(ASKED);

    // When all was decided
    read(ARound.signed(decisionMaker(), round.prepared(ranking)), 202);
    assertThat(code(chair().body(move("large", "small", 50)).post(transfers), 409))
        .isEqualTo("round-already-decided");

    // Then money only goes to an award whose money was refused, and the ledger is told first
    var refusal = (ObjectNode) neighbours.example("budget-service", "funds-refused");
    var asked = neighbours.heard(second, "award-proposed").getFirst();
    for (var field : List.of("decisionId", "applicationId", "roundId", "potId", "amountCents")) {
      refusal.set(field, asked.get(field));
    }
    neighbours.say(Topic.BUDGET, second.toString(), "funds-refused", refusal);
    round.awaitState(second, "FUNDS_REFUSED");
    var tied = round.jurorWithTiesTo(2);
    assertThat(code(as(tied, "chair").body(move("large", "small", 50)).post(transfers), 403))
        .isEqualTo("chair-conflicted");
    read(chair().body(move("large", "small", 50)).post(transfers), 201);
    assertThat(neighbours.heard(round.roundId, "pot-transferred")).hasSize(1);
    read(decisionMaker().post("/v1/cases/" + second + "/funds-requests"), 202);
    assertThat(neighbours.heard(round.roundId, "pot-transferred"))
        .extracting(told -> told.get("amountCents").asLong())
        .containsExactly(100L, 50L);
  }

  private static Map<String, Object> move(String from, String to, long cents) {
    return Map.of("fromPotId", from, "toPotId", to, "amountCents", cents, "reason", "Daarom.");
  }

  private static io.restassured.specification.RequestSpecification chair() {
    return as("chair", "chair");
  }

  private static io.restassured.specification.RequestSpecification auditor() {
    return as("aud", "auditor");
  }

  private static String path(JsonNode ranking) {
    return "/v1/rankings/" + ranking.get("rankingId").asText();
  }

  private static String code(io.restassured.response.Response response, int status) {
    return read(response, status).get("code").asText();
  }
}
