package nl.innovatiebudget.assessment;

import static nl.innovatiebudget.assessment.ARound.read;
import static nl.innovatiebudget.assessment.ARound.signed;
import static nl.innovatiebudget.assessment.People.as;
import static nl.innovatiebudget.assessment.People.decisionMaker;
import static nl.innovatiebudget.assessment.People.officer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.innovatiebudget.kit.event.Topic;
import nl.innovatiebudget.parts.PartsTestResource;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** A tie to an applicant closes the case, whatever other roles the person has. */
@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class PersonalInterestTest {

  private static final long ASKED = 15_000_000;

  @Inject Neighbours neighbours;

  @Test
  void who_has_a_tie_does_nothing_with_the_case_as_an_officer_decision_maker_or_auditor() {
    // Given a decided round, an objection to its second case, and a juror with a tie to that
    var round = new ARound(neighbours, 2 * ASKED);
    var best = round.receives(1, ASKED);
    var closed = round.receives(2, ASKED);
    round.hasAJury();
    var tied = round.jurorWithTiesTo(2);
    round.everyJurorScores(best, 9);
    round.everyJurorScores(closed, 5);
    round.posted("preselections", 200);
    read(signed(decisionMaker(), round.prepared(round.posted("rankings", 201))), 202);
    letter(round, closed);
    var aCase = "/v1/cases/" + closed;
    var registration =
        Map.of(
            "receivedOn", "2024-08-13", "byPost", false, "committee", false, "grounds", "Oneens.");
    var received = read(officer().body(registration).post(aCase + "/objections"), 201);
    var objection = "/v1/objections/" + received.get("objectionId").asText();
    var reasons = List.of(Map.of("nl", "omdat", "en", "because"));
    var outcome = Map.of("outcome", "INADMISSIBLE", "reasons", reasons);
    var proposed = read(officer().body(outcome).post(objection + "/proposals"), 201);
    var proposal = "/v1/objection-proposals/" + proposed.get("proposalId").asText();

    // When this person walks along everything that is about that case
    var anyone = UUID.randomUUID().toString();
    var reason = Map.of("reason", "Daarom.");
    var swap = Map.of("out", anyone, "in", round.jurorId(tied), "reason", "Ruil.");
    var none = Map.<String, Object>of();
    var walk =
        List.of(
            new Step("POST", aCase + "/seat-swaps", swap),
            new Step("PUT", aCase + "/seats/" + anyone + "/lock", none),
            new Step("DELETE", aCase + "/seats/" + anyone + "/lock", none),
            new Step("PUT", aCase + "/themes", Map.of("themes", List.of("health"))),
            new Step("POST", aCase + "/objections", registration),
            new Step("POST", aCase + "/funds-requests", none),
            new Step("GET", aCase, none),
            new Step("GET", aCase + "/objections", none),
            new Step("GET", objection, none),
            new Step("PUT", objection + "/excuse", reason),
            new Step("PUT", objection + "/reassessors", Map.of("jurorIds", List.of(anyone))),
            new Step("POST", objection + "/rankings", none),
            new Step("POST", objection + "/withdrawals", reason),
            new Step("GET", proposal, none),
            new Step("POST", proposal + "/rejections", reason),
            new Step("POST", proposal + "/withdrawals", reason));

    // Then every door is shut
    var softly = new SoftAssertions();
    for (var step : walk) {
      var who = as(tied, "juror", "programme-officer", "decision-maker", "auditor");
      var asked = step.body().isEmpty() ? who : who.body(step.body());
      var answer = asked.request(step.method(), step.path());
      softly.assertThat(answer.statusCode()).as(step + answer.asString()).isEqualTo(403);
      softly.assertThat(answer.asString()).as(step.toString()).contains("juror-conflicted");
    }
    softly.assertAll();
    var now = read(officer().get(objection), 200);
    assertThat(now.hasNonNull("outcome")).isFalse();
    assertThat(read(officer().get(aCase + "/objections"), 200)).hasSize(1);
  }

  @Test
  void the_division_of_a_round_is_shown_without_the_cases_in_which_the_reader_has_an_interest() {
    // Given
    var round = new ARound(neighbours, 2 * ASKED);
    var open = round.receives(1, ASKED);
    var closed = round.receives(2, ASKED);
    var tied = round.jurorWithTiesTo(2);
    round.hasAJury();
    var path = "/v1/rounds/" + round.roundId + "/assignments";
    // When
    var seen = read(as(tied, "juror", "auditor").get(path), 200);
    // Then
    assertThat(applications(seen)).containsExactly(open.toString());
    assertThat(seen.toString()).doesNotContain(closed.toString());
    var whole = read(officer().get(path), 200);
    assertThat(applications(whole)).containsExactlyInAnyOrder(open.toString(), closed.toString());
    assertThat(whole.hasNonNull("latest")).isTrue();
  }

  private record Step(String method, String path, Map<String, ?> body) {}

  private static List<String> applications(JsonNode division) {
    return division.get("cases").findValuesAsText("applicationId");
  }

  private void letter(ARound round, UUID application) {
    var letter = (ObjectNode) neighbours.example("notification-service", "letter-issued");
    var decided = neighbours.heard(application, "application-decided").getFirst();
    letter
        .put("letterId", UUID.randomUUID().toString())
        .put("decisionId", decided.get("decisionId").asText())
        .put("applicationId", application.toString())
        .put("roundId", round.roundId)
        .put("outcome", "REFUSED")
        .put("amountCents", 0)
        .put("issuedAt", "2024-07-02T08:00:00Z");
    neighbours.say(Topic.NOTIFICATIONS, application.toString(), "letter-issued", letter);
    var acts = "/v1/rounds/" + round.roundId + "/acts?applicationId=" + application;
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> read(officer().get(acts), 200).toString().contains("decision-letter-issued"));
  }
}
