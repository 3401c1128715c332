package nl.innovatiebudget.local.upgrade;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import nl.innovatiebudget.local.demo.Checks;
import nl.innovatiebudget.local.demo.Progress;
import nl.innovatiebudget.local.demo.RoundInParts;
import nl.innovatiebudget.local.drill.DrillClient;
import nl.innovatiebudget.local.drill.DrillRound;
import nl.innovatiebudget.local.http.Login;
import nl.innovatiebudget.local.ledger.LedgerApi;
import nl.innovatiebudget.local.stack.Service;
import nl.innovatiebudget.local.stack.Stack;
import nl.innovatiebudget.local.upgrade.UpgradeReport.Part;
import nl.innovatiebudget.local.upgrade.UpgradeReport.Share;

/**
 * A new version takes over from the previous one in the midst of a round, as a rollout lets it:
 * Jobs migrate under the running services, both versions serve and handle events, the previous one
 * ends. What began under the one ends under the other.
 */
public final class Upgrade {

  private static final long SEED = 2024;
  private static final int BOOKERS = 2;
  private static final int FIRST = 16;
  private static final int WHILE_MIGRATING = 6;
  private static final int WHILE_STARTING = 8;
  private static final int BOTH = 12;
  private static final int WHILE_ENDING = 8;

  /** They get no event of a type that they handle before letters are issued. */
  private static final List<Service> WITH_EVENTS =
      List.of(Service.ASSESSMENT, Service.BUDGET, Service.NOTIFICATION);

  private final Progress progress;
  private final Path home;
  private final Path previous;
  private final Stack stack;
  private final Replicas replicas = new Replicas();
  private final Processes processes;
  private final Checks checks = new Checks();
  private final List<Part> parts = new ArrayList<>();
  private final Queue<String> amiss = new ConcurrentLinkedQueue<>();
  private List<Share> since = List.of();

  private Upgrade(Stack stack, Path home, Path previous, Progress progress) {
    this.stack = stack;
    this.home = home;
    this.previous = previous;
    this.progress = progress;
    this.processes =
        new Processes(stack, Map.of(Version.PREVIOUS, previous, Version.NEW, home), replicas);
  }

  /**
   * Prints and writes what happened; true only if every check held.
   *
   * @param stack with the services of the previous version
   * @param home the checkout, with the services of the new version built
   * @param previous where those of the previous version are built, in a directory named after their
   *     commit
   */
  public static boolean run(Stack stack, Path home, Path previous, Progress progress) {
    return new Upgrade(stack, home, previous, progress).play();
  }

  private boolean play() {
    var migrationsBefore = migrations();
    var rounds = new ArrayList<RoundInParts>();
    part(
        "the previous version alone: a round to its letters, another begins",
        () -> rounds.add(RoundInParts.open(stack, home, progress, replicas::to)));
    var round = rounds.getFirst();
    part(
        "applications in several states, and scores",
        () -> {
          round.apply(FIRST);
          round.breakRules();
          round.judge();
        });
    var login = new Login(stack.broker());
    var ledger =
        new DrillRound(stack, new LedgerApi(replicas.to(Service.BUDGET), login), SEED, progress);
    var bookers = ledger.clients(BOOKERS);
    change(round, bookers);
    var shares = sinceBothServed(migrationsBefore);
    shares.forEach(this::bothDidTheirPart);
    handedOver();
    part(
        "the new version alone: the rest of the round",
        () ->
            checks.that(
                "every check of the demo round held",
                round.finish(home.resolve("target/upgrade-round.json")),
                "see above"));
    var books = ledger.outcome(bookers, 0);
    checks.that("no transfer lost or twice, and the ledger proves itself", books.sound(), books);
    checks.that(
        "no answer of 500 or higher, and none missing",
        replicas.faults().isEmpty(),
        replicas.faults().isEmpty() ? replicas.answersOf(Version.NEW) : replicas.faults());
    var report =
        new UpgradeReport(
            checks.allHeld(),
            previous.getFileName().toString(),
            progress.seconds(),
            parts,
            shares,
            checks.all());
    report.show(progress);
    report.write(home.resolve("target/upgrade.json"));
    return report.held();
  }

