package nl.innovatiebudget.assessment;

import static nl.innovatiebudget.assessment.ARound.read;
import static nl.innovatiebudget.assessment.ARound.signed;
import static nl.innovatiebudget.assessment.People.as;
import static nl.innovatiebudget.assessment.People.decisionMaker;
import static nl.innovatiebudget.assessment.People.juror;
import static nl.innovatiebudget.assessment.People.officer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.innovatiebudget.kit.event.Topic;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.Test;

/** What may follow a decision letter, over HTTP and Kafka: feedback and objections. */
@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class ObjectionTest {

  private static final long ASKED = 15_000_000;
  private static final Map<String, String> WHY = Map.of("nl", "omdat", "en", "because");

  @Inject Neighbours neighbours;

  @Test
  void a_refusal_is_judged_again_by_others_and_awarded_under_a_new_decision() {
    // Given
    var round = decidedRound(2 * ASKED);
    var objections = "/v1/cases/" + round.refused + "/objections";
    refused(register(objections, "2024-08-13", null), 409, "letter-not-issued");
    letter(round, "2024-07-02T08:00:00Z");
    letter(round, "2024-09-02T08:00:00Z");
    awaitAct(round, "decision-letter-issued");
    // When it comes on the last day, counted from the first letter
    var objection = read(register(objections, "2024-08-13", null), 201);
    // Then
    assertThat(objection.get("inTime").asBoolean()).isTrue();
    assertThat(objection.get("lastDayToObject").asText()).isEqualTo("2024-08-13");
    assertThat(objection.get("lastDayToDecide").asText()).isEqualTo("2024-09-24");
    assertThat(neighbours.heard(round.refused, "objection-received")).hasSize(1);
    var path = "/v1/objections/" + objection.get("objectionId").asText();
    // When others judge it
    var panel = List.copyOf(round.round.jurors);
    var tied = round.round.jurorWithTiesTo(2);
    var one = round.round.jurorWithTiesTo();
    var other = round.round.jurorWithTiesTo();
    refused(assign(path, panel.getFirst()), 409, "reassessor-took-part");
    refused(assign(path, tied, one), 409, "reassessor-conflicted");
    var leaving = round.round.jurorWithTiesTo();
    read(assign(path, one, other, leaving), 200);
    var sheet = round.round.sheet(9);
    read(juror(panel.getFirst()).body(sheet).put(path + "/score"), 404);
    refused(juror(one).body(round.round.sheet(11)).put(path + "/score"), 400, "score-out-of-scale");
    read(juror(one).body(sheet).put(path + "/score"), 200);
    refused(officer().post(path + "/rankings"), 409, "reassessment-missing");
    refused(propose(path, "GRANTED"), 409, "reassessment-needed");
    assertThat(read(juror(other).get("/v1/jurors/me/objections"), 200).at("/0/grounds").asText())
        .isEqualTo("Niet eens.");
    read(juror(other).body(sheet).put(path + "/score"), 200);
    read(juror(leaving).body(sheet).put(path + "/score"), 200);
    refused(assign(path, other, leaving), 409, "reassessor-scored");
    tie(round.round, leaving, 2);
    refused(officer().post(path + "/rankings"), 409, "reassessment-missing");
    read(assign(path, one, other), 200);
    var corrected = read(officer().post(path + "/rankings"), 201);
    // Then the new ranking stands beside the old one
    assertThat(corrected.get("parentId")).isEqualTo(round.ranking.get("rankingId"));
    assertThat(corrected.get("rows").findValuesAsText("score")).containsExactly("9.0000", "9.0000");
    assertThat(corrected.get("rows").findValuesAsText("outcome"))
        .containsExactly("SELECTED", "SELECTED");
    var old = "/v1/rankings/" + round.ranking.get("rankingId").asText();
    assertThat(read(officer().get(old), 200)).isEqualTo(round.ranking);
    // When it is granted
    var proposal = read(propose(path, "GRANTED"), 201);
    assertThat(proposal.get("amountCents").asLong()).isEqualTo(ASKED);
    refused(propose(path, "REJECTED"), 409, "proposal-open");
    // And a decision maker wants it judged better: the scores may change, and the ranking is new
    refused(officer().post(path + "/rankings"), 409, "objection-ranked");
    var why = Map.of("reason", "De scores zijn te kort toegelicht.");
    var rejections = approvals(proposal).replace("approvals", "rejections");
    read(as("head", "decision-maker").body(why).post(rejections), 200);
    read(juror(one).body(sheet).put(path + "/score"), 200);
    read(as("ranker", "programme-officer").post(path + "/rankings"), 201);
    refused(officer().post(path + "/rankings"), 409, "objection-ranked");
    refused(
        as(tied, "programme-officer").body(granting()).post(path + "/proposals"),
        403,
        "preparer-conflicted");
    var approvals = approvals(read(propose(path, "GRANTED"), 201));
    refused(signed(as("ranker", "decision-maker"), approvals), 403, "own-ranking");
    refused(signed(as("officer", "decision-maker"), approvals), 403, "prepared-the-decision");
    refused(as("head", "decision-maker").post(approvals), 400, "if-match-missing");
    refused(signed(decisionMaker(), approvals), 403, "took-the-decision");
    refused(signed(as("officer", "decision-maker"), approvals), 403, "own-proposal");
    refused(signed(as(one, "decision-maker"), approvals), 403, "decision-maker-on-jury");
    read(signed(as("head", "decision-maker"), approvals), 202);
    // Then its money is asked under a new decision, and the award takes the refusal's place
    round.round.awaitState(round.refused, "AWAITING_FUNDS");
    var award = neighbours.heard(round.refused, "award-proposed").getFirst();
    reserve(award);
    round.round.awaitState(round.refused, "AWARDED");
    var decided = neighbours.heard(round.refused, "application-decided");
    assertThat(decided)
        .extracting(d -> d.get("outcome").asText())
        .containsExactly("REFUSED", "AWARDED");
    assertThat(decided.getLast().get("decisionId")).isEqualTo(award.get("decisionId"));
    assertThat(decided.getLast().at("/reasons/0/nl").asText()).isEqualTo("omdat");
    var told = neighbours.heard(round.refused, "objection-decided");
    assertThat(told).extracting(d -> d.get("outcome").asText()).containsExactly("GRANTED");
    refused(propose(path, "REJECTED"), 409, "objection-closed");
    var acts = read(officer().get("/v1/rounds/" + round.round.roundId + "/acts"), 200);
    assertThat(acts.findValuesAsText("act")).contains("reassessor-removed");
    assertThat(acts.findValuesAsText("act").stream().filter(act -> act.equals("objection-scored")))
        .hasSize(4);
    assertThat(read(officer().get(objections), 200).at("/0/outcome").asText()).isEqualTo("GRANTED");
  }

  @Test
  void a_case_that_was_not_eligible_enters_the_ranking_with_its_own_pot_and_the_criteria_of_then() {
    // Given a round by Borda, whose small pot was lowered after both applied
    var round =
        new ARound(
            neighbours,
            2 * ASKED,
            "2024-03-31T22:00:00Z",
            assessment -> assessment.put("rankingRule", "BORDA"));
    var best = round.receives(1, ASKED);
    var tooLong = round.receives(2, ASKED, 13);
    round.lowersTheSmallPot(ASKED);
    round.hasAJury();
    round.everyJurorScores(best, 9);
    round.posted("preselections", 200);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> round.posted("rankings", 201).at("/pots/0/openingCents").asLong() == ASKED);
    var ranking = round.posted("rankings", 201);
    assertThat(ranking.get("rule").asText()).isEqualTo("borda/1");
    read(ARound.signed(decisionMaker(), round.prepared(ranking)), 202);
    var decided = new Decided(round, best, tooLong, ranking);
    letter(decided, "2024-07-02T08:00:00Z");
    awaitAct(decided, "decision-letter-issued");
    // When a later version has fewer criteria, and others judge the case after all
    round.changes(definition -> ((ArrayNode) definition.at("/assessment/criteria")).remove(0));
    round.receives(3, application -> application.put("roundVersion", 3));
    var objections = "/v1/cases/" + tooLong + "/objections";
    var path =
        "/v1/objections/"
            + read(register(objections, "2024-08-13", null), 201).get("objectionId").asText();
    var one = round.jurorWithTiesTo();
    read(assign(path, one), 200);
    read(juror(one).body(round.sheet(8)).put(path + "/score"), 200);
    var corrected = read(officer().post(path + "/rankings"), 201);
    // Then it is selected within the higher pot, by the rule for corrections
    assertThat(corrected.get("rule").asText()).isEqualTo("weighted-mean/3");
    assertThat(corrected.get("rows").findValuesAsText("score")).containsExactly("9.0000", "8.0000");
    assertThat(corrected.get("rows").findValuesAsText("outcome"))
        .containsExactly("SELECTED", "SELECTED");
    var replay =
        read(officer().get("/v1/rankings/" + corrected.get("rankingId").asText() + "/replay"), 200);
    assertThat(replay.get("identical").asBoolean()).isTrue();
  }

  @Test
  void a_late_objection_is_inadmissible_unless_it_is_excused_and_may_be_withdrawn() {
    // Given
    var round = decidedRound(2 * ASKED);
    var objections = "/v1/cases/" + round.refused + "/objections";
    letter(round, "2024-07-02T08:00:00Z");
    awaitAct(round, "decision-letter-issued");
    // When
    var posted = read(register(objections, "2024-08-20", "2024-08-13"), 201);
    var late = read(register(objections, "2024-08-14", null), 201);
    var path = "/v1/objections/" + late.get("objectionId").asText();
    // Then
    assertThat(posted.get("inTime").asBoolean()).isTrue();
    assertThat(late.get("inTime").asBoolean()).isFalse();
    refused(register(objections, "2024-08-14", "2024-08-15"), 400, "sent-after-received");
    refused(register(objections, "2999-08-14", null), 400, "received-in-future");
    refused(register(objections, "0000-01-01", null), 400, "before-round-opened");
    refused(register(objections, "2024-08-14", "0000-01-01"), 400, "before-round-opened");
    refused(propose(path, "REJECTED"), 409, "objection-late");
    refused(assign(path, round.round.jurorWithTiesTo()), 409, "objection-late");
    // When one is withdrawn, and the other proposed as inadmissible but then excused
    var sorry = Map.of("reason", "De brief kwam op een verkeerd adres.");
    var first = "/v1/objections/" + posted.get("objectionId").asText();
    refused(officer().body(sorry).put(first + "/excuse"), 409, "objection-in-time");
    read(officer().body(sorry).post(first + "/withdrawals"), 200);
    refused(propose(first, "REJECTED"), 409, "objection-closed");
    var proposal = approvals(read(propose(path, "INADMISSIBLE"), 201));
    var rejections = proposal.replace("approvals", "rejections");
    read(as("head", "decision-maker").body(sorry).post(rejections), 200);
    read(officer().body(sorry).put(path + "/excuse"), 200);
    // Then it is judged
    refused(propose(path, "REJECTED"), 409, "reassessment-needed");
    // When it is inadmissible for another reason, which is proposed, taken back and proposed again
    var withdrawals =
        approvals(read(propose(path, "INADMISSIBLE"), 201)).replace("approvals", "withdrawals");
    read(officer().body(sorry).post(withdrawals), 200);
    read(
        signed(as("head", "decision-maker"), approvals(read(propose(path, "INADMISSIBLE"), 201))),
        202);
    // Then
    var told = neighbours.heard(round.refused, "objection-decided");
    assertThat(told).extracting(d -> d.get("outcome").asText()).containsExactly("INADMISSIBLE");
    assertThat(round.round.theCase(round.refused).get("state").asText()).isEqualTo("REFUSED");
  }

  @Test
  void for_a_letter_on_paper_the_term_is_counted_from_the_day_after_its_posting() {
    // Given two bodies on paper, of which the first letter was heard of before it was issued
    var round = decidedRound(2 * ASKED);
    var objections = "/v1/cases/" + round.refused + "/objections";
    var first = UUID.randomUUID();
    var second = UUID.randomUUID();
    posted(round, first, "2024-07-02");
    awaitActs(round, "decision-letter-posted", 1);
    refused(register(objections, "2024-08-13", null), 409, "letter-not-issued");
    // When the letter is of the same day
    letter(round, "2024-07-02T08:00:00Z");
    awaitAct(round, "decision-letter-issued");
    // Then
    var inTime = read(register(objections, "2024-08-13", null), 201);
    assertThat(inTime.get("lastDayToObject").asText()).isEqualTo("2024-08-13");
    var late = read(register(objections, "2024-08-19", null), 201);
    assertThat(late.get("inTime").asBoolean()).isFalse();
    // When the second body turns out to have got it six days later
    posted(round, second, "2024-07-08");
    posted(round, second, "2024-07-08");
    awaitActs(round, "decision-letter-posted", 2);
    // Then the term is that of the last one, also of objections that were registered before
    assertThat(read(register(objections, "2024-08-14", null), 201).get("inTime").asBoolean())
        .isTrue();
    var lengthened = read(officer().get("/v1/objections/" + id(late)), 200);
    assertThat(lengthened.get("inTime").asBoolean()).isTrue();
    assertThat(lengthened.get("lastDayToObject").asText()).isEqualTo("2024-08-19");
    assertThat(lengthened.get("lastDayToDecide").asText()).isEqualTo("2024-09-30");
    awaitActs(round, "objection-term-lengthened", 2);
    // When the day is corrected, and an earlier one, and one of another decision, comes after it
    posted(round, second, "2024-07-09");
    posted(round, first, "2024-07-01");
    posted(round, UUID.randomUUID(), UUID.randomUUID().toString(), "2024-12-01");
    awaitActs(round, "decision-letter-posted", 5);
    // Then
    assertThat(read(register(objections, "2024-08-20", null), 201).get("lastDayToObject").asText())
        .isEqualTo("2024-08-20");
    assertThat(read(register(objections, "2024-08-21", null), 201).get("inTime").asBoolean())
        .isFalse();
    // When one is withdrawn, it stays as it was
    var why = Map.of("reason", "Niet meer nodig.");
    read(officer().body(why).post("/v1/objections/" + id(inTime) + "/withdrawals"), 200);
    posted(round, first, "2024-08-05");
    awaitActs(round, "decision-letter-posted", 6);
    assertThat(
            read(officer().get("/v1/objections/" + id(inTime)), 200)
                .get("lastDayToObject")
                .asText())
        .isEqualTo("2024-08-20");
  }

  @Test
  void an_outcome_prepared_while_an_objection_was_late_is_prepared_anew_once_it_is_in_time() {
    // Given
    var round = decidedRound(2 * ASKED);
    letter(round, "2024-07-02T08:00:00Z");
    awaitAct(round, "decision-letter-issued");
    var late =
        read(register("/v1/cases/" + round.refused + "/objections", "2024-08-19", null), 201);
    var path = "/v1/objections/" + id(late);
    var proposal = read(propose(path, "INADMISSIBLE"), 201);
    // When the letter turns out to have been posted six days later
    posted(round, UUID.randomUUID(), "2024-07-08");
    awaitActs(round, "objection-term-lengthened", 1);
    // Then
    refused(signed(as("head", "decision-maker"), approvals(proposal)), 409, "proposal-outdated");
  }

  @Test
  void a_body_with_a_letter_on_paper_beside_one_in_the_portal_has_the_term_of_the_paper() {
    // Given
    var round = decidedRound(2 * ASKED);
    letter(round, "2024-02-13T08:00:00Z");
    awaitAct(round, "decision-letter-issued");
    // When it is posted six weeks before Good Friday
    posted(round, UUID.randomUUID(), "2024-02-16");
    awaitActs(round, "decision-letter-posted", 1);
    // Then
    var objection =
        read(register("/v1/cases/" + round.refused + "/objections", "2024-04-02", null), 201);
    assertThat(objection.get("lastDayToObject").asText()).isEqualTo("2024-04-02");
    assertThat(objection.get("inTime").asBoolean()).isTrue();
  }

  private void posted(Decided round, UUID deliveryId, String day) {
    var decided = neighbours.heard(round.refused, "application-decided").getFirst();
    posted(round, deliveryId, decided.get("decisionId").asText(), day);
  }

  private void posted(Decided round, UUID deliveryId, String decisionId, String day) {
    var posted = (ObjectNode) neighbours.example("notification-service", "letter-dispatched");
    posted
        .put("deliveryId", deliveryId.toString())
        .put("decisionId", decisionId)
        .put("applicationId", round.refused.toString())
        .put("roundId", round.round.roundId)
        .put("dispatchedOn", day);
    neighbours.say(Topic.NOTIFICATIONS, round.refused.toString(), "letter-dispatched", posted);
  }

  private static String id(JsonNode objection) {
    return objection.get("objectionId").asText();
  }

  private static void awaitActs(Decided round, String act, int times) {
    var acts = "/v1/rounds/" + round.round.roundId + "/acts?applicationId=" + round.refused;
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(read(officer().get(acts), 200).findValuesAsText("act"))
                    .filteredOn(act::equals)
                    .hasSize(times));
  }

  @Test
  void feedback_is_checked_by_an_officer_and_released_after_the_letter() {
    // Given
    var round = decidedRound(2 * ASKED);
    var path = "/v1/cases/" + round.refused + "/feedback";
    // When
    var draft = read(officer().get(path), 200);
    // Then it shows means and reasons, and no juror
    assertThat(draft.at("/criteria/0/mean").asText()).isEqualTo("5.0000");
    assertThat(draft.at("/criteria/0/remarks")).hasSize(3);
    assertThat(draft.toString()).doesNotContain("juror");
    refused(officer().post(path + "/releases"), 409, "feedback-not-checked");
    var criterion = draft.at("/criteria/0/criterionId").asText();
    refused(check(path, "nonsense", "x"), 400, "criterion-unknown");
    read(check(path, criterion, "Werk de planning uit."), 200);
    refused(officer().post(path + "/releases"), 409, "letter-not-issued");
    // When
    letter(round, "2024-07-02T08:00:00Z");
    awaitAct(round, "decision-letter-issued");
    read(officer().post(path + "/releases"), 200);
    // Then
    var released = neighbours.heard(round.refused, "feedback-released");
    assertThat(released).hasSize(1);
    assertThat(released.getFirst().at("/criteria/0/remarks/0").asText())
        .isEqualTo("Werk de planning uit.");
    refused(officer().post(path + "/releases"), 409, "feedback-already-released");
    refused(check(path, criterion, "Anders."), 409, "feedback-already-released");
  }

  private record Decided(ARound round, UUID awarded, UUID refused, JsonNode ranking) {}

  /** A round with an awarded case 1 and a refused case 2. */
  private Decided decidedRound(long pot) {
    var round = new ARound(neighbours, pot);
    var best = round.receives(1, ASKED);
    var weak = round.receives(2, ASKED);
    round.hasAJury();
    round.everyJurorScores(best, 9);
    round.everyJurorScores(weak, 5);
    round.posted("preselections", 200);
    var ranking = round.posted("rankings", 201);
    read(signed(decisionMaker(), round.prepared(ranking)), 202);
    return new Decided(round, best, weak, ranking);
  }

  private void letter(Decided round, String issuedAt) {
    var letter = (ObjectNode) neighbours.example("notification-service", "letter-issued");
    var decided = neighbours.heard(round.refused, "application-decided").getFirst();
    letter
        .put("letterId", UUID.randomUUID().toString())
        .put("decisionId", decided.get("decisionId").asText())
        .put("applicationId", round.refused.toString())
        .put("roundId", round.round.roundId)
        .put("outcome", "REFUSED")
        .put("amountCents", 0)
        .put("issuedAt", issuedAt);
    neighbours.say(Topic.NOTIFICATIONS, round.refused.toString(), "letter-issued", letter);
  }

  private static void awaitAct(Decided round, String act) {
    var acts = "/v1/rounds/" + round.round.roundId + "/acts?applicationId=" + round.refused;
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> read(officer().get(acts), 200).findValuesAsText("act").contains(act));
  }

  private static Response register(String path, String receivedOn, String sentOn) {
    var body = new HashMap<String, Object>();
    body.put("receivedOn", receivedOn);
    body.put("byPost", sentOn != null);
    body.put("committee", false);
    body.put("grounds", "Niet eens.");
    if (sentOn != null) {
      body.put("sentOn", sentOn);
    }
    return officer().body(body).post(path);
  }

  private static Response assign(String path, String... subjects) {
    var jury = officer().get("/v1/jurors").jsonPath();
    var ids =
        Stream.of(subjects)
            .map(subject -> jury.getString("find { it.subject == '" + subject + "' }.jurorId"))
            .toList();
    return officer().body(Map.of("jurorIds", ids)).put(path + "/reassessors");
  }

  private static Response propose(String path, String outcome) {
    return officer()
        .body(Map.of("outcome", outcome, "reasons", List.of(WHY)))
        .post(path + "/proposals");
  }

  private static Map<String, Object> granting() {
    return Map.of("outcome", "GRANTED", "reasons", List.of(WHY));
  }

  private static void tie(ARound round, String subject, int number) {
    var tie = Map.of("organisationId", round.organisation(number).toString(), "tie", "EMPLOYER");
    read(officer().body(tie).post("/v1/jurors/" + round.jurorId(subject) + "/ties"), 201);
  }

  private static String approvals(JsonNode proposal) {
    return "/v1/objection-proposals/" + proposal.get("proposalId").asText() + "/approvals";
  }

  private static Response check(String path, String criterion, String remark) {
    var remarks = Map.of("criterionId", criterion, "remarks", List.of(remark));
    return officer().body(Map.of("criteria", List.of(remarks))).put(path);
  }

  private static void refused(Response answer, int status, String code) {
    assertThat(read(answer, status).toString()).contains(code);
  }

  private void reserve(JsonNode proposed) {
    var answer = (ObjectNode) neighbours.example("budget-service", "funds-reserved");
    for (var field :
        new String[] {"decisionId", "applicationId", "roundId", "potId", "amountCents"}) {
      answer.set(field, proposed.get(field));
    }
    neighbours.say(Topic.BUDGET, proposed.get("applicationId").asText(), "funds-reserved", answer);
  }
}
