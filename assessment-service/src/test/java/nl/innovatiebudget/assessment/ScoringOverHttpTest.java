package nl.innovatiebudget.assessment;

import static nl.innovatiebudget.assessment.ARound.read;
import static nl.innovatiebudget.assessment.ARound.signed;
import static nl.innovatiebudget.assessment.People.as;
import static nl.innovatiebudget.assessment.People.juror;
import static nl.innovatiebudget.assessment.People.officer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nl.innovatiebudget.assessment.scoring.RemindNow;
import nl.innovatiebudget.kit.links.SignedLinks;
import nl.innovatiebudget.parts.ClockFile;
import nl.innovatiebudget.parts.PartsTestResource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Drafts, scores, hand-backs, the deadline, bands and what a juror sees of it. */
@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class ScoringOverHttpTest {

  private static final long POT = 100_000_000;
  private static final long ASKED = 15_000_000;
  private static final String CLOSED = "2024-03-31T22:00:00Z";

  @Inject Neighbours neighbours;
  @Inject Clock clock;
  @Inject RemindNow reminding;

  @AfterEach
  void resetClock() {
    clockFile().reset();
  }

  @Test
  void a_draft_is_kept_for_its_juror_and_counts_for_nothing_until_it_is_submitted() {
    // Given
    var round = new ARound(neighbours, POT);
    var application = round.receives(1, ASKED);
    round.hasAJury();
    var subject = round.jurors.getFirst();
    var draft = "/v1/cases/" + application + "/score-draft";
    var score = "/v1/cases/" + application + "/score";
    read(juror(subject).get(draft), 404);
    // When a few criteria are saved, one without a score and one without a reason
    var begun =
        List.of(
            Map.of("criterionId", "feasibility", "score", 7),
            Map.of("criterionId", "novelty", "reason", "Nog niet zeker."));
    var first = juror(subject).body(Map.of("scores", begun)).put(draft);
    assertThat(read(first, 200).get("scores")).hasSize(2);
    var tag = first.header("ETag");
    // Then another tab cannot write over it
    assertThat(read(juror(subject).body(round.sheet(9)).put(draft), 400).get("code").asText())
        .isEqualTo("if-match-missing");
    var second = juror(subject).header("If-Match", tag).body(round.sheet(9)).put(draft);
    read(second, 200);
    var stale = juror(subject).header("If-Match", tag).body(round.sheet(2)).put(draft);
    assertThat(read(stale, 412).get("code").asText()).isEqualTo("draft-changed");
    read(juror(subject).header("If-Match", "\"x\"").body(round.sheet(2)).put(draft), 412);
    assertThat(juror(subject).get(draft).header("ETag")).isEqualTo(second.header("ETag"));
    var wrong =
        Map.of(
            "scores",
            List.of(
                Map.of("criterionId", "beauty"), Map.of("criterionId", "novelty", "score", 11)));
    var refused = juror(subject).header("If-Match", second.header("ETag")).body(wrong).put(draft);
    assertThat(read(refused, 400).findValuesAsText("code"))
        .contains("criterion-unknown", "score-out-of-scale");
    // And whole drafts of all jurors are no scores
    for (var other : round.jurors.subList(1, 3)) {
      read(juror(other).body(round.sheet(9)).put(draft), 200);
    }
    read(juror(subject).get(score), 404);
    assertThat(round.posted("preselections", 409).get("code").asText()).isEqualTo("scores-missing");
    assertThat(progress(round).toString()).contains("\"assigned\":3,\"submitted\":0,\"drafts\":3");
    assertThat(read(officer().get("/v1/cases/" + application + "/scores"), 200).toString())
        .doesNotContain("Daarom");
    // When one submits twice
    read(juror(subject).body(round.sheet(8)).put(score), 200);
    read(juror(subject).get(draft), 404);
    read(
        juror(subject).header("If-Match", second.header("ETag")).body(round.sheet(2)).put(draft),
        412);
    read(juror(subject).body(round.sheet(9)).put(score), 200);
    // Then the last counts and both are kept
    assertThat(read(juror(subject).get(score), 200).at("/scores/0/score").asInt()).isEqualTo(9);
    var panel = read(officer().get("/v1/cases/" + application + "/scores"), 200);
    var own = of(panel, round.jurorId(subject));
    assertThat(own.get("counts").asBoolean()).isTrue();
    assertThat(own.get("versions").findValuesAsText("version")).containsExactly("1", "2");
    assertThat(progress(round).toString()).contains("\"assigned\":3,\"submitted\":1,\"drafts\":2");
  }

  @Test
  void what_is_no_score_is_refused_with_every_reason_and_never_a_fault() {
    var round = new ARound(neighbours, POT);
    var application = round.receives(1, ASKED);
    round.hasAJury();
    var subject = round.jurors.getFirst();
    for (var path : List.of("/score", "/score-draft")) {
      for (var bad :
          List.of("10.5", "NaN", "null", "\"7\"", "1e400", "-1e400", "11", "0", "99999999999")) {
        var body =
            "{\"scores\":[{\"criterionId\":\"novelty\",\"score\":" + bad + ",\"reason\":\"x\"}]}";
        var answer = juror(subject).body(body).put("/v1/cases/" + application + path);
        assertThat(answer.statusCode()).as(path + " " + bad + answer.asString()).isEqualTo(400);
      }
      var twice =
          "{\"scores\":[{\"criterionId\":\"novelty\",\"score\":10.5,\"reason\":\"x\"},"
              + "{\"criterionId\":\"\",\"score\":\"7\",\"reason\":\""
              + "x".repeat(2001)
              + "\"}],\"more\":1}";
      var all = read(juror(subject).body(twice).put("/v1/cases/" + application + path), 400);
      assertThat(all.get("errors").size()).isGreaterThanOrEqualTo(4);
      var long1 = "{\"scores\":[{\"criterionId\":\"novelty\",\"score\":7,\"reason\":\"%s\"}]}";
      var tooLong = long1.formatted("x".repeat(200_000));
      read(juror(subject).body(tooLong).put("/v1/cases/" + application + path), 400);
      var megabyte = long1.formatted("x".repeat(1_000_000));
      assertThat(juror(subject).body(megabyte).put("/v1/cases/" + application + path).statusCode())
          .isEqualTo(413);
    }
    read(juror(subject).get("/v1/cases/" + application + "/score-draft"), 404);
  }

  @Test
  void a_juror_with_a_conflict_comes_near_none_of_it() {
    var round = new ARound(neighbours, POT);
    var application = round.receives(1, ASKED);
    var employee = round.jurorWithTiesTo(1);
    round.hasAJury();
    round.everyJurorScores(application, 9);
    var path = "/v1/cases/" + application;
    var other = round.jurorId(round.jurors.getLast());
    var reason = Map.of("reason", "Omdat.", "band", "DOUBT");
    Supplier<RequestSpecification> asJuror = () -> as(employee, "juror", "chair");
    for (var answer :
        List.of(
            asJuror.get().body(round.sheet(9)).put(path + "/score"),
            asJuror.get().get(path + "/score"),
            asJuror.get().body(round.sheet(9)).put(path + "/score-draft"),
            asJuror.get().get(path + "/score-draft"),
            asJuror.get().get(path + "/scores"),
            asJuror
                .get()
                .body(Map.of("reason", "x"))
                .post(path + "/scores/" + other + "/hand-backs"),
            asJuror.get().body(reason).post(path + "/band-moves"),
            asJuror.get().get("/v1/jurors/me/cases/" + application))) {
      assertThat(read(answer, 403).get("code").asText()).isEqualTo("juror-conflicted");
    }
    round.posted("preselections", 200);
    var shown = "/v1/rounds/" + round.roundId + "/preselections";
    assertThat(read(officer().get(shown), 200)).hasSize(1);
    assertThat(read(asJuror.get().get(shown), 200)).isEmpty();
    read(juror("nobody").get("/v1/jurors/me/cases/" + application), 404);
    read(juror("nobody").body(round.sheet(9)).put(path + "/score-draft"), 404);
    read(juror(round.jurors.getLast()).get(path + "/scores"), 403);
  }

  @Test
  void after_the_deadline_only_who_was_given_more_time_submits_and_reminders_come_once() {
    // Given a deadline in eight days
    var round = new ARound(neighbours, POT);
    var application = round.receives(1, ASKED);
    round.hasAJury();
    var deadlines = "/v1/rounds/" + round.roundId + "/scoring-deadline";
    var deadline = clock.instant().plus(Duration.ofDays(8));
    var body = Map.of("deadlineAt", deadline.toString());
    read(officer().body(body).put(deadlines), 200);
    read(officer().body(body).put(deadlines), 200);
    read(as("x", "chair").body(body).put(deadlines), 403);
    var past = Map.of("deadlineAt", "2024-01-01T00:00:00Z");
    assertThat(read(officer().body(past).put(deadlines), 400).findValuesAsText("code"))
        .contains("deadline-not-ahead", "reason-missing");
    var sooner = deadline.minus(Duration.ofHours(1));
    var move = Map.of("deadlineAt", sooner.toString(), "reason", "De vergadering is vroeger.");
    read(officer().body(move).put(deadlines), 200);
    read(officer().body(move).put("/v1/rounds/no-such/scoring-deadline"), 404);
    var score = "/v1/cases/" + application + "/score";
    var subject = round.jurors.getFirst();
    read(juror(subject).body(round.sheet(8)).put(score), 200);
    // When time goes by
    var late = round.jurors.getLast();
    var jurorId = UUID.fromString(round.jurorId(late));
    reminding.now();
    assertThat(neighbours.heard(jurorId, "scoring-reminder")).isEmpty();
    clockFile().setTo(sooner.minus(Duration.ofDays(6)));
    reminding.now();
    reminding.now();
    clockFile().setTo(sooner.minus(Duration.ofDays(1)));
    reminding.now();
    reminding.now();
    // Then who has scores to give is reminded twice
    var reminded = neighbours.heard(jurorId, "scoring-reminder");
    assertThat(reminded).hasSize(2);
    assertThat(reminded.getFirst().get("missing").asInt()).isEqualTo(1);
    assertThat(reminded.getLast().get("reminder").asInt()).isEqualTo(2);
    assertThat(neighbours.heard(UUID.fromString(round.jurorId(subject)), "scoring-reminder"))
        .isEmpty();
    // When it is too late
    clockFile().setTo(sooner.plusSeconds(5));
    var refused = read(juror(late).body(round.sheet(8)).put(score), 409);
    assertThat(refused.get("code").asText()).isEqualTo("scoring-deadline-passed");
    assertThat(refused.get("detail").asText()).contains(sooner.toString());
    read(juror(late).body(round.sheet(8)).put(score + "-draft"), 200);
    // And the chair gives one juror three days more
    var more = clock.instant().plus(Duration.ofDays(3));
    var backs = "/v1/cases/" + application + "/scores/" + jurorId + "/hand-backs";
    var request = Map.of("reason", "Was ziek.", "deadlineAt", more.toString());
    read(as("chair-1", "chair").body(request).post(backs), 201);
    read(juror(late).body(round.sheet(8)).put(score), 200);
    // Then the others still are
    read(juror(round.jurors.get(1)).body(round.sheet(8)).put(score), 409);
    var acts = read(officer().get("/v1/rounds/" + round.roundId + "/acts"), 200);
    assertThat(acts.findValuesAsText("act"))
        .contains(
            "scoring-deadline-set",
            "scoring-deadline-moved",
            "scores-submitted",
            "jurors-reminded",
            "scores-handed-back");
  }

  @Test
  void scores_that_were_handed_back_count_again_once_they_are_submitted_again() {
    // Given a case that was pre-selected
    var round = new ARound(neighbours, POT);
    var application = round.receives(1, ASKED);
    round.hasAJury();
    round.everyJurorScores(application, 9);
    round.posted("preselections", 200);
    var approvals = round.prepared(round.posted("rankings", 201));
    var subject = round.jurors.getFirst();
    var id = round.jurorId(subject);
    var backs = "/v1/cases/" + application + "/scores/" + id + "/hand-backs";
    // When
    read(as("c", "chair").body(Map.of("reason", " ")).post(backs), 400);
    read(officer().body(Map.of("reason", "Nee.")).post(backs), 403);
    read(as("c", "chair").body(Map.of("reason", "Licht dit toe.")).post(backs), 201);
    // Then it is a draft again, counts for nothing and everything after it waits
    assertThat(read(as("c", "chair").body(Map.of("reason", "Nu.")).post(backs), 409).get("code"))
        .hasToString("\"nothing-to-hand-back\"");
    assertThat(round.theCase(application).get("state").asText()).isEqualTo("ASSIGNED");
    var page = read(juror(subject).get("/v1/jurors/me/cases/" + application), 200);
    assertThat(page.has("scores")).isFalse();
    assertThat(page.at("/draft/scores/0/score").asInt()).isEqualTo(9);
    assertThat(page.at("/handedBack/reason").asText()).isEqualTo("Licht dit toe.");
    assertThat(page.at("/others/standing").asText()).isEqualTo("HIDDEN_UNTIL_OWN_SCORES");
    assertThat(
            read(juror(round.jurors.get(1)).get("/v1/jurors/me/cases/" + application), 200)
                .at("/others/sheets"))
        .hasSize(1);
    assertThat(round.posted("preselections", 409).get("code").asText()).isEqualTo("scores-missing");
    assertThat(round.posted("rankings", 409).get("code").asText())
        .isEqualTo("preselection-missing");
    read(signed(People.decisionMaker(), approvals), 409);
    // When
    read(juror(subject).body(round.sheet(6)).put("/v1/cases/" + application + "/score"), 200);
    round.posted("preselections", 200);
    // Then
    assertThat(round.posted("rankings", 201).at("/rows/0/score").asText()).isEqualTo("8.0000");
    var own = of(read(officer().get("/v1/cases/" + application + "/scores"), 200), id);
    assertThat(own.get("versions")).hasSize(2);
    assertThat(own.get("handBacks")).hasSize(1);
  }

  @Test
  void a_juror_sees_the_case_its_documents_and_the_others_once_own_scores_are_in() {
    // Given
    var round = new ARound(neighbours, POT);
    var application = round.receives(1, ASKED);
    round.hasAJury();
    var page = "/v1/jurors/me/cases/" + application;
    var before = clock.instant();
    var seen = read(juror(round.jurors.getFirst()).get(page), 200);
    // Then
    assertThat(seen.at("/theCase/application/title").asText()).isNotBlank();
    assertThat(seen.toString()).doesNotContain("contactEmail").doesNotContain("bodyIds");
    assertThat(seen.get("criteria")).hasSize(6);
    var links = new SignedLinks(SignedLinks.KEY_FOR_DEVELOPMENT, clock);
    var document = seen.at("/documents/0");
    assertThat(document.get("fileName").asText()).isEqualTo("Projectplan Meldingen.pdf");
    assertThat(links.openedDocument(token(document.get("url"), "document-links")))
        .contains(UUID.fromString(document.get("documentId").asText()));
    assertThat(links.openedSubmission(token(seen.get("submissionUrl"), "submission-links")))
        .contains(new SignedLinks.Submitted(application, 1));
    assertThat(Instant.parse(seen.get("linksExpireAt").asText()))
        .isBetween(before.plusSeconds(899), before.plusSeconds(960));
    // When two score differently
    var score = "/v1/cases/" + application + "/score";
    read(juror(round.jurors.getLast()).body(round.sheet(9)).put(score), 200);
    assertThat(read(juror(round.jurors.getFirst()).get(page), 200).at("/others/sheets")).isEmpty();
    read(juror(round.jurors.getFirst()).body(round.sheet(4)).put(score), 200);
    // Then
    var others = read(juror(round.jurors.getFirst()).get(page), 200).get("others");
    assertThat(others.get("standing").asText()).isEqualTo("SHOWN");
    assertThat(others.get("sheets")).hasSize(1);
    assertThat(others.at("/sheets/0/name").asText()).isEqualTo("Jurylid");
    assertThat(others.at("/overall/spread").asText()).isEqualTo("5.0000");
    assertThat(others.at("/overall/mean").asText()).isEqualTo("6.5000");
    assertThat(others.get("criteria").findValuesAsText("spread")).containsOnly("5.0000");
  }

  @Test
  void a_round_may_never_show_the_others() {
    var round = new ARound(neighbours, POT, CLOSED, a -> a.put("othersScores", "NEVER"));
    var application = round.receives(1, ASKED);
    round.hasAJury();
    round.everyJurorScores(application, 9);
    var page = juror(round.jurors.getFirst()).get("/v1/jurors/me/cases/" + application);
    assertThat(read(page, 200).at("/others/standing").asText()).isEqualTo("NEVER_IN_THIS_ROUND");
    assertThat(page.jsonPath().getList("others.sheets")).isEmpty();
  }

  @Test
  void a_chair_who_judges_a_case_sees_the_others_only_after_own_scores_and_nothing_of_a_tie() {
    // Given a chair who is one of three jurors, all with five cases, and has a tie with another
    var round = new ARound(neighbours, POT);
    var cases =
        IntStream.rangeClosed(1, 5).mapToObj(number -> round.receives(number, ASKED)).toList();
    var tied = round.receives(9, ASKED);
    var chair = round.jurorWithTiesTo(9);
    var own = round.jurorId(chair);
    round.jurorWithTiesTo();
    round.hasAJury();
    var first = cases.getFirst();
    var mine = cases.stream().filter(id -> round.assignedTo(id).contains(chair)).toList();
    cases.forEach(application -> round.everyJurorScores(application, 6));
    var backs = "/v1/cases/" + mine.getFirst() + "/scores/" + own + "/hand-backs";
    read(as("c", "chair").body(Map.of("reason", "Licht toe.")).post(backs), 201);
    // Then
    var panel = read(as(chair, "chair").get("/v1/cases/" + mine.getFirst() + "/scores"), 200);
    assertThat(panel).hasSize(1);
    assertThat(panel.at("/0/jurorId").asText()).isEqualTo(own);
    assertThat(read(as("c", "chair").get("/v1/cases/" + mine.getFirst() + "/scores"), 200))
        .hasSize(3);
    var acts = "/v1/rounds/" + round.roundId + "/acts";
    assertThat(read(officer().get(acts), 200).findValuesAsText("applicationId"))
        .contains(tied.toString(), first.toString());
    assertThat(read(as(chair, "auditor").get(acts), 200).findValuesAsText("applicationId"))
        .doesNotContain(tied.toString())
        .contains(first.toString());
    // When
    var score = "/v1/cases/" + mine.getFirst() + "/score";
    read(juror(chair).body(round.sheet(6)).put(score), 200);
    // Then
    assertThat(read(as(chair, "chair").get("/v1/cases/" + mine.getFirst() + "/scores"), 200))
        .hasSize(3);
  }

  @Test
  void disagreement_makes_a_case_doubtful_and_the_panel_may_move_it_with_a_reason() {
    // Given a juror who thinks quite differently
    var round = new ARound(neighbours, POT, CLOSED, a -> a.put("disagreementFrom", "4"));
    var application = round.receives(1, ASKED);
    round.hasAJury();
    round.everyJurorScores(application, 10);
    var moves = "/v1/cases/" + application + "/band-moves";
    var up = Map.of("band", "CLEAR_YES", "reason", "Het ene jurylid miste de bijlage.");
    assertThat(read(as("c", "chair").body(up).post(moves), 409).get("code").asText())
        .isEqualTo("case-not-preselected");
    var score = "/v1/cases/" + application + "/score";
    read(juror(round.jurors.getFirst()).body(round.sheet(6)).put(score), 200);
    // When
    assertThat(round.posted("preselections", 200).toString())
        .isEqualTo("{\"clearYes\":0,\"doubt\":1,\"clearNo\":0}");
    // Then both are shown
    var shown = "/v1/rounds/" + round.roundId + "/preselections";
    var row = read(officer().get(shown), 200).get(0);
    assertThat(row.get("mean").asText()).isEqualTo("8.6667");
    assertThat(row.get("spread").asText()).isEqualTo("4.0000");
    assertThat(row.get("thresholdBand").asText()).isEqualTo("CLEAR_YES");
    assertThat(row.get("ruleBand").asText()).isEqualTo("DOUBT");
    // When the panel moves it
    read(as("c", "chair").body(Map.of("band", "CLEAR_YES")).post(moves), 400);
    read(officer().body(up).post(moves), 403);
    read(as("c", "chair").body(up).post(moves), 201);
    assertThat(read(as("c", "chair").body(up).post(moves), 409).get("code").asText())
        .isEqualTo("already-in-band");
    // Then what the rule said stays beside it, and the ranking goes by the move
    var moved = read(officer().get(shown), 200).get(0);
    assertThat(moved.get("ruleBand").asText()).isEqualTo("DOUBT");
    assertThat(moved.get("band").asText()).isEqualTo("CLEAR_YES");
    assertThat(moved.at("/moves/0/reason").asText()).contains("bijlage");
    assertThat(round.posted("rankings", 201).at("/rows/0/band").asText()).isEqualTo("CLEAR_YES");
    assertThat(
            read(officer().get("/v1/rounds/" + round.roundId + "/acts"), 200)
                .findValuesAsText("act"))
        .contains("cases-preselected", "case-moved");
  }

  @Test
  void calibration_shows_who_gives_everything_a_ten_and_changes_nothing() {
    // Given five cases for three jurors
    var round = new ARound(neighbours, POT);
    var calibration = "/v1/rounds/" + round.roundId + "/calibration";
    var cases =
        IntStream.rangeClosed(1, 5).mapToObj(number -> round.receives(number, ASKED)).toList();
    round.hasAJury();
    var little = read(officer().get(calibration), 200);
    assertThat(little.get("calibrated").asBoolean()).isFalse();
    assertThat(little.at("/shortage/nl").asText()).isNotBlank();
    cases.forEach(application -> round.everyJurorScores(application, 6));
    var mild = round.jurors.getFirst();
    for (var application : cases) {
      read(juror(mild).body(round.sheet(10)).put("/v1/cases/" + application + "/score"), 200);
    }
    // When
    var result = read(as("aud", "auditor").get(calibration), 200);
    // Then
    assertThat(result.get("calibrated").asBoolean()).isTrue();
    assertThat(of(result.get("jurors"), round.jurorId(mild)).get("severity").asText())
        .isEqualTo("-2.6667");
    assertThat(result.get("cases").findValuesAsText("rawMean")).containsOnly("7.3333").hasSize(5);
    // And who is to score a case once more does not see what it is worth to the others
    var backs = "/v1/cases/" + cases.getFirst() + "/scores/" + round.jurorId(mild) + "/hand-backs";
    var sixth = round.receives(6, ASKED);
    round.posted("assignments", 201);
    round.everyJurorScores(sixth, 6);
    read(as("c", "chair").body(Map.of("reason", "Alles een tien?")).post(backs), 201);
    assertThat(read(as("c", "chair").get(calibration), 200).get("cases")).hasSize(6);
    assertThat(read(as(mild, "chair").get(calibration), 200).get("cases")).hasSize(5);
    read(juror(mild).body(round.sheet(10)).put("/v1/cases/" + cases.getFirst() + "/score"), 200);
    round.posted("preselections", 200);
    assertThat(round.theCase(cases.getFirst()).get("state").asText()).isEqualTo("DOUBT");
    read(juror(mild).get(calibration), 403);
  }

  private JsonNode progress(ARound round) {
    return read(officer().get("/v1/rounds/" + round.roundId + "/scoring-progress"), 200);
  }

  private static JsonNode of(JsonNode rows, String jurorId) {
    for (var row : rows) {
      if (row.get("jurorId").asText().equals(jurorId)) {
        return row;
      }
    }
    throw new AssertionError(jurorId + " is not in " + rows);
  }

  private static String token(JsonNode url, String path) {
    assertThat(url.asText()).startsWith("http://127.0.0.1:8081/v1/" + path + "/");
    return url.asText().substring(url.asText().lastIndexOf('/') + 1);
  }

  private static ClockFile clockFile() {
    return ClockFile.of(
        Path.of(
            ConfigProvider.getConfig()
                .getValue("innovatiebudget.clock.offset-file", String.class)));
  }
}
