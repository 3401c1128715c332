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
import java.util.Map;
import java.util.regex.Pattern;
import nl.innovatiebudget.local.demo.Cast;
import nl.innovatiebudget.local.demo.DemoData;
import nl.innovatiebudget.local.http.Api;
import nl.innovatiebudget.local.http.Login;
import nl.innovatiebudget.local.ledger.LedgerApi;
import nl.innovatiebudget.local.stack.Service;
import nl.innovatiebudget.local.stack.Stack;

/** What the load plays on: the interfaces of the services, and a round of its own that is open. */
final class Scene {

  static final String ROUND = "drill-2024";

  private static final String DEFINITION =
      "intake-service/src/main/resources/rounds/ibdo-2024.json";
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?=[T\"])");

  /** After the demo round, so that the business clock only ever goes forward. */
  private static final int LATER_BY_DAYS = 182;

  private static final Duration ANNOUNCED_FOR = Duration.ofDays(7);

  final Stack stack;
  final Login login;
  final Api intake;
  final Api assessment;
  final Api budget;
  final Api notification;
  final LedgerApi ledger;
  final JsonNode round;
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
    round = definition(home);
  }

  /** Imports the register, publishes the round and lets it open. */
  static Scene open(Stack stack, Path home) {
    var scene = new Scene(stack, home);
    var opensAt = Instant.parse(scene.round.required("opensAt").asText());
    stack.clock().setTo(opensAt.minus(ANNOUNCED_FOR));
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
    scene.intake.post(Cast.OFFICER, "/rounds", scene.round).expect(201);
    stack.clock().setTo(opensAt.plus(ANNOUNCED_FOR));
    return scene;
  }

  Api api(Service service) {
    return switch (service) {
      case INTAKE -> intake;
      case ASSESSMENT -> assessment;
      case BUDGET -> budget;
      case NOTIFICATION -> notification;
    };
  }

  private static JsonNode definition(Path home) {
    try {
      var text =
          DAY.matcher(Files.readString(home.resolve(DEFINITION)))
              .replaceAll(day -> LocalDate.parse(day.group()).plusDays(LATER_BY_DAYS).toString())
              .replace("T23:00:00Z", "T22:00:00Z");
      return ((ObjectNode) new ObjectMapper().readTree(text)).put("roundId", ROUND);
    } catch (IOException e) {
      throw new UncheckedIOException("the round's definition cannot be read", e);
    }
  }
}
