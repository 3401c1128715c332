package nl.innovatiebudget.local.telemetry;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.innovatiebudget.local.demo.DemoRound;
import nl.innovatiebudget.local.demo.Progress;
import nl.innovatiebudget.local.http.Api;
import nl.innovatiebudget.local.http.Login;
import nl.innovatiebudget.local.numbers.NumbersServer;
import nl.innovatiebudget.local.stack.Service;
import nl.innovatiebudget.local.stack.Stack;

/**
 * After the demo round: every application's trace runs through all four services, the logs name
 * nobody, every panel and every alert finds its numbers, and the page with numbers shows them.
 */
public final class TelemetryAct {

  private static final Duration TRACES_WITHIN = Duration.ofSeconds(30);
  private static final Duration NUMBERS_WITHIN = Duration.ofSeconds(90);
  private static final String SUBMITTED = "publish nl.innovatiebudget.application-submitted.v1";
  private static final String LETTER = "publish nl.innovatiebudget.letter-issued.v1";

  /** Of the pot for small projects, as the demo round always ends. */
  private static final Map<String, String> COMMITTED =
      Map.of("nl", "1.377.264,56", "en", "1,377,264.56");

  private static final Set<String> ALL_SERVICES =
      Arrays.stream(Service.values()).map(Service::module).collect(Collectors.toSet());

  private final Stack stack;
  private final Path home;
  private final TraceReceiver traces;
  private final Progress progress;
  private final Login login;
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<Check> checks = new ArrayList<>();

  /**
   * One thing that must hold, with what was seen; {@code held} is also true of what was skipped.
   */
  private record Check(String promise, boolean held, String seen) {}

  private TelemetryAct(Stack stack, Path home, TraceReceiver traces, Progress progress) {
    this.stack = stack;
    this.home = home;
    this.traces = traces;
    this.progress = progress;
    this.login = new Login(stack.broker());
  }

  /** Checks and prints all of it, and writes it down; true only if everything held. */
  public static boolean run(
      Stack stack, Path home, TraceReceiver traces, Path report, Progress progress) {
    progress.act("What operators see");
    var act = new TelemetryAct(stack, home, traces, progress);
    act.proveLedger();
    act.traces();
    act.logs();
    act.queries();
    act.page();
    act.write(report);
    return act.checks.stream().allMatch(Check::held);
  }

  /** The ledger is proved at night only, and somebody must have asked for it to see its result. */
  private void proveLedger() {
    api(Service.BUDGET).post("controller", "/ledger-proofs").expect(202);
  }

  private void traces() {
    var letters =
        api(Service.NOTIFICATION)
            .get("programme-officer", "/letters?roundId=" + DemoRound.ID)
            .expect(200)
            .body();
    var applications = letters.findValuesAsText("applicationId").stream().distinct().toList();
    var missing =
        waitUntilEmpty(
            TRACES_WITHIN,
            applications,
            application -> {
              var id = application.replace("-", "");
              var names = traces.trace(id).stream().map(TraceReceiver.Work::name).toList();
              return traces.services(id).equals(ALL_SERVICES)
                  && names.contains(SUBMITTED)
                  && names.contains(LETTER);
            });
    that(
        "one trace follows an application from submission to letter through all four services",
        missing.isEmpty() && !applications.isEmpty(),
        applications.size() - missing.size() + " of " + applications.size() + incomplete(missing));
  }

  private String incomplete(List<String> applications) {
    return applications.stream()
        .findFirst()
        .map(id -> "; of " + id + " there is " + traces.trace(id.replace("-", "")))
        .orElse("");
  }

  private void logs() {
    var words = DemoRound.namesAndNumbers();
    int lines = 0;
    int traced = 0;
    var faults = new ArrayList<String>();
    for (var service : Service.values()) {
      var check = LogCheck.of(stack.service(service).log(), words);
      lines += check.lines();
      traced += check.traced();
      check.broken().forEach(line -> faults.add(service.module() + " is not JSON: " + line));
      check.personal().forEach(found -> faults.add(service.module() + " has " + found));
    }
    that(
        "logs are JSON with trace ids and hold no name, address, title or number of anybody",
        faults.isEmpty() && traced > 0,
        lines + " lines, " + traced + " with a trace id" + (faults.isEmpty() ? "" : ": " + faults));
  }

  private void queries() {
    var watched = Watched.read(home.resolve("deploy/dashboards/source.yaml"));
    var executable = Prometheus.executable();
    if (executable.isEmpty()) {
      that("every panel and alert finds its numbers", true, "SKIPPED: prometheus is not installed");
      return;
    }
    var rules = home.resolve("deploy/dashboards/alerts.yaml");
    var folder = stack.directory().resolve("prometheus");
    try (var prometheus = Prometheus.start(executable.get(), stack, rules, folder)) {
      var all = watched.everyQuery();
      var silent =
          waitUntilEmpty(
              NUMBERS_WITHIN,
              all,
              place -> {
                if (prometheus.finds(place.query())) {
                  return true;
                }
                visit();
                return false;
              });
      that(
          "every panel and alert finds its numbers",
          silent.isEmpty(),
          all.size()
              - silent.size()
              + " of "
              + all.size()
              + " queries"
              + silent.stream()
                  .map(place -> "\n           nothing for " + place.where() + ": " + place.query())
                  .collect(Collectors.joining()));
      long sound = prometheus.soundAlerts();
      that(
          "every alert is evaluated without a fault",
          sound == watched.alerts().size(),
          sound + " of " + watched.alerts().size());
    }
  }

  /** Some requests, so that there is something to measure between two scrapes. */
  private void visit() {
    api(Service.INTAKE).get("programme-officer", "/rounds/" + DemoRound.ID);
    api(Service.INTAKE).getWithToken("none", "/rounds/" + DemoRound.ID + "/applications");
    api(Service.ASSESSMENT).get("auditor", "/cases?roundId=" + DemoRound.ID);
    api(Service.BUDGET).get("controller", "/pots?roundId=" + DemoRound.ID);
    api(Service.NOTIFICATION).get("programme-officer", "/letters?roundId=" + DemoRound.ID);
  }

  private void page() {
    try (var server = NumbersServer.start(stack)) {
      for (var language : List.of("nl", "en")) {
        var page = read(server.address().resolve("/" + language));
        that(
            "the page with numbers shows the round (" + language + ")",
            page.contains(DemoRound.ID) && page.contains(COMMITTED.get(language)),
            page.length() + " characters");
      }
      Screenshot.of(server.address().resolve("/nl"), home.resolve("target/numbers.png"))
          .ifPresent(progress::say);
    }
  }

  private String read(URI address) {
    try {
      return client
          .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
          .body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What still does not hold when the time is over. */
  private static <T> List<T> waitUntilEmpty(Duration within, List<T> all, Predicate<T> holds) {
    var deadline = Instant.now().plus(within);
    var left = all;
    while (true) {
      left = left.stream().filter(holds.negate()).toList();
      if (left.isEmpty() || Instant.now().isAfter(deadline)) {
        return left;
      }
      try {
        TimeUnit.MILLISECONDS.sleep(500);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  private Api api(Service service) {
    return new Api(client, stack.service(service).api(), login);
  }

  private void that(String promise, boolean held, String seen) {
    checks.add(new Check(promise, held, seen));
    progress.say((held ? "ok    " : "FAULT ") + promise + ": " + seen);
  }

  private void write(Path report) {
    try {
      Files.createDirectories(report.getParent());
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .writeValue(report.toFile(), checks);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
