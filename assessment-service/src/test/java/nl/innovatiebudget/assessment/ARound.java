package nl.innovatiebudget.assessment;

import static nl.innovatiebudget.assessment.People.as;
import static nl.innovatiebudget.assessment.People.juror;
import static nl.innovatiebudget.assessment.People.officer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import nl.innovatiebudget.kit.event.Topic;

/** A round of its own for one test, made of the producers' examples. */
final class ARound {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final ObjectMapper JSON = new ObjectMapper();

  final String roundId = "r-" + UUID.randomUUID();
  final List<String> jurors = new ArrayList<>();
  private final Neighbours neighbours;
  private final ObjectNode definition;
  private final List<String> criteria;
  private final JsonNode submitted;

  ARound(Neighbours neighbours, long smallOpeningCents) {
    this(neighbours, smallOpeningCents, "2024-03-31T22:00:00Z");
  }

  ARound(Neighbours neighbours, long smallOpeningCents, String closesAt) {
    this(neighbours, smallOpeningCents, closesAt, assessment -> {});
  }

  ARound(
      Neighbours neighbours,
      long smallOpeningCents,
      String closesAt,
      Consumer<ObjectNode> assessment) {
    this.neighbours = neighbours;
    neighbours.dismissTheJury();
    definition = (ObjectNode) neighbours.example("intake-service", "round-published");
    definition.put("roundId", roundId).put("closesAt", closesAt);
    definition.get("pots").forEach(pot -> ((ObjectNode) pot).put("transferAllowed", true));
    ((ObjectNode) definition.get("pots").get(0)).put("openingCents", smallOpeningCents);
    assessment.accept((ObjectNode) definition.get("assessment"));
    criteria = definition.at("/assessment/criteria").findValuesAsText("criterionId");
    submitted = neighbours.example("intake-service", "application-submitted");
    neighbours.say(Topic.ROUNDS, roundId, "round-published", definition);
  }

  /** An application by a municipality of its own; returns its id once its case is there. */
  UUID receives(int number, long requestedCents) {
    return receives(number, requestedCents, 12);
  }

  UUID receives(int number, long requestedCents, int months) {
    return receives(
        number, a -> a.put("durationMonths", months).put("requestedCents", requestedCents));
  }

  UUID receives(int number, Consumer<ObjectNode> content) {
    var id = UUID.randomUUID();
    receives(id, number, 1, content);
    await().atMost(SOON).until(() -> officer().get("/v1/cases/" + id).statusCode() == 200);
    return id;
  }

  /** A submission of an application that may be there already; it is not awaited. */
  void receives(UUID id, int number, int submission, Consumer<ObjectNode> content) {
    ObjectNode application = submitted.deepCopy();
    application
        .put("applicationId", id.toString())
        .put("number", number(number))
        .put("submission", submission)
        .put("roundId", roundId);
    led(application, organisation(number));
    content.accept(application);
    neighbours.say(Topic.APPLICATIONS, id.toString(), "application-submitted", application);
  }

  static void led(ObjectNode application, UUID by) {
    ((ObjectNode) application.get("participants").get(0)).put("organisationId", by.toString());
  }

  /** What intake says of an application of this round after that, by its own example. */
  void hears(String fact, UUID application) {
    var news = (ObjectNode) neighbours.example("intake-service", fact);
    news.put("applicationId", application.toString()).put("roundId", roundId);
    neighbours.say(Topic.APPLICATIONS, application.toString(), fact, news);
  }

  /** From now on applications may name version 2. */
  void lowersTheSmallPot(long cents) {
    definition.put("version", 2);
    ((ObjectNode) definition.get("pots").get(0)).put("openingCents", cents);
    neighbours.say(Topic.ROUNDS, roundId, "round-published", definition);
  }

  /** A later version of the round; applications that were received stay with their own. */
  void changes(Consumer<ObjectNode> content) {
    definition.put("version", definition.get("version").asInt() + 1);
    content.accept(definition);
    neighbours.say(Topic.ROUNDS, roundId, "round-published", definition);
  }

  String number(int number) {
    return roundId + "-%04d".formatted(number);
  }

