package nl.innovatiebudget.assessment;

import static nl.innovatiebudget.assessment.ARound.read;
import static nl.innovatiebudget.assessment.People.as;
import static nl.innovatiebudget.assessment.People.juror;
import static nl.innovatiebudget.assessment.People.officer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.Test;

/** What an officer can do about who judges what. */
@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class AssignmentTest {

  private static final long ASKED = 15_000_000;

  @Inject Neighbours neighbours;

  @Test
  void seats_are_shown_locked_swapped_and_refilled_and_every_act_is_kept() {
    // Given two cases and four jurors, one of whom may not judge the first
    var round = new ARound(neighbours, 10 * ASKED);
    var first = round.receives(1, ASKED);
    var second = round.receives(2, ASKED);
    round.jurorWithTiesTo(1);
    for (int i = 0; i < 4; i++) {
      round.jurorWithTiesTo();
    }
    var themes = Map.of("themes", List.of("health", "open-source", "health"));
    var set = read(officer().body(themes).put("/v1/cases/" + first + "/themes"), 200);
    assertThat(set.toString()).isEqualTo("{\"themes\":[\"health\",\"open-source\"]}");
    var wrong = Map.of("themes", List.of("Open Source"));
    assertThat(code(officer().body(wrong).put("/v1/cases/" + first + "/themes"), 400))
        .isEqualTo("theme-invalid");

    // When they are divided
    var summary = round.posted("assignments", 201);

    // Then the division is explained and kept with its inputs
    assertThat(summary.get("given").asInt()).isEqualTo(6);
    assertThat(summary.get("explanation")).isNotEmpty();
    var view = view(round);
    assertThat(view.at("/latest/runId")).isEqualTo(summary.get("runId"));
    assertThat(view.at("/latest/inputs/cases")).hasSize(2);
    assertThat(view.at("/cases/0/seats").size() + view.at("/cases/1/seats").size()).isEqualTo(6);
    assertThat(view.get("jurors")).hasSize(5);
    read(juror("x").get("/v1/rounds/" + round.roundId + "/assignments"), 403);

    // And each juror who was given cases is told once how many
    var told = new HashMap<String, JsonNode>();
    for (var id : ids(view)) {
      var heard = neighbours.heard(id, "juror-assigned");
      assertThat(heard).hasSizeLessThanOrEqualTo(1);
      heard.forEach(event -> told.put(id, event));
    }
    assertThat(told.values().stream().mapToInt(event -> event.get("given").asInt()).sum())
        .isEqualTo(6);
    assertThat(told.values())
        .allMatch(event -> event.get("cases").equals(event.get("given")))
        .noneMatch(event -> event.has("deadlineAt"));
    assertThat(told.keySet()).containsAll(seats(view, first));

    // When an officer locks a seat, swaps another and divides anew
    var seated = seats(view, first);
    var spare = ids(view).stream().filter(id -> !seated.contains(id)).toList();
    var lock = "/v1/cases/" + first + "/seats/" + seated.getFirst() + "/lock";
    assertThat(officer().put(lock).statusCode()).isEqualTo(204);
    read(officer().put("/v1/cases/" + first + "/seats/" + UUID.randomUUID() + "/lock"), 404);
    var swaps = "/v1/cases/" + first + "/seat-swaps";
    var faulty = Map.of("out", spare.getFirst(), "in", seated.getFirst(), "reason", "Ruil.");
    var faults = read(officer().body(faulty).post(swaps), 409).get("errors");
    assertThat(faults.findValuesAsText("code"))
        .containsExactly("juror-not-seated", "juror-already-seated");
    var conflicted = conflicted(round, view);
    var barred = Map.of("out", seated.get(1), "in", conflicted, "reason", "Ruil.");
    assertThat(code(officer().body(barred).post(swaps), 409)).isEqualTo("juror-has-conflict");
    var in = spare.stream().filter(id -> !id.equals(conflicted)).findFirst().orElseThrow();
    read(
        officer().body(Map.of("out", seated.get(1), "in", in, "reason", "Op verzoek.")).post(swaps),
        201);
    var swapped = neighbours.heard(in, "juror-assigned").getLast();
    assertThat(swapped.get("given").asInt()).isEqualTo(1);
    round.posted("assignments?anew=true", 201);

    // Then both stay
    assertThat(seats(view(round), first)).contains(seated.getFirst(), in).hasSize(3);

    // When a juror who scored the one case and not the other falls out
    assertThat(officer().delete(lock).statusCode()).isEqualTo(204);
    round.everyJurorScores(first, 8);
    var both =
        seats(view(round), second).stream()
            .filter(seats(view(round), first)::contains)
            .findFirst()
            .orElseThrow();
    var out = Map.of("jurorId", both, "reason", "Ziek.");
    var reassignments = "/v1/rounds/" + round.roundId + "/reassignments";
    var nobody = Map.of("jurorId", UUID.randomUUID(), "reason", "Ziek.");
    assertThat(code(officer().body(nobody).post(reassignments), 400)).isEqualTo("juror-unknown");
    var reassigned = read(officer().body(out).post(reassignments), 201);

    // Then the score and its seat stay, and somebody else judges the other
    assertThat(reassigned.get("given").asInt()).isEqualTo(1);
    assertThat(reassigned.get("vacated").asInt()).isEqualTo(1);
    assertThat(seats(view(round), first)).contains(both).hasSize(3);
    assertThat(seats(view(round), second)).doesNotContain(both).hasSize(3);
    var swapScored = Map.of("out", both, "in", in, "reason", "Ruil.");
    assertThat(read(officer().body(swapScored).post(swaps), 409).get("errors").toString())
        .contains("seat-scored");

    // And a seat of which the score was handed back stays too, however often it is divided
    var handBack = "/v1/cases/" + first + "/scores/" + both + "/hand-backs";
    read(as("chair", "chair").body(Map.of("reason", "Nog eens.")).post(handBack), 201);
    assertThat(read(officer().body(swapScored).post(swaps), 409).get("errors").toString())
        .contains("seat-scored");
    var anew = "/v1/rounds/" + round.roundId + "/assignments?anew=true";
    assertThat(AtOnce.of(4, i -> officer().post(anew).statusCode()))
        .contains(201)
        .isSubsetOf(201, 409);
    assertThat(seats(view(round), first)).contains(both).hasSize(3);
    var acts = read(officer().get("/v1/rounds/" + round.roundId + "/acts"), 200);
    assertThat(acts.findValuesAsText("act"))
        .containsSubsequence(
            "themes-set",
            "jurors-assigned",
            "seat-locked",
            "seats-swapped",
            "seat-unlocked",
            "juror-reassigned");
  }

  @Test
  void a_juror_who_gets_a_conflict_is_replaced_when_the_cases_are_divided_again() {
    // Given a case with all three jurors it can have
    var round = new ARound(neighbours, 10 * ASKED);
    var application = round.receives(1, ASKED);
    round.jurorWithTiesTo();
    round.jurorWithTiesTo();
    var employee = round.jurorWithTiesTo(9);
    round.posted("assignments", 201);
    // When an organisation joins in which one of them has an interest
    round.receives(application, 1, 2, a -> ARound.led(a, round.organisation(9)));
    org.awaitility.Awaitility.await()
        .until(() -> round.theCase(application).get("conflictedJurorIds").size() == 1);
    // Then there is nobody for that seat
    assertThat(round.posted("assignments", 409).get("code").asText())
        .isEqualTo("too-few-unconflicted-jurors");
    // Until another joins
    round.jurorWithTiesTo();
    var again = round.posted("assignments", 201);
    assertThat(again.get("given").asInt()).isEqualTo(1);
    assertThat(again.get("vacated").asInt()).isEqualTo(1);
    assertThat(round.assignedTo(application)).hasSize(3).doesNotContain(employee);
  }

  private static JsonNode view(ARound round) {
    return read(as("aud", "auditor").get("/v1/rounds/" + round.roundId + "/assignments"), 200);
  }

  private static List<String> seats(JsonNode view, UUID application) {
    return StreamSupport.stream(view.get("cases").spliterator(), false)
        .filter(c -> c.get("applicationId").asText().equals(application.toString()))
        .flatMap(c -> c.get("seats").findValuesAsText("jurorId").stream())
        .toList();
  }

  private static List<String> ids(JsonNode view) {
    return view.get("jurors").findValuesAsText("jurorId");
  }

  /** The juror with the tie, who was registered first. */
  private static String conflicted(ARound round, JsonNode view) {
    var subject = round.jurors.getFirst();
    var registered = read(officer().get("/v1/jurors"), 200);
    return StreamSupport.stream(registered.spliterator(), false)
        .filter(j -> j.get("subject").asText().equals(subject))
        .map(j -> j.get("jurorId").asText())
        .findFirst()
        .orElseThrow();
  }

  private static String code(io.restassured.response.Response response, int status) {
    return read(response, status).get("code").asText();
  }
}
