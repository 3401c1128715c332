package nl.innovatiebudget.assessment;

import static nl.innovatiebudget.assessment.ARound.read;
import static nl.innovatiebudget.assessment.People.as;
import static nl.innovatiebudget.assessment.People.juror;
import static nl.innovatiebudget.assessment.People.officer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.innovatiebudget.kit.event.Contracts;
import nl.innovatiebudget.kit.event.EventType;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.Test;

/** Who makes up a jury: registered, invited, answering, away and replaced. */
@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class JuryTest {

  private static final long POT = 100_000_000;
  private static final long ASKED = 15_000_000;

  @Inject Neighbours neighbours;
  @Inject Contracts contracts;

  @Test
  void of_registrations_of_one_person_at_once_one_is_let_through() {
    new ARound(neighbours, POT);
    var body =
        Map.of(
            "subject", "at-once", "name", "J", "kind", "CITIZEN", "chair", false, "ties",
            List.of());

    var statuses = AtOnce.of(6, i -> officer().body(body).post("/v1/jurors").statusCode());

    assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
    assertThat(read(officer().get("/v1/jurors"), 200)).hasSize(1);
  }

  @Test
  void a_round_for_which_somebody_was_invited_has_those_who_accepted() {
    // Given
    var round = new ARound(neighbours, POT);
    var application = round.receives(1, ASKED);
    var subjects = List.of("a", "b", "c", "d", "e").stream().map(s -> s + round.roundId).toList();
    var ids = subjects.stream().map(JuryTest::registered).toList();
    round.jurors.addAll(subjects);
    var members = "/v1/rounds/" + round.roundId + "/jury-members";

    // Then nobody was invited, so that everybody is in
    assertThat(read(officer().get(members), 200).findValuesAsText("state"))
        .hasSize(5)
        .containsOnly("ACCEPTED");
    var replacements = members + "/" + ids.get(0) + "/replacements";
    var reason = Map.<String, Object>of("reason", "Ziek");
    assertThat(code(officer().body(reason).post(replacements), 409)).isEqualTo("jury-not-invited");

    // When four are invited, and three accept
    for (int i = 0; i < 4; i++) {
      read(invited(round, ids.get(i), 3, i == 0), 201);
    }
    assertThat(code(invited(round, ids.get(0), 3, false), 409)).isEqualTo("juror-already-invited");
    read(invited(round, UUID.randomUUID().toString(), 3, false), 404);
    read(invited(round, ids.get(4), 501, false), 400);
    var first = ownInvitation(subjects.get(0));
    read(answered(subjects.get(1), first, true), 404);
    assertThat(read(answered(subjects.get(0), first, true), 201).get("state").asText())
        .isEqualTo("ACCEPTED");
    assertThat(code(answered(subjects.get(0), first, false), 409)).isEqualTo("invitation-answered");
    read(answered(subjects.get(1), ownInvitation(subjects.get(1)), true), 201);
    read(answered(subjects.get(3), ownInvitation(subjects.get(3)), false), 201);
    assertThat(code(officer().post("/v1/rounds/" + round.roundId + "/assignments"), 409))
        .isEqualTo("too-few-unconflicted-jurors");
    read(answered(subjects.get(2), ownInvitation(subjects.get(2)), true), 201);
    round.posted("assignments", 201);

    // Then
    assertThat(round.assignedTo(application)).containsExactlyElementsOf(subjects.subList(0, 3));

    // When one is replaced
    var by = Map.<String, Object>of("reason", "Ziek", "byJurorId", ids.get(4));
    var own = Map.<String, Object>of("reason", "Ziek", "byJurorId", ids.get(0));
    assertThat(code(officer().body(own).post(replacements), 400)).isEqualTo("replaced-by-oneself");
    var nobody = Map.<String, Object>of("reason", "Ziek", "byJurorId", UUID.randomUUID());
    assertThat(code(officer().body(nobody).post(replacements), 400)).isEqualTo("juror-unknown");
    var after = read(officer().body(by).post(replacements), 201);
    read(officer().body(by).post(replacements), 404);

    // Then the history stays and the other is asked for the same
    assertThat(after.findValuesAsText("state"))
        .containsExactly("REPLACED", "ACCEPTED", "ACCEPTED", "DECLINED", "INVITED");
    assertThat(after.at("/0/reason").asText()).isEqualTo("Ziek");
    assertThat(after.at("/3/reason").asText()).isEqualTo("Te druk");
    assertThat(after.at("/4/maximumLoad").asInt()).isEqualTo(3);
    assertThat(after.at("/4/chair").asBoolean()).isTrue();
    assertThat(acts(round))
        .containsSubsequence("juror-invited", "invitation-accepted", "invitation-declined")
        .containsSubsequence("juror-replaced", "juror-invited");
    read(juror(subjects.get(0)).get(members), 403);
  }

  @Test
  void who_left_the_jury_is_not_waited_for_and_is_asked_for_nothing_more() {
    // Given a doubtful case, of which one juror is replaced after scoring
    var round = new ARound(neighbours, POT);
    var application = round.receives(1, ASKED);
    var ids = new ArrayList<String>();
    for (int i = 0; i < 4; i++) {
      var subject = "leaving-" + i + "-" + round.roundId;
      ids.add(registered(subject));
      round.jurors.add(subject);
    }
    for (int i = 0; i < 3; i++) {
      read(invited(round, ids.get(i), 3, i == 1), 201);
      var subject = round.jurors.get(i);
      read(answered(subject, ownInvitation(subject), true), 201);
    }
    round.posted("assignments", 201);
    round.everyJurorScores(application, 7);
    round.posted("preselections", 200);
    var path = "/v1/cases/" + application;
    var pitch = Map.of("score", 8, "note", "Goed.");
    read(juror(round.jurors.get(1)).body(pitch).put(path + "/pitch-score"), 200);
    read(juror(round.jurors.get(2)).body(pitch).put(path + "/pitch-score"), 200);
    assertThat(code(officer().post("/v1/rounds/" + round.roundId + "/rankings"), 409))
        .isEqualTo("pitch-scores-missing");

    // When
    var replacements =
        "/v1/rounds/" + round.roundId + "/jury-members/" + ids.get(0) + "/replacements";
    var by = Map.of("reason", "Ziek", "byJurorId", ids.get(3));
    read(officer().body(by).post(replacements), 201);

    // Then
    var backs = path + "/scores/" + ids.get(0) + "/hand-backs";
    var reason = Map.of("reason", "Licht toe.");
    assertThat(code(as(round.jurors.get(1), "chair").body(reason).post(backs), 409))
        .isEqualTo("juror-left");
    round.posted("rankings", 201);
  }

  @Test
  void an_invited_juror_is_told_by_an_event_that_keeps_its_contract() {
    // Given
    var round = new ARound(neighbours, POT);
    round.receives(1, ASKED);
    var jurorId = registered("told-" + round.roundId);

    // When
    var invitation = read(invited(round, jurorId, 500, false), 201);

    // Then
    var heard = neighbours.heard(UUID.fromString(jurorId), "juror-invited");
    assertThat(heard).hasSize(1);
    assertThat(heard.getFirst().get("invitationId")).isEqualTo(invitation.get("invitationId"));
    assertThat(heard.getFirst().get("name").asText()).isEqualTo("Jurylid");
    assertThat(heard.getFirst().get("language").asText()).isEqualTo("nl");
    var example = (ObjectNode) neighbours.ownExample("juror-invited");
    contracts.require(EventType.of("juror-invited"), example);
    contracts.require(
        EventType.of("juror-invited"), example.deepCopy().without(List.of("email", "language")));
  }

  @Test
  void a_juror_keeps_an_own_profile_and_a_former_employer_goes_on_to_count() {
    // Given
    new ARound(neighbours, POT);
    var subject = "profile-" + UUID.randomUUID();
    var id = registered(subject);
    var path = "/v1/jurors/me/profile";

    // When
    var stored = read(juror(subject).body(profile("Eerste B.V.", "2024-06-01")).put(path), 200);
    assertThat(stored.get("expertise").toString()).isEqualTo("[\"data\",\"open-source\"]");
    assertThat(stored.at("/absences/0/lastDay").asText()).isEqualTo("2024-06-01");
    assertThat(stored.get("ties")).isEmpty();
    read(
        officer().body(profile("Tweede B.V.", "2024-06-01")).put("/v1/jurors/" + id + "/profile"),
        200);

    // Then
    var own = read(juror(subject).get("/v1/jurors/me"), 200);
    assertThat(own.at("/employer/name").asText()).isEqualTo("Tweede B.V.");
    assertThat(own.at("/ties/0/name").asText()).isEqualTo("Eerste B.V.");
    assertThat(own.at("/ties/0/tie").asText()).isEqualTo("FORMER_EMPLOYER");
    assertThat(own.at("/ties/0/until").asText()).matches("\\d{4}-\\d{2}-\\d{2}");

    // And it is not for the juror to end
    var former = "/v1/jurors/" + id + "/ties/" + own.at("/ties/0/tieId").asText() + "/endings";
    assertThat(code(juror(subject).body(Map.of("reason", "Weg")).post(former), 403))
        .isEqualTo("own-tie");
    read(officer().body(Map.of("reason", "Vergissing")).post(former), 201);

    // And what does not fit is refused
    assertThat(code(juror(subject).body(profile("X", "2999-06-01")).put(path), 400))
        .isEqualTo("absence-out-of-reach");
    assertThat(code(juror(subject).body(profile("X", "2024-04-30")).put(path), 400))
        .isEqualTo("absence-ends-before-it-starts");
    var spaces = Map.of("expertise", List.of("Open Source"), "absences", List.of());
    read(juror(subject).body(spaces).put(path), 400);
    read(juror("nobody").body(profile("X", "2024-06-01")).put(path), 404);
    read(juror(subject).body(spaces).put("/v1/jurors/" + id + "/profile"), 403);
  }

  @Test
  void ties_are_added_and_ended_by_oneself_or_an_officer_and_stay_in_the_history() {
    // Given
    new ARound(neighbours, POT);
    var subject = "ties-" + UUID.randomUUID();
    var ties = "/v1/jurors/" + registered(subject) + "/ties";
    registered("other-" + subject);
    var work = Map.of("kvk", "90000009", "tie", "EMPLOYER");

    // When
    read(juror("other-" + subject).body(work).post(ties), 404);
    var added = read(juror(subject).body(work).post(ties), 201);
    assertThat(code(officer().body(work).post(ties), 409)).isEqualTo("tie-known");
    assertThat(code(officer().body(Map.of("tie", "OTHER")).post(ties), 400))
        .isEqualTo("tie-with-nobody");
    var end = ties + "/" + added.get("tieId").asText() + "/endings";
    read(juror("other-" + subject).body(Map.of("reason", "Weg")).post(end), 404);
    var backdated = Map.of("reason", "Nieuwe baan", "lastDay", "2010-01-01");
    assertThat(code(juror(subject).body(backdated).post(end), 400))
        .isEqualTo("last-day-before-declared");
    read(juror(subject).body(Map.of("reason", "Nieuwe baan")).post(end), 201);
    assertThat(code(officer().body(Map.of("reason", "Weg")).post(end), 409)).isEqualTo("tie-ended");

    // Then work that ended is former work
    var kept = read(juror(subject).get("/v1/jurors/me"), 200).get("ties");
    assertThat(kept.findValuesAsText("tie"))
        .containsExactlyInAnyOrder("EMPLOYER", "FORMER_EMPLOYER");
    assertThat(kept.findValues("endedAt")).hasSize(1);
    var recorded = read(officer().get("/v1/rounds/_jury/acts?after=0"), 200);
    assertThat(recorded.findValuesAsText("act")).contains("tie-added", "tie-ended");
    assertThat(recorded.toString()).doesNotContain("90000009");
  }

  @Test
  void nobody_clears_an_own_interest_and_a_juror_has_a_hundred_ties_at_most() {
    // Given
    new ARound(neighbours, POT);
    var subject = "own-" + UUID.randomUUID();
    var ties = "/v1/jurors/" + registered(subject) + "/ties";
    var why = Map.of("reason", "Weg");

    // Then not even an officer who is on the jury
    var family = read(juror(subject).body(tie("90000009", "FAMILY")).post(ties), 201);
    var end = ties + "/" + family.get("tieId").asText() + "/endings";
    assertThat(code(juror(subject).body(why).post(end), 403)).isEqualTo("own-tie");
    assertThat(code(as(subject, "juror", "programme-officer").body(why).post(end), 403))
        .isEqualTo("own-tie");
    read(officer().body(why).post(end), 201);

    // And ended ones count among the hundred
    for (int i = 1; i < 100; i++) {
      read(juror(subject).body(tie("%08d".formatted(i), "OTHER")).post(ties), 201);
    }
    assertThat(code(juror(subject).body(tie("90000010", "OTHER")).post(ties), 409))
        .isEqualTo("too-many-ties");
  }

  @Test
  void what_a_replaced_juror_scored_counts_and_only_the_other_seats_are_given_to_somebody_else() {
    // Given two cases, three jurors, and one who scored the first and is half way the second
    var round = new ARound(neighbours, POT);
    var scored = round.receives(1, ASKED);
    var unscored = round.receives(2, ASKED);
    var subjects = List.of("a", "b", "c", "d").stream().map(s -> s + round.roundId).toList();
    var ids = subjects.stream().map(JuryTest::registered).toList();
    round.jurors.addAll(subjects);
    for (int i = 0; i < 3; i++) {
      read(invited(round, ids.get(i), 3, false), 201);
      read(answered(subjects.get(i), ownInvitation(subjects.get(i)), true), 201);
    }
    round.posted("assignments", 201);
    round.everyJurorScores(scored, 8);
    var leaver = subjects.getFirst();
    read(juror(leaver).body(round.sheet(2)).put("/v1/cases/" + unscored + "/score-draft"), 200);

    // When
    var members = "/v1/rounds/" + round.roundId + "/jury-members/";
    var by = Map.of("reason", "Ziek", "byJurorId", ids.get(3));
    read(officer().body(by).post(members + ids.getFirst() + "/replacements"), 201);

    // Then the leaver sees nothing any more
    for (var application : List.of(scored, unscored)) {
      read(juror(leaver).get("/v1/cases/" + application), 404);
      read(juror(leaver).body(round.sheet(1)).put("/v1/cases/" + application + "/score"), 404);
    }
    assertThat(read(juror(leaver).get("/v1/jurors/me/cases"), 200)).isEmpty();

    // And when the successor accepts, only the seat without a score is filled
    read(answered(subjects.get(3), ownInvitation(subjects.get(3)), true), 201);
    var again = round.posted("assignments", 201);
    assertThat(again.get("given").asInt()).isEqualTo(1);
    assertThat(round.assignedTo(scored)).containsExactlyElementsOf(subjects.subList(1, 3));
    assertThat(round.assignedTo(unscored)).containsExactlyElementsOf(subjects.subList(1, 4));
    var panel = read(officer().get("/v1/cases/" + scored + "/scores"), 200).toString();
    assertThat(panel).contains(ids.getFirst());
    round.everyJurorScores(unscored, 8);
    assertThat(round.posted("preselections", 200).get("clearYes").asInt()).isEqualTo(2);

    // And who is asked again is away until that is accepted
    read(invited(round, ids.getFirst(), 3, false), 201);
    read(juror(leaver).get("/v1/cases/" + scored), 404);
    read(answered(leaver, ownInvitation(leaver), true), 201);
    read(juror(leaver).get("/v1/cases/" + scored), 200);
  }

  @Test
  void the_first_invitation_keeps_who_is_seated_and_then_a_chair_is_who_accepted_to_be_one() {
    // Given a round that runs without invitations, where the role of a chair is enough
    var round = new ARound(neighbours, POT);
    var application = round.receives(1, ASKED);
    round.hasAJury();
    round.everyJurorScores(application, 8);
    round.posted("preselections", 200);
    var moves = "/v1/cases/" + application + "/band-moves";
    var doubt = Map.of("band", "DOUBT", "reason", "Toch bespreken");
    var yes = Map.of("band", "CLEAR_YES", "reason", "Toch niet");
    read(as("chair", "chair").body(doubt).post(moves), 201);

    // When
    var subject = "leader-" + round.roundId;
    read(invited(round, registered(subject), 3, true), 201);

    // Then
    var members = read(officer().get("/v1/rounds/" + round.roundId + "/jury-members"), 200);
    assertThat(members.findValuesAsText("state"))
        .containsExactlyInAnyOrder("ACCEPTED", "ACCEPTED", "ACCEPTED", "INVITED");
    assertThat(round.assignedTo(application)).hasSize(3);
    assertThat(acts(round)).containsSubsequence("seated-juror-kept", "juror-invited");
    for (var other : List.of("chair", subject, round.jurors.getFirst())) {
      assertThat(code(as(other, "chair").body(yes).post(moves), 403))
          .isEqualTo("not-chair-of-round");
    }
    read(answered(subject, ownInvitation(subject), true), 201);
    read(as(subject, "chair").body(yes).post(moves), 201);
  }

  private static Map<String, Object> tie(String kvk, String kind) {
    return Map.of("kvk", kvk, "tie", kind);
  }

  private static Map<String, Object> profile(String employer, String lastDay) {
    return Map.of(
        "expertise",
        List.of("open-source", "data", "data"),
        "absences",
        List.of(Map.of("firstDay", "2024-05-01", "lastDay", lastDay)),
        "employer",
        Map.of("name", employer));
  }

  private static String registered(String subject) {
    var body =
        Map.of(
            "subject", subject, "name", "Jurylid", "kind", "CITIZEN", "chair", false, "ties",
            List.of());
    return read(officer().body(body).post("/v1/jurors"), 201).get("jurorId").asText();
  }

  private static Response invited(ARound round, String jurorId, int load, boolean chair) {
    return officer()
        .body(Map.of("jurorId", jurorId, "maximumLoad", load, "chair", chair))
        .post("/v1/rounds/" + round.roundId + "/jury-invitations");
  }

  private static String ownInvitation(String subject) {
    return read(juror(subject).get("/v1/jurors/me/invitations"), 200)
        .at("/0/invitationId")
        .asText();
  }

  private static Response answered(String subject, String invitation, boolean accept) {
    var body = accept ? Map.of("accept", true) : Map.of("accept", false, "reason", "Te druk");
    return juror(subject).body(body).post("/v1/jury-invitations/" + invitation + "/answers");
  }

  private static List<String> acts(ARound round) {
    return read(as("aud", "auditor").get("/v1/rounds/" + round.roundId + "/acts"), 200)
        .findValuesAsText("act");
  }

  private static String code(Response response, int status) {
    JsonNode refusal = read(response, status);
    return refusal.get("code").asText();
  }
}
