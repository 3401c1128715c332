package nl.innovatiebudget.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import nl.innovatiebudget.local.http.Api;
import nl.innovatiebudget.local.http.Login;
import nl.innovatiebudget.local.http.Route;
import nl.innovatiebudget.local.stack.Service;
import nl.innovatiebudget.local.stack.Stack;
import nl.innovatiebudget.parts.Tokens;

/** What all acts of the demo share: the services' interfaces, the round, and what has been made. */
final class Stage {

  static final String DEFINITION = "intake-service/src/main/resources/rounds/ibdo-2024.json";

  final Stack stack;
  final Progress progress;
  final Tokens tokens;
  final Api intake;
  final Api assessment;
  final Api budget;
  final Api notification;

  /** Mails that had arrived, and partners that had signed, before this round began. */
  final long mailsBefore;

  final long signaturesBefore;

  /** The round as it was published. */
  final JsonNode round;

  final List<Project> projects;
  final Checks checks = new Checks();

  /** Organisation ids by name, as the register gave them. */
  final Map<String, String> organisationIds = new ConcurrentHashMap<>();

  /** Application ids by the project's index. */
  final Map<Integer, String> applicationIds = new ConcurrentHashMap<>();

  /** From "submit answered" to "visible in assessment", in nanoseconds. */
  final ConcurrentLinkedQueue<Long> visibleAfterNanos = new ConcurrentLinkedQueue<>();

  Stage(Stack stack, Path home, Progress progress) {
    this(
        stack,
        read(home.resolve(DEFINITION)),
        DemoData.projects(),
        progress,
        service -> Route.to(stack.service(service).api()));
  }

  /**
   * For a round of its own.
   *
   * @param projects their indices are their places in this list
   * @param routes where requests to a service go
   */
  Stage(
      Stack stack,
      JsonNode round,
      List<Project> projects,
      Progress progress,
      Function<Service, Route> routes) {
    this.stack = stack;
    this.round = round;
    this.projects = projects;
    this.progress = progress;
    mailsBefore = stack.mail().count();
    signaturesBefore = new EventAudit(stack).sent("partner-signed");
    var client = HttpClient.newHttpClient();
    tokens = new Tokens(stack.broker().issuer());
    var login = new Login(stack.broker());
    intake = new Api(client, routes.apply(Service.INTAKE), login);
    assessment = new Api(client, routes.apply(Service.ASSESSMENT), login);
    budget = new Api(client, routes.apply(Service.BUDGET), login);
    notification = new Api(client, routes.apply(Service.NOTIFICATION), login);
  }

  String roundId() {
    return round.required("roundId").asText();
  }

  Instant opensAt() {
    return Instant.parse(round.required("opensAt").asText());
  }

  Instant closesAt() {
    return Instant.parse(round.required("closesAt").asText());
  }

  /** Moves the business clock of the whole stack. */
  void clockTo(Instant instant) {
    stack.clock().setTo(instant);
    progress.say("the business clock is now " + instant);
  }

  /** The round as the demo has it. */
  private static JsonNode read(Path file) {
    try {
      return new ObjectMapper().readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException("the round's definition cannot be read", e);
    }
  }
}
