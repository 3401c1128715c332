package nl.innovatiebudget.local.outage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.innovatiebudget.local.demo.Cast;
import nl.innovatiebudget.local.demo.DemoData;
import nl.innovatiebudget.local.http.Api;
import nl.innovatiebudget.local.http.Login;
import nl.innovatiebudget.local.ledger.LedgerApi;
import nl.innovatiebudget.local.stack.Service;
import nl.innovatiebudget.local.stack.Stack;

/**
 * What the load plays on: the interfaces of the services, a round of its own that is open, and one
 * that has closed, so that there is something to decide.
 */
final class Scene {

  static final String ROUND = "drill-2024";
  static final String CLOSED_ROUND = "drill-closed-2024";
  static final List<String> ROUNDS = List.of(CLOSED_ROUND, ROUND);

  private static final String DEFINITION =
      "intake-service/src/main/resources/rounds/ibdo-2024.json";
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?=[T\"])");

  /**
   * After the demo round, so that the business clock only ever goes forward. The closed one is so
   * much earlier that it still can be decided on when a week of the other has passed.
   */
  private static final int LATER_BY_DAYS = 182;

  private static final int CLOSED_LATER_BY_DAYS = 140;

  private static final Duration ANNOUNCED_FOR = Duration.ofDays(7);

  final Stack stack;
  final Login login;
  final Api intake;
  final Api assessment;
  final Api budget;
  final Api notification;
  final LedgerApi ledger;
  final JsonNode round;
  private final JsonNode closedRound;
  final Map<String, String> organisationIds = new HashMap<>();

  private Scene(Stack stack, Path home) {
    this.stack = stack;
    this.login = new Login(stack.broker());
    var client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    intake = new Api(client, stack.service(Service.INTAKE).api(), login);
    assessment = new Api(client, stack.service(Service.ASSESSMENT).api(), login);
    budget = new Api(client, stack.service(Service.BUDGET).api(), login);
    notification = new Api(client, stack.service(Service.NOTIFICATION).api(), login);
    ledger = new LedgerApi(stack, login);
    round = definition(home, ROUND, LATER_BY_DAYS);
    closedRound = definition(home, CLOSED_ROUND, CLOSED_LATER_BY_DAYS);
  }

  /** Imports the register, publishes the round that is going to close and lets it open. */
  static Scene open(Stack stack, Path home) {
    var scene = new Scene(stack, home);
    stack.clock().setTo(at(scene.closedRound, "opensAt").minus(ANNOUNCED_FOR));
    scene.intake.postCsv(Cast.OFFICER, "/organisation-imports", DemoData.registerCsv()).expect(200);
    scene
        .intake
        .get(Cast.OFFICER, "/organisations")
        .expect(200)
        .body()
        .forEach(
            body ->
                scene.organisationIds.put(
                    body.required("name").asText(), body.required("organisationId").asText()));
    scene.publish(scene.closedRound);
    return scene;
  }

  /** Lets the first round close; the day after is a working day. */
  void close() {
    stack.clock().setTo(at(closedRound, "closesAt").plus(Duration.ofDays(1)));
  }

  /** Publishes the round of the load and lets it open. */
  void openNext() {
    stack.clock().setTo(at(round, "opensAt").minus(ANNOUNCED_FOR));
    publish(round);
  }

  private void publish(JsonNode definition) {
    intake.post(Cast.OFFICER, "/rounds", definition).expect(201);
    stack.clock().setTo(at(definition, "opensAt").plus(ANNOUNCED_FOR));
  }

  private static Instant at(JsonNode definition, String field) {
    return Instant.parse(definition.required(field).asText());
  }

  Api api(Service service) {
    return switch (service) {
      case INTAKE -> intake;
      case ASSESSMENT -> assessment;
      case BUDGET -> budget;
      case NOTIFICATION -> notification;
    };
  }

  private static JsonNode definition(Path home, String roundId, int laterByDays) {
    try {
      var text =
          DAY.matcher(Files.readString(home.resolve(DEFINITION)))
              .replaceAll(day -> LocalDate.parse(day.group()).plusDays(laterByDays).toString())
              .replace("T23:00:00Z", "T22:00:00Z");
      return ((ObjectNode) new ObjectMapper().readTree(text)).put("roundId", roundId);
    } catch (IOException e) {
      throw new UncheckedIOException("the round's definition cannot be read", e);
    }
  }
}