  UUID organisation(int number) {
    return UUID.nameUUIDFromBytes(number(number).getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  /** Puts somebody on the jury, with ties to the leads of these applications. */
  String jurorWithTiesTo(int... numbers) {
    var subject = "juror-" + UUID.randomUUID();
    var ties = new ArrayList<Map<String, String>>();
    for (int number : numbers) {
      ties.add(Map.of("organisationId", organisation(number).toString(), "tie", "EMPLOYER"));
    }
    officer()
        .body(
            Map.of(
                "subject", subject, "name", "Jurylid", "kind", "CITIZEN", "chair", false, "ties",
                ties))
        .post("/v1/jurors")
        .then()
        .statusCode(201);
    jurors.add(subject);
    return subject;
  }

  /** Every assigned juror scores the case alike on every criterion. */
  void everyJurorScores(UUID application, int score) {
    var sheet = sheet(score);
    forEachAssigned(
        application,
        subject ->
            juror(subject)
                .body(sheet)
                .put("/v1/cases/" + application + "/score")
                .then()
                .statusCode(200));
  }

  void everyJurorHearsThePitch(UUID application, int score) {
    forEachAssigned(
        application,
        subject ->
            juror(subject)
                .body(Map.of("score", score, "note", "Overtuigend."))
                .put("/v1/cases/" + application + "/pitch-score")
                .then()
                .statusCode(200));
  }

  /** Nobody without an interest is left, so the chair lets fewer jurors judge. */
  void allowsASmallPanel(UUID application) {
    var because = Map.of("reason", "Er is niemand anders zonder belang.");
    read(
        as("chair", "chair").body(because).post("/v1/cases/" + application + "/small-panels"), 201);
  }

  /** The chair gives every pitch score on a case back, to be given anew. */
  void handsBackThePitchScores(UUID application) {
    var path = "/v1/cases/" + application;
    read(as("chair", "chair").get(path + "/pitch-scores"), 200)
        .get("scores")
        .findValues("jurorId")
        .stream()
        .map(jurorId -> Map.of("jurorId", jurorId.asText(), "reason", "Denk er nog eens over na."))
        .forEach(
            body -> read(as("chair", "chair").body(body).post(path + "/pitch-score-returns"), 201));
  }

  Map<String, Object> sheet(int score) {
    return Map.of(
        "scores",
        criteria.stream()
            .map(c -> Map.of("criterionId", c, "score", score, "reason", "Daarom."))
            .toList());
  }

  List<String> assignedTo(UUID application) {
    return jurors.stream()
        .filter(
            subject ->
                juror(subject)
                    .get("/v1/jurors/me/cases")
                    .jsonPath()
                    .getList("applicationId")
                    .contains(application.toString()))
        .toList();
  }

  private void forEachAssigned(UUID application, Consumer<String> work) {
    var assigned = assignedTo(application);
    assertThat(assigned).hasSize(3);
    assigned.forEach(work);
  }

  String jurorId(String subject) {
    return officer()
        .get("/v1/jurors")
        .jsonPath()
        .param("who", subject)
        .getString("find { it.subject == who }.jurorId");
  }

  JsonNode posted(String path, int status) {
    return read(officer().post("/v1/rounds/" + roundId + "/" + path), status);
  }

  JsonNode theCase(UUID application) {
    return read(officer().get("/v1/cases/" + application), 200);
  }

  /** Three jurors without ties, who are assigned to every case. */
  void hasAJury() {
    for (int i = 0; i < 3; i++) {
      jurorWithTiesTo();
    }
    posted("assignments", 201);
  }

  /** The jury's advice on a ranking, signed by a chair without ties. */
  void advised(JsonNode ranking) {
    var draft = officer().body(advice(ranking)).post("/v1/rounds/" + roundId + "/advices");
    var path = "/v1/advices/" + read(draft, 201).get("adviceId").asText() + "/signatures";
    read(as("chair", "chair").header("If-Match", draft.header("ETag")).post(path), 201);
  }

  static Map<String, Object> advice(JsonNode ranking, Object... remarks) {
    return Map.of(
        "rankingId",
        ranking.get("rankingId").asText(),
        "minutes",
        "De jury volgt de rangschikking.",
        "remarks",
        List.of(remarks));
  }

  /** Prepares the decision that follows a ranking; gives the path at which it is signed. */
  String prepared(JsonNode ranking) {
    advised(ranking);
    var body = Map.of("rankingId", ranking.get("rankingId").asText());
    var path = "/v1/rounds/" + roundId + "/decision-proposals";
    var proposal = read(officer().body(body).post(path), 201).get("proposalId").asText();
    return "/v1/decision-proposals/" + proposal + "/approvals";
  }

  /** Signs a proposal as it is now, at the path that {@link #prepared} gives. */
  static Response signed(RequestSpecification who, String approvals) {
    var proposal = as("reader", "auditor").get(approvals.replace("/approvals", ""));
    return who.header("If-Match", proposal.header("ETag")).post(approvals);
  }

  /** Waits until a case shows what is expected of it. */
  void awaitCase(UUID application, String pointer, Object value) {
    await()
        .atMost(SOON)
        .until(() -> theCase(application).at(pointer).asText().equals(value.toString()));
  }

  void awaitState(UUID application, String state) {
    await().atMost(SOON).until(() -> theCase(application).get("state").asText().equals(state));
  }

  static JsonNode read(io.restassured.response.Response response, int status) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    try {
      return JSON.readTree(response.asString());
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
