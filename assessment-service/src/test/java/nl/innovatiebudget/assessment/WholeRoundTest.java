package nl.innovatiebudget.assessment;

import static nl.innovatiebudget.assessment.ARound.read;
import static nl.innovatiebudget.assessment.ARound.signed;
import static nl.innovatiebudget.assessment.People.as;
import static nl.innovatiebudget.assessment.People.decisionMaker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import nl.innovatiebudget.kit.event.Topic;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.Test;

/** One round from its publication to its last decision, over HTTP and Kafka. */
@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class WholeRoundTest {

  private static final long ASKED = 15_000_000;

  @Inject Neighbours neighbours;

  @Test
  void a_round_goes_from_publication_to_its_decisions() {
    // Given a pot for two of the applications
    var round = new ARound(neighbours, 2 * ASKED);
    var best = round.receives(1, ASKED);
    var doubtful = round.receives(2, ASKED);
    var tooLate = round.receives(3, ASKED);
    var weak = round.receives(4, ASKED);
    var tooLong = round.receives(5, ASKED, 13);
    var employee = round.jurorWithTiesTo(1);
    round.jurorWithTiesTo();
    round.jurorWithTiesTo();
    round.jurorWithTiesTo(5);
    assertThat(round.theCase(tooLong).get("state").asText()).isEqualTo("INELIGIBLE");

    // When the jury is assigned and scores
    var assignment = round.posted("assignments", 201);
    assertThat(assignment.get("cases").asInt()).isEqualTo(4);
    assertThat(assignment.get("largestLoad").asInt() - assignment.get("smallestLoad").asInt())
        .isLessThanOrEqualTo(1);
    assertThat(round.assignedTo(best)).doesNotContain(employee);
    assertThat(round.posted("preselections", 409).get("code").asText()).isEqualTo("scores-missing");
    round.everyJurorScores(best, 9);
    round.everyJurorScores(doubtful, 7);
    round.everyJurorScores(tooLate, 8);
    round.everyJurorScores(weak, 5);
    var bands = round.posted("preselections", 200);
    assertThat(bands.toString()).isEqualTo("{\"clearYes\":2,\"doubt\":1,\"clearNo\":1}");

    // And the doubtful one pitches
    assertThat(round.posted("rankings", 409).get("code").asText())
        .isEqualTo("pitch-scores-missing");
    round.everyJurorHearsThePitch(doubtful, 10);
    var ranking = round.posted("rankings", 201);

    // Then the ranking is by score, and replays to the same
    assertThat(ranking.get("rule").asText()).isEqualTo("weighted-mean/3");
    assertThat(ranking.get("sha256").asText()).matches("[0-9a-f]{64}");
    assertThat(ranking.get("rows").findValuesAsText("score"))
        .containsExactly("9.0000", "8.5000", "8.0000", "5.0000");
    assertThat(ranking.get("rows").findValuesAsText("outcome"))
        .containsExactly("SELECTED", "SELECTED", "NOT_SELECTED", "BELOW_THRESHOLD");
    assertThat(ranking.at("/pots/0/leftCents").asLong()).isZero();
    var again = as("aud", "auditor").get("/v1/rankings/" + ranking.get("rankingId").asText());
    assertThat(read(again, 200)).isEqualTo(ranking);
    assertThat(round.posted("rankings", 201).get("sha256")).isEqualTo(ranking.get("sha256"));

    // When the jury has advised, and the decision is prepared by one and signed by another
    round.advised(ranking);
    var proposed =
        as("both", "programme-officer", "decision-maker")
            .body(Map.of("rankingId", ranking.get("rankingId").asText()))
            .post("/v1/rounds/" + round.roundId + "/decision-proposals");
    var proposal = read(proposed, 201);
    assertThat(read(decisionMaker().get(proposed.header("Location")), 200)).isEqualTo(proposal);
    var approvals = "/v1/decision-proposals/" + proposal.get("proposalId").asText() + "/approvals";
    var own = as("both", "programme-officer", "decision-maker").post(approvals);
    assertThat(read(own, 403).get("code").asText()).isEqualTo("own-proposal");
    read(
        signed(decisionMaker().header("Idempotency-Key", "sign-" + round.roundId), approvals), 202);
    var replay =
        signed(decisionMaker().header("Idempotency-Key", "sign-" + round.roundId), approvals);
    assertThat(replay.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(read(signed(decisionMaker(), approvals), 409).get("code").asText())
        .isEqualTo("already-approved");

    // Then the refused know at once, the selected wait for their money
    assertThat(refusal(tooLate)).contains("niet genoeg geld over");
    assertThat(refusal(weak)).contains("5,0000").contains("7,5");
    assertThat(refusal(tooLong)).isEqualTo("Looptijd: 13 maanden. Toegestaan: hoogstens 12.");
    assertThat(neighbours.heard(best, "application-decided")).isEmpty();
    assertThat(round.theCase(best).get("state").asText()).isEqualTo("AWAITING_FUNDS");

    // When the budget answers, once more than needed
    var award = neighbours.heard(best, "award-proposed").getFirst();
    assertThat(award.get("amountCents").asLong()).isEqualTo(ASKED);
    assertThat(award.get("legalBasis").asText()).contains("specifieke uitkering");
    answer("funds-reserved", award);
    answer("funds-reserved", award);
    answer("funds-refused", neighbours.heard(doubtful, "award-proposed").getFirst());

    // Then one is awarded exactly once, and the other is back with the officer
    round.awaitState(best, "AWARDED");
    round.awaitState(doubtful, "FUNDS_REFUSED");
    assertThat(round.theCase(doubtful).at("/decision/availableCents").asLong())
        .isEqualTo(4_500_000);
    await()
        .during(Duration.ofSeconds(1))
        .until(() -> neighbours.heard(best, "application-decided").size() == 1);
    var awarded = neighbours.heard(best, "application-decided").getFirst();
    assertThat(awarded.get("outcome").asText()).isEqualTo("AWARDED");
    assertThat(awarded.get("amountCents").asLong()).isEqualTo(ASKED);
    assertThat(awarded.get("regime").asText()).isEqualTo("SPECIFIC_GRANT");
    assertThat(awarded.get("decisionId")).isEqualTo(award.get("decisionId"));
    assertThat(awarded.get("decidedAt")).isEqualTo(award.get("decidedAt"));
    assertThat(neighbours.heard(doubtful, "application-decided")).isEmpty();
    assertThat(round.posted("rankings", 409).get("code").asText())
        .isEqualTo("round-already-decided");

    // When the pot has room again and the money is asked for once more
    var requests = "/v1/cases/%s/funds-requests";
    assertThat(read(decisionMaker().post(requests.formatted(best)), 409).get("code").asText())
        .isEqualTo("funds-not-refused");
    read(decisionMaker().post(requests.formatted(doubtful)), 202);
    round.awaitState(doubtful, "AWAITING_FUNDS");
    var askedAgain = neighbours.heard(doubtful, "award-proposed").getLast();
    answer("funds-reserved", askedAgain);

    // Then it is awarded under the new decision
    round.awaitState(doubtful, "AWARDED");
    assertThat(neighbours.heard(doubtful, "application-decided").getFirst().get("decisionId"))
        .isEqualTo(askedAgain.get("decisionId"));
  }

  private String refusal(UUID application) {
    var decided = neighbours.heard(application, "application-decided");
    assertThat(decided).hasSize(1);
    assertThat(decided.getFirst().get("outcome").asText()).isEqualTo("REFUSED");
    assertThat(decided.getFirst().get("amountCents").asLong()).isZero();
    return decided.getFirst().at("/reasons/0/nl").asText();
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
