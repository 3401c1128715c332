package nl.innovatiebudget.local.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.innovatiebudget.local.demo.Progress;
import nl.innovatiebudget.local.demo.Table;
import nl.innovatiebudget.local.http.Login;
import nl.innovatiebudget.local.stack.Identities;
import nl.innovatiebudget.local.stack.Service;
import nl.innovatiebudget.local.stack.Stack;
import nl.innovatiebudget.parts.Broker;

/**
 * A hostile caller at every endpoint that the four OpenAPI documents name, on a stack in which a
 * round was played. {@code -Dsecurity.seed=} chooses the random bodies.
 */
public final class SecurityDrill {

  private static final long SEED = Long.getLong("security.seed", 2024);
  private static final int AT_A_TIME = 4;
  private static final int SHOWN = 60;

  private SecurityDrill() {}

  /** True only if every refusal was the right one and no answer was a fault of ours. */
  public static boolean run(Stack stack, Identities identities, Path report, Progress progress) {
    var findings =
        findings(service -> stack.service(service).api(), stack.broker(), identities, progress);
    write(findings, report);
    return findings.all().isEmpty();
  }

  /**
   * @param api the address of a service, with its version
   * @param broker one that makes tokens with any claims
   */
  static Findings findings(
      Function<Service, String> api, Broker broker, Identities identities, Progress progress) {
    var operations = Documents.of(api);
    progress.act("A hostile caller at " + operations.size() + " endpoints, seed " + SEED);
    var findings = new Findings();
    var prober = new Prober(api, findings);
    var credentials = new Credentials(broker.issuer(), broker.jwksUrl());
    var login = new Login(broker);
    var tokens = new TokenChecks(prober, findings, credentials, operations);
    each(operations, tokens::at);
    progress.say("tokens, roles and levels tried");
    var harvest = Harvest.of(operations, prober, login, identities);
    progress.say("ids seen of " + harvest.names());
    each(operations, new StrangerChecks(prober, findings, credentials, harvest)::at);
    progress.say("others' objects tried");
    each(operations, new InputChecks(prober, login, identities, harvest, SEED)::at);
    show(findings, operations.size(), progress);
    return findings;
  }

  private static void each(List<Operation> operations, Consumer<Operation> check) {
    try (var pool = Executors.newFixedThreadPool(AT_A_TIME)) {
      List<Future<?>> running = new ArrayList<>();
      operations.forEach(operation -> running.add(pool.submit(() -> check.accept(operation))));
      for (var future : running) {
        future.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void show(Findings findings, int operations, Progress progress) {
    var table = new Table("what was tried", "-calls");
    findings.calls().forEach(table::row);
    progress.show("\nAt " + operations + " endpoints");
    progress.show(table);
    var all = findings.all();
    if (all.isEmpty()) {
      progress.show("Every answer was the right one.");
      return;
    }
    var wrong = new Table("rule", "endpoint", "seen", "-times");
    all.stream()
        .limit(SHOWN)
        .forEach(f -> wrong.row(f.check(), f.operation(), f.seen(), f.times()));
    progress.show("NOT as it must be: " + all.size());
    progress.show(wrong);
  }

  private static void write(Findings findings, Path report) {
    try {
      Files.createDirectories(report.getParent());
      new ObjectMapper()
          .writerWithDefaultPrettyPrinter()
          .writeValue(
              report.toFile(),
              Map.of("seed", SEED, "calls", findings.calls(), "findings", findings.all()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
