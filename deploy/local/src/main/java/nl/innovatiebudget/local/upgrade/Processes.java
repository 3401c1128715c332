package nl.innovatiebudget.local.upgrade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.innovatiebudget.local.stack.Service;
import nl.innovatiebudget.local.stack.ServiceProcess;
import nl.innovatiebudget.local.stack.Stack;
import nl.innovatiebudget.local.upgrade.Replicas.Replica;
import nl.innovatiebudget.parts.LocalPostgres;

/** What whoever rolls out does with processes: migrates, starts beside, ends. */
final class Processes {

  /** How a process ends that followed the signal to end by itself. */
  private static final int FOLLOWED_THE_SIGNAL = 143;

  /** Until no client is sent to it any more; a deployment waits ten times as long. */
  private static final int BEFORE_THE_SIGNAL_MILLIS = 1000;

  /** What a deployment gives a pod, less the pause before the signal. */
  private static final Duration GRACE = Duration.ofSeconds(50);

  private final Stack stack;
  private final Map<Version, Path> builds;
  private final Replicas replicas;
  private final List<Running> running = new ArrayList<>();
  private final Map<String, Long> handled = new HashMap<>();
  private final List<String> killed = new ArrayList<>();

  private record Running(Replica replica, ServiceProcess process) {}

  /** What the stack runs is of the previous version. */
  Processes(Stack stack, Map<Version, Path> builds, Replicas replicas) {
    this.stack = stack;
    this.builds = builds;
    this.replicas = replicas;
    for (var service : Service.values()) {
      serves(Version.PREVIOUS, stack.service(service));
    }
  }

  /** Migrates all databases, each by a Job of its own at the same time. */
  void migrate() {
    launch(Version.NEW, "migration", Rollout.JOB).forEach(ServiceProcess::awaitEnd);
  }

  /** One more of each service, which then gets its share. */
  void startBeside(Version version, String name) {
    var started = launch(version, name, Rollout.REPLICA);
    for (var process : started) {
      process.awaitReady();
      serves(version, process);
    }
  }

  /** The newest of each service is what the stack knows. */
  void handOver() {
    running.stream()
        .filter(one -> one.replica().version() == Version.NEW)
        .forEach(one -> stack.replaceBy(one.process()));
  }

  /** Lets the oldest process of this version of a service finish, and ends it. */
  void end(Version version, Service service) {
    var one =
        running.stream()
            .filter(r -> r.replica().version() == version && r.replica().service() == service)
            .findFirst()
            .orElseThrow();
    replicas.remove(one.replica());
    Traffic.pause(BEFORE_THE_SIGNAL_MILLIS);
    handled.merge(key(service, version), handledBy(one.process()), Long::sum);
    one.process().stop(GRACE);
    if (one.process().exitCode() != FOLLOWED_THE_SIGNAL) {
      killed.add(service.module() + " ended with " + one.process().exitCode());
    }
    running.remove(one);
  }

  /** Those that did not end by themselves in time. */
  List<String> killed() {
    return List.copyOf(killed);
  }

  /** Events that a version of a service had their effect at, so far. */
  long handledBy(Service service, Version version) {
    long gone = handled.getOrDefault(key(service, version), 0L);
    return gone
        + running.stream()
            .filter(r -> r.replica().version() == version && r.replica().service() == service)
            .mapToLong(r -> handledBy(r.process()))
            .sum();
  }

  /** How many migrations a database has had. */
  int migrations(Service service) {
    try (var connection =
            DriverManager.getConnection(
                stack.postgres().jdbcUrl(service.id()),
                LocalPostgres.USER,
                LocalPostgres.PASSWORD);
        var statement = connection.createStatement();
        var row =
            statement.executeQuery("select count(*) from flyway_schema_history where success")) {
      row.next();
      return row.getInt(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<ServiceProcess> launch(Version version, String name, Map<String, String> rollout) {
    var home = builds.get(version);
    if (home == null) {
      throw new IllegalArgumentException("there is no build of the version " + version);
    }
    List<ServiceProcess> launched = new ArrayList<>();
    for (var service : Service.values()) {
      launched.add(stack.launchBeside(service, home, name, rollout));
    }
    return launched;
  }

  private void serves(Version version, ServiceProcess process) {
    var replica = new Replica(process.service(), version, process.api());
    running.add(new Running(replica, process));
    replicas.add(replica);
  }

  private static String key(Service service, Version version) {
    return service + " " + version;
  }

  private static long handledBy(ServiceProcess process) {
    try (var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create(process.metrics())).build();
      return handledIn(client.send(request, HttpResponse.BodyHandlers.ofString()).body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Of a page of metrics; behind a number may stand an example, with numbers of its own. */
  static long handledIn(String metrics) {
    return metrics
        .lines()
        .filter(line -> line.startsWith("inbox_events_total{"))
        .filter(line -> line.contains("outcome=\"handled\""))
        .map(line -> line.substring(line.indexOf("} ") + 2).split(" ", 2)[0])
        .mapToLong(number -> (long) Double.parseDouble(number))
        .sum();
  }
}