  private void change(RoundInParts round, List<DrillClient> bookers) {
    progress.act("The version changes while all of it goes on");
    try (var traffic = new Traffic()) {
      bookers.forEach(booker -> traffic.add(booker::bookOnce, 100));
      traffic.add(() -> look(round), 250);
      part(
          "migrations, under the previous version",
          () -> besides(traffic, () -> round.apply(WHILE_MIGRATING), processes::migrate));
      part(
          "the new version starts beside it",
          () ->
              besides(
                  traffic,
                  () -> round.apply(WHILE_STARTING),
                  () -> processes.startBeside(Version.NEW, "new")));
      part(
          "both, each request to the next one",
          () -> {
            since = shares();
            round.apply(BOTH);
            round.judge();
          });
      part(
          "one more of the previous version, on the newer schema",
          () -> {
            processes.startBeside(Version.PREVIOUS, "previous-again");
            endAll();
          });
      part(
          "the previous version ends",
          () -> besides(traffic, () -> round.apply(WHILE_ENDING), this::endAll));
      traffic.stop();
    }
  }

  private void look(RoundInParts round) {
    try {
      amiss.addAll(round.look());
    } catch (UncheckedIOException e) {
      amiss.add(String.valueOf(e.getMessage()));
    }
  }

  private static void besides(Traffic traffic, Runnable beside, Runnable task) {
    var running = traffic.once(beside);
    task.run();
    Traffic.await(running);
  }

  /** One process of the previous version of each service. */
  private void endAll() {
    for (var service : Service.values()) {
      processes.end(Version.PREVIOUS, service);
    }
  }

  private void handedOver() {
    checks.that(
        "each process of the previous version ended by itself when told to",
        processes.killed().isEmpty(),
        processes.killed().isEmpty() ? 2 * Service.values().length : processes.killed());
    checks.that("who only looked always saw something", amiss.isEmpty(), amiss.size());
    processes.handOver();
  }

  private void bothDidTheirPart(Share share) {
    var service = WITH_EVENTS.stream().filter(s -> s.module().equals(share.service())).findFirst();
    checks.that(
        share.service() + ": both versions answered",
        share.answersOfPrevious() > 0 && share.answersOfNew() > 0,
        share.answersOfPrevious() + " and " + share.answersOfNew());
    if (service.isPresent()) {
      checks.that(
          share.service() + ": both versions handled events",
          share.eventsByPrevious() > 0 && share.eventsByNew() > 0,
          share.eventsByPrevious() + " and " + share.eventsByNew());
    }
  }

  private List<Share> sinceBothServed(Map<Service, Integer> migrationsBefore) {
    List<Share> shares = new ArrayList<>();
    for (var now : shares()) {
      var then =
          since.stream().filter(s -> s.service().equals(now.service())).findFirst().orElseThrow();
      int before =
          migrationsBefore.entrySet().stream()
              .filter(entry -> entry.getKey().module().equals(now.service()))
              .mapToInt(Map.Entry::getValue)
              .sum();
      shares.add(now.since(then, before));
    }
    return shares;
  }

  /** All of it until now. */
  private List<Share> shares() {
    List<Share> shares = new ArrayList<>();
    for (var service : Service.values()) {
      shares.add(
          new Share(
              service.module(),
              processes.migrations(service),
              0,
              replicas.answersOf(service, Version.PREVIOUS),
              replicas.answersOf(service, Version.NEW),
              processes.handledBy(service, Version.PREVIOUS),
              processes.handledBy(service, Version.NEW)));
    }
    return shares;
  }

  private Map<Service, Integer> migrations() {
    Map<Service, Integer> migrations = new EnumMap<>(Service.class);
    for (var service : Service.values()) {
      migrations.put(service, processes.migrations(service));
    }
    return migrations;
  }

  private void part(String what, Runnable task) {
    double at = progress.seconds();
    long previousBefore = replicas.answersOf(Version.PREVIOUS);
    long nextBefore = replicas.answersOf(Version.NEW);
    int faultsBefore = replicas.faults().size();
    progress.act(what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1));
    task.run();
    parts.add(
        new Part(
            what,
            Math.round(at * 10) / 10.0,
            Math.round((progress.seconds() - at) * 10) / 10.0,
            replicas.answersOf(Version.PREVIOUS) - previousBefore,
            replicas.answersOf(Version.NEW) - nextBefore,
            replicas.faults().size() - faultsBefore));
  }
}
