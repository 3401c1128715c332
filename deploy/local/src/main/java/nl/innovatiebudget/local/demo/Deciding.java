package nl.innovatiebudget.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.innovatiebudget.local.http.Answer;
import nl.innovatiebudget.local.stack.Service;

/** Act 4: ranking, decision by another officer, reservation, letter, commitment. */
final class Deciding {

  private static final Duration UNTIL_THE_DECISION = Duration.ofDays(90);
  private static final Duration DONE_WITHIN = Duration.ofSeconds(60);

  private final Stage stage;
  private final Refused refused;

  Deciding(Stage stage, Refused refused) {
    this.stage = stage;
    this.refused = refused;
  }

  /** Gives the ranking that was decided on. */
  JsonNode play() {
    stage.progress.act("Ranking and decision");
    stage.clockTo(stage.closesAt().plus(UNTIL_THE_DECISION));
    var ranking = rank();
    var rankingId = ranking.text("rankingId");
    var again = stage.assessment.get(Cast.AUDITOR, "/rankings/" + rankingId).expect(200);
    stage.checks.that(
        "the ranking read back is the ranking that was made",
        again.body().equals(ranking.body()),
        again.text("sha256"));
    var replay = stage.assessment.get(Cast.AUDITOR, "/rankings/" + rankingId + "/replay");
    stage.checks.that(
        "the ranking made again from its inputs is the same, bit for bit",
        replay.expect(200).body().path("identical").asBoolean(),
        replay.text("replayedSha256"));
    advise(rankingId);
    approveOwnProposal(rankingId);
    var proposal = propose(Cast.OFFICER, rankingId);
    stopBudgetWhileDecided(proposal);
    awaitLetters();
    return ranking.body();
  }

  /** Without anything in between. */
  void playSoon(Duration afterThePeriod) {
    stage.progress.act("Ranking and decision");
    stage.clockTo(stage.closesAt().plus(afterThePeriod));
    var rankingId = rank().text("rankingId");
    advise(rankingId);
    approve(propose(Cast.OFFICER, rankingId));
    awaitLetters();
  }

  private Answer rank() {
    var ranking =
        stage.assessment.post(Cast.OFFICER, "/rounds/" + stage.roundId() + "/rankings").expect(201);
    stage.progress.say("ranked by " + ranking.text("rule") + ", sha256 " + ranking.text("sha256"));
    return ranking;
  }

  /** The officer writes down what the jury advises, and its chair signs. */
  private void advise(String rankingId) {
    var chair = Cast.jurors().stream().filter(Cast.Juror::chair).findFirst().orElseThrow();
    var advice =
        stage
            .assessment
            .post(
                Cast.OFFICER,
                "/rounds/" + stage.roundId() + "/advices",
                Map.of(
                    "rankingId",
                    rankingId,
                    "minutes",
                    "Voorbeeldverslag, verzonnen voor de demo.",
                    "remarks",
                    List.of()))
            .expect(201);
    stage
        .assessment
        .postSeen(
            chair.identity(),
            "/advices/" + advice.text("adviceId") + "/signatures",
            "\"" + advice.text("sha256") + "\"")
        .expect(201);
    stage.progress.say("the chair signed the advice, sha256 " + advice.text("sha256"));
  }

  private String propose(String officer, String rankingId) {
    return stage
        .assessment
        .post(
            officer,
            "/rounds/" + stage.roundId() + "/decision-proposals",
            Map.of("rankingId", rankingId))
        .expect(201)
        .text("proposalId");
  }

  private void approveOwnProposal(String rankingId) {
    var own = propose(Cast.OFFICER_WITH_MANDATE, rankingId);
    refused.attempt(
        "an officer approving their own proposal",
        "own-proposal",
        stage.assessment.post(
            Cast.OFFICER_WITH_MANDATE, "/decision-proposals/" + own + "/approvals"));
  }

  /** The ledger is away at the moment of the decision; its events wait for it. */
  private void stopBudgetWhileDecided(String proposal) {
    var budget = stage.stack.service(Service.BUDGET);
    budget.stop();
    stage.progress.say("budget-service has been stopped");
    approve(proposal);
    stage.stack.startAgain(Service.BUDGET);
    stage.progress.say("budget-service is up again");
  }

  private void approve(String proposal) {
    var seen =
        stage.assessment.get(Cast.DECISION_MAKER, "/decision-proposals/" + proposal).expect(200);
    stage
        .assessment
        .postSeen(Cast.DECISION_MAKER, "/decision-proposals/" + proposal + "/approvals", seen.tag())
        .expect(202);
    stage.progress.say("the decision maker approved the proposal");
  }

  private void awaitLetters() {
    boolean out =
        Patience.until(
            DONE_WITHIN,
            () ->
                stage.applicationIds.values().stream()
                    .allMatch(
                        id ->
                            !stage
                                .intake
                                .get(Cast.OFFICER, "/applications/" + id + "/status")
                                .text("status")
                                .equals("SUBMITTED")));
    stage.checks.that("every applicant can see the decision after its letter", out, out);
    stage.progress.say("letters are out, decisions are visible: " + out);
  }
}
