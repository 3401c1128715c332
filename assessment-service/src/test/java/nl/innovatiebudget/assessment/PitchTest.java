package nl.innovatiebudget.assessment;

import static nl.innovatiebudget.assessment.ARound.led;
import static nl.innovatiebudget.assessment.ARound.read;
import static nl.innovatiebudget.assessment.People.as;
import static nl.innovatiebudget.assessment.People.juror;
import static nl.innovatiebudget.assessment.People.officer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pitches of a round: planned, announced, moved, attended and scored, over HTTP. */
@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class PitchTest {

  private static final long POT = 100_000_000;
  private static final long ASKED = 15_000_000;
  private static final String FIRST = "2030-06-03T07:00:00Z";
  private static final String LAST = "2030-06-03T07:50:00Z";

  @Inject Neighbours neighbours;

  private ARound round;
  private UUID one;
  private UUID two;
  private UUID three;
  private String partner;

  /** Three doubtful cases with the same three jurors, one of whom has a tie with organisation 9. */
  @BeforeEach
  void aRoundWithThreeDoubtfulCases() {
    round = new ARound(neighbours, POT);
    one = round.receives(1, ASKED);
    two = round.receives(2, ASKED);
    three = round.receives(3, ASKED);
    partner = round.jurorWithTiesTo(9);
    round.jurorWithTiesTo();
    round.jurorWithTiesTo();
    round.posted("assignments", 201);
    List.of(one, two, three).forEach(application -> round.everyJurorScores(application, 7));
    round.posted("preselections", 200);
  }

  @Test
  void pitches_are_planned_announced_moved_and_cancelled() {
    // Given nothing that a plan could be made of
    assertThat(code(plan(Map.of()), 409)).isEqualTo("pitch-settings-missing");
    read(as("x", "juror").body(settings("09:00", "10:10")).put(path("pitch-plan-settings")), 403);
    var tooShort = officer().body(settings("09:00", "09:19")).put(path("pitch-plan-settings"));
    assertThat(code(tooShort, 400)).isEqualTo("day-too-short");
    read(officer().body(settings("09:00\n", "10:10")).put(path("pitch-plan-settings")), 400);
    read(officer().body(settings("09:00", "10:10\n")).put(path("pitch-plan-settings")), 400);
    var longAgo = settings("0000-01-01", "09:00", "10:10");
    assertThat(code(officer().body(longAgo).put(path("pitch-plan-settings")), 400))
        .isEqualTo("day-before-round-opened");
    setUp("09:00", "09:45");
    var tooFew = read(plan(Map.of()), 409);
    assertThat(tooFew.get("code").asText()).isEqualTo("too-few-slots");
    assertThat(tooFew.get("detail").asText()).containsOnlyOnce(round.roundId);
    setUp("09:00", "10:10");

    // When two officers each draft and announce a timetable
    var draft = read(plan(Map.of()), 201);
    var other = read(plan(Map.of()), 201);
    assertThat(draft.get("timeZone").asText()).isEqualTo("Europe/Amsterdam");
    assertThat(draft.get("pitches").findValuesAsText("change")).containsOnly("NEW").hasSize(3);
    assertThat(draft.get("pitches").findValuesAsText("startsAt"))
        .containsExactly(FIRST, "2030-06-03T07:25:00Z", LAST);
    assertThat(draft.at("/pitches/0/jurorIds")).hasSize(3);
    assertThat(other.get("pitches")).isEqualTo(draft.get("pitches"));
    assertThat(myPitches(partner)).isEmpty();
    var announced = read(announce(draft), 201);

    // Then one wins, and everybody knows where to be
    assertThat(code(announce(other), 409)).isEqualTo("other-timetable-announced");
    assertThat(code(announce(draft), 409)).isEqualTo("timetable-already-announced");
    assertThat(announced.get("announced").asBoolean()).isTrue();
    var invitation = neighbours.heard(one, "pitch-invited").getFirst();
    assertThat(invitation.get("location").asText()).isEqualTo("Turfmarkt 147, Den Haag");
    assertThat(invitation.get("number").asText()).isEqualTo(round.number(1));
    assertThat(myPitches(partner).findValuesAsText("startsAt"))
        .containsExactly(FIRST, "2030-06-03T07:25:00Z", LAST);
    assertThat(myPitches(partner).at("/0/title").asText()).isNotBlank();

    // When one is withdrawn and another is locked to a slot that is not its own
    var last = applicationAt(draft, LAST);
    var first = applicationAt(draft, FIRST);
    var middle = applicationAt(draft, "2030-06-03T07:25:00Z");
    round.hears("application-withdrawn", last);
    round.awaitState(last, "WITHDRAWN");
    lock(first, LAST);
    assertThat(code(plan(Map.of()), 400)).isEqualTo("reason-missing");
    var next = read(plan(Map.of("reason", "Aanvraag ingetrokken")), 201);

    // Then the draft shows what it changes, and announcing tells only that
    assertThat(line(next, first).get("change").asText()).isEqualTo("MOVED");
    assertThat(line(next, first).get("locked").asBoolean()).isTrue();
    assertThat(line(next, middle).get("change").asText()).isEqualTo("UNCHANGED");
    assertThat(next.get("cancelled").findValuesAsText("applicationId"))
        .containsExactly(last.toString());
    assertThat(neighbours.heard(first, "pitch-moved")).isEmpty();
    read(announce(next), 201);
    var moved = neighbours.heard(first, "pitch-moved").getFirst();
    assertThat(moved.at("/former/startsAt").asText()).isEqualTo(FIRST);
    assertThat(moved.get("startsAt").asText()).isEqualTo(LAST);
    assertThat(moved.get("invitationId"))
        .isEqualTo(neighbours.heard(first, "pitch-invited").getFirst().get("invitationId"));
    assertThat(neighbours.heard(last, "pitch-cancelled").getFirst().get("startsAt").asText())
        .isEqualTo(LAST);
    assertThat(neighbours.heard(middle, "pitch-moved")).isEmpty();
    assertThat(neighbours.heard(middle, "pitch-invited")).hasSize(1);
    read(juror(partner).body(pitch(8)).put("/v1/cases/" + last + "/pitch-score"), 404);

    // When a juror gets a conflict between a draft and its announcement
    var overtaken = read(plan(Map.of("reason", "Nog eens")), 201);
    round.receives(middle, 2, 2, a -> led(a, round.organisation(9)));
    round.awaitCase(middle, "/contentChangedAt", "2024-03-20T10:15:30.123456Z");
    round.allowsASmallPanel(middle);
    round.posted("preselections", 200);
    var refusal = read(announce(overtaken), 409);

    // Then the juror is not expected there any more
    assertThat(refusal.get("code").asText()).isEqualTo("timetable-outdated");
    assertThat(refusal.get("detail").asText()).containsOnlyOnce(round.roundId);
    var without = read(plan(Map.of("reason", "Nieuw belang")), 201);
    assertThat(line(without, middle).get("jurorIds")).hasSize(2);
    read(announce(without), 201);
    assertThat(myPitches(partner).findValuesAsText("applicationId"))
        .containsExactly(first.toString());
    var seenByPartner = as(partner, "chair").get(path("pitch-timetables")).jsonPath();
    assertThat(seenByPartner.getList("timetableId")).hasSize(5);
    var all = "/v1/pitch-timetables/" + without.get("timetableId").asText();
    assertThat(read(as(partner, "chair").get(all), 200).get("pitches")).hasSize(1);
    assertThat(read(as("aud", "auditor").get(all), 200).get("pitches")).hasSize(2);

    // And one who leaves the jury is expected nowhere
    var partnerId = jurorId(partner).toString();
    var kept =
        officer()
            .body(Map.of("jurorId", partnerId, "maximumLoad", 3, "chair", false))
            .post(path("jury-invitations"));
    assertThat(read(kept, 201).get("state").asText()).isEqualTo("ACCEPTED");
    assertThat(myPitches(partner)).hasSize(1);
    read(
        officer()
            .body(Map.of("reason", "Ziek"))
            .post(path("jury-members/" + partnerId + "/replacements")),
        201);
    assertThat(myPitches(partner)).isEmpty();
    assertThat(acts())
        .contains(
            "pitch-plan-settings-set",
            "pitches-locked",
            "pitch-timetable-drafted",
            "pitch-timetable-announced",
            "pitch-invited",
            "pitch-moved",
            "pitch-cancelled");
  }

  @Test
  void who_was_absent_does_not_score_and_a_ranked_score_changes_only_when_handed_back() {
    // Given a chair who records who did not hear the first pitch
    var absentee = round.jurors.getLast();
    var attendance = "/v1/cases/" + one + "/pitch-attendance";
    var nobody = round.jurors.stream().map(this::jurorId).toList();
    read(officer().body(absent(nobody)).put(attendance), 403);
    assertThat(code(chair().body(absent(nobody)).put(attendance), 400)).isEqualTo("nobody-present");
    assertThat(code(chair().body(absent(List.of(UUID.randomUUID()))).put(attendance), 400))
        .isEqualTo("juror-not-on-panel");
    var recorded = read(chair().body(absent(List.of(jurorId(absentee)))).put(attendance), 200);
    assertThat(recorded.at("/absentJurorIds/0").asText()).isEqualTo(jurorId(absentee).toString());

    // When the others score
    var scoring = "/v1/cases/" + one + "/pitch-score";
    assertThat(code(juror(absentee).body(pitch(1)).put(scoring), 409))
        .isEqualTo("juror-was-absent");
    read(juror(partner).body(pitch(8)).put(scoring), 200);
    read(juror(partner).body(pitch(9)).put(scoring), 200);
    round.everyJurorHearsThePitch(two, 8);
    round.everyJurorHearsThePitch(three, 8);
    assertThat(round.posted("rankings", 409).get("code").asText())
        .isEqualTo("pitch-scores-missing");
    read(juror(round.jurors.get(1)).body(pitch(10)).put(scoring), 200);
    assertThat(code(chair().body(absent(List.of(jurorId(partner)))).put(attendance), 409))
        .isEqualTo("absentee-scored");

    // Then the absent one is not waited for
    assertThat(scoreOf(one, round.posted("rankings", 201))).isEqualTo("8.2500");

    // When a juror thinks again after that
    assertThat(code(juror(partner).body(pitch(7)).put(scoring), 409))
        .isEqualTo("pitch-score-ranked");
    var returns = "/v1/cases/" + one + "/pitch-score-returns";
    var body = Map.of("jurorId", jurorId(partner), "reason", "Verkeerde pitch in gedachten");
    read(juror(partner).body(body).post(returns), 403);
    read(chair().body(body).post(returns), 201);
    assertThat(read(juror(partner).get(scoring), 200).get("handedBackBecause").asText())
        .isEqualTo("Verkeerde pitch in gedachten");
    assertThat(round.posted("rankings", 409).get("code").asText())
        .isEqualTo("pitch-scores-missing");
    read(juror(partner).body(pitch(7)).put(scoring), 200);

    // Then the next ranking has it
    assertThat(scoreOf(one, round.posted("rankings", 201))).isEqualTo("7.7500");

    // And who has still to score again sees nothing but the own score
    var heard = "/v1/cases/" + one + "/pitch-scores";
    read(chair().body(body).post(returns), 201);
    assertThat(read(as(partner, "chair").get(heard), 200).get("scores").findValuesAsText("jurorId"))
        .containsExactly(jurorId(partner).toString());
    read(juror(partner).body(pitch(7)).put(scoring), 200);
    assertThat(read(as(partner, "chair").get(heard), 200).get("scores")).hasSize(2);

    // And notes are for the jury and its staff, without whoever has a conflict
    assertThat(read(chair().get(heard), 200).get("scores").findValuesAsText("note"))
        .containsOnly("Overtuigend.")
        .hasSize(2);
    read(as("x", "applicant").get(heard), 403);
    read(juror(partner).get(heard), 403);
    round.receives(one, 1, 2, a -> led(a, round.organisation(9)));
    round.awaitCase(one, "/contentChangedAt", "2024-03-20T10:15:30.123456Z");
    assertThat(code(as(partner, "chair").get(heard), 403)).isEqualTo("juror-conflicted");
    assertThat(code(juror(partner).get(scoring), 403)).isEqualTo("juror-conflicted");
    assertThat(acts())
        .contains("pitch-attendance-recorded", "pitch-scored", "pitch-score-handed-back");
    for (var act : read(officer().get(path("acts")), 200)) {
      assertThat(act.get("act").asText().equals("pitch-scored") && act.hasNonNull("details"))
          .isFalse();
    }
  }

  private String path(String rest) {
    return "/v1/rounds/" + round.roundId + "/" + rest;
  }

  private static RequestSpecification chair() {
    return as("chair", "chair");
  }

  private void setUp(String from, String until) {
    var set = read(officer().body(settings(from, until)).put(path("pitch-plan-settings")), 200);
    assertThat(read(officer().get(path("pitch-plan-settings")), 200)).isEqualTo(set);
  }

  private static Map<String, Object> settings(String from, String until) {
    return settings("2030-06-03", from, until);
  }

  private static Map<String, Object> settings(String date, String from, String until) {
    var room = Map.of("name", "Zaal 1", "online", false, "standingJurorIds", List.of());
    var day =
        Map.of(
            "day",
            date,
            "from",
            from,
            "until",
            until,
            "location",
            "Turfmarkt 147, Den Haag",
            "rooms",
            List.of(room));
    return Map.of(
        "timeZone", "Europe/Amsterdam",
        "pitchMinutes", 20,
        "changeMinutes", 5,
        "breakAfterPitches", 4,
        "breakMinutes", 15,
        "days", List.of(day));
  }

  private Response plan(Map<String, Object> request) {
    return officer().body(request).post(path("pitch-timetables"));
  }

  private static Response announce(JsonNode draft) {
    return officer()
        .post("/v1/pitch-timetables/" + draft.get("timetableId").asText() + "/announcements");
  }

  private void lock(UUID application, String startsAt) {
    var lock = Map.of("applicationId", application, "room", "Zaal 1", "startsAt", startsAt);
    var unknown = Map.of("applicationId", application, "room", "Zaal 2", "startsAt", startsAt);
    var wrong = Map.of("locks", List.of(unknown), "reason", "Op verzoek");
    assertThat(code(officer().body(wrong).put(path("pitch-locks")), 400)).isEqualTo("slot-unknown");
    var right = Map.of("locks", List.of(lock), "reason", "Op verzoek");
    read(officer().body(right).put(path("pitch-locks")), 200);
    assertThat(read(officer().get(path("pitch-locks")), 200)).hasSize(1);
  }

  private static JsonNode myPitches(String subject) {
    return read(juror(subject).get("/v1/jurors/me/pitches"), 200);
  }

  private UUID jurorId(String subject) {
    for (var known : read(officer().get("/v1/jurors"), 200)) {
      if (known.get("subject").asText().equals(subject)) {
        return UUID.fromString(known.get("jurorId").asText());
      }
    }
    throw new AssertionError("no juror " + subject);
  }

  private List<String> acts() {
    return read(officer().get(path("acts")), 200).findValuesAsText("act");
  }

  private static Map<String, Object> absent(List<UUID> jurorIds) {
    return Map.of("absentJurorIds", jurorIds, "reason", "Ziek");
  }

  private static Map<String, Object> pitch(int score) {
    return Map.of("score", score, "note", "Overtuigend.");
  }

  private static String code(Response response, int status) {
    var refusal = read(response, status);
    return refusal.has("code")
        ? refusal.get("code").asText()
        : refusal.at("/errors/0/code").asText();
  }

  private static UUID applicationAt(JsonNode timetable, String startsAt) {
    for (var line : timetable.get("pitches")) {
      if (line.get("startsAt").asText().equals(startsAt)) {
        return UUID.fromString(line.get("applicationId").asText());
      }
    }
    throw new AssertionError("nobody pitches at " + startsAt);
  }

  private static JsonNode line(JsonNode timetable, UUID application) {
    for (var line : timetable.get("pitches")) {
      if (line.get("applicationId").asText().equals(application.toString())) {
        return line;
      }
    }
    throw new AssertionError("no pitch of " + application);
  }

  private static String scoreOf(UUID application, JsonNode ranking) {
    for (var row : ranking.get("rows")) {
      if (row.get("applicationId").asText().equals(application.toString())) {
        return row.get("score").asText();
      }
    }
    throw new AssertionError("no row of " + application);
  }
}
