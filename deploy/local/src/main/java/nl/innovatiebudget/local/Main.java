package nl.innovatiebudget.local;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntUnaryOperator;
import nl.innovatiebudget.local.bench.Bench;
import nl.innovatiebudget.local.demo.DemoRound;
import nl.innovatiebudget.local.demo.Progress;
import nl.innovatiebudget.local.numbers.NumbersServer;
import nl.innovatiebudget.local.outage.Outage;
import nl.innovatiebudget.local.security.SecurityDrill;
import nl.innovatiebudget.local.stack.NoStack;
import nl.innovatiebudget.local.stack.Stack;
import nl.innovatiebudget.local.stack.StackFailure;
import nl.innovatiebudget.local.stack.StackFile;
import nl.innovatiebudget.local.stack.StartedParts;
import nl.innovatiebudget.local.stack.Switchboard;
import nl.innovatiebudget.local.telemetry.TelemetryAct;
import nl.innovatiebudget.local.telemetry.TraceReceiver;
import nl.innovatiebudget.local.upgrade.ReceiptKey;
import nl.innovatiebudget.local.upgrade.Upgrade;
import nl.innovatiebudget.parts.Ports;

/** Starts the local stack: to play the demo round, to stay up, to measure, or to be disturbed. */
public final class Main {

  private static final String HELP =
      """
      Usage: local-stack <command>

        All but the last five write target/stack.json while they run. Only demo and run take the usual
        ports; the others let parts go down and come back, and take free ones.

        demo    start the stack, play the 2024 round on it, print the outcome, stop;
                exit code 0 only if every check held; writes target/demo.json
        run     start the stack with the demo round played, print addresses, stay up until Ctrl-C;
                writes target/demo.json
        bench [events] [ranking] [assessment] [intake] [ledger] [mail] [letters] [inbox] [assignment]
                start the stack, measure all or these parts, print a table; writes target/bench.json
        security
                start the stack with the demo round played; look whether operators see all of it in
                traces, logs, dashboards and alerts, then try every endpoint as a hostile caller;
                exit code 0 only if all of it was right; writes target/telemetry.json, target/numbers.png
                and target/security.json
        prove   start the stack, do all of security, then let a few things go wrong under load;
                exit code 0 only if all of it held; writes what security writes and target/drill.json
        drill   start the stack, let everything go wrong under load, then kill the budget service
                while clients book in its ledger; exit code 0 only if nothing was lost, doubled or
                unproved; writes target/drill.json
        upgrade <directory>
                start the stack with the services built there, let those of the checkout take over
                in the midst of a round; exit code 0 only if nothing was lost, doubled or refused;
                writes target/upgrade.json
        token <identity>
                print an access token of somebody who can log in at the stack that is running
        stop <part>, start <part> [name=value]...
                stop one part of the stack of run that is up, or start it again, a service with
                settings on top of its own; with another name they say which parts there are
        poison <topic>
                put a message that is no event in a topic of the stack that is running: rounds,
                applications, assessments, budget or notifications
        help    this text

      Run it from the root of the checkout, with the services built (make build).
      """;

  /** Nobody sees it: a signal has given the exit code already. */
  private static final int STOPPED = 130;

  private static final IntUnaryOperator ANY_PORTS = usual -> Ports.free();

  private Main() {}

  public static void main(String[] arguments) {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    var command = arguments.length == 0 ? "help" : arguments[0];
    try {
      System.exit(
          switch (command) {
            case "demo" -> withStack(out, Ports::usualOrFree, Map.of(), Main::demo);
            case "run" -> withStack(out, Ports::usualOrFree, Map.of(), Main::run);
            case "bench" -> {
              var parts = parts(arguments);
              if (parts.isEmpty()) {
                out.println("unknown part in: " + String.join(" ", arguments) + "\n");
                out.print(HELP);
                yield 2;
              }
              yield withStack(
                  out,
                  ANY_PORTS,
                  Map.of(),
                  (stack, home, progress) -> bench(parts, stack, home, progress));
            }
            case "drill" -> withStack(out, ANY_PORTS, Map.of(), Main::drill);
            case "security" -> {
              try (var traces = TraceReceiver.start()) {
                yield withStack(
                    out,
                    ANY_PORTS,
                    traces.settings(),
                    (stack, home, progress) ->
                        demo(stack, home, progress) == 0 && security(traces, stack, home, progress)
                            ? 0
                            : 1);
              }
            }
            case "prove" -> {
              try (var traces = TraceReceiver.start()) {
                yield withStack(
                    out,
                    ANY_PORTS,
                    traces.settings(),
                    (stack, home, progress) -> prove(traces, stack, home, progress));
              }
            }
            case "upgrade" -> upgrade(arguments, out);
            case "token", "stop", "start", "poison" -> new Asking(out, HELP).ask(arguments);
            case "help", "--help", "-h" -> {
              out.print(HELP);
              yield 0;
            }
            default -> {
              out.println("unknown command: " + command + "\n");
              out.print(HELP);
              yield 2;
            }
          });
    } catch (NoStack nobody) {
      System.err.println(nobody.getMessage());
      System.exit(1);
    } catch (StackFailure failure) {
      System.err.println("\nThe stack did not start or stopped: " + failure.getMessage());
      System.exit(1);
    } catch (RuntimeException failure) {
      System.err.println("\nStopped by a fault:");
      failure.printStackTrace();
      System.exit(1);
    }
  }

  @FunctionalInterface
  private interface Command {
    int on(Stack stack, Path home, Progress progress);
  }

  private static int withStack(
      PrintStream out, IntUnaryOperator ports, Map<String, String> settings, Command command) {
    return withStack(out, Path.of("").toAbsolutePath(), ports, settings, command);
  }

  /** With services that may be built elsewhere. */
  private static int withStack(
      PrintStream out,
      Path built,
      IntUnaryOperator ports,
      Map<String, String> settings,
      Command command) {
    var home = Path.of("").toAbsolutePath();
    var progress = new Progress(out);
    var directory = temporaryDirectory();
    var stackFile = home.resolve("target/stack.json");
    var identities = DemoRound.identities();
    progress.act("The stack starts; data and logs are under " + directory);
    var parts = new StartedParts(progress::say);
    var stopping = new AtomicBoolean();
    var failed = new AtomicBoolean();
    var cleanUp =
        Thread.ofPlatform()
            .unstarted(
                () -> {
                  stopping.set(true);
                  parts.close();
                  delete(stackFile);
                  if (!failed.get()) {
                    delete(directory);
                  }
                });
    Runtime.getRuntime().addShutdownHook(cleanUp);
    try {
      var stack = Stack.start(parts, built, directory, identities, settings, ports, progress::say);
      stack.onChange(() -> StackFile.of(stack, identities).write(stackFile));
      int code = command.on(stack, home, progress);
      // what is in the logs may tell why
      failed.set(code != 0);
      return code;
    } catch (RuntimeException e) {
      if (stopping.get()) {
        return STOPPED;
      }
      failed.set(true);
      throw e;
    }
  }

  private static int demo(Stack stack, Path home, Progress progress) {
    boolean held = DemoRound.play(stack, home, home.resolve("target/demo.json"), progress);
    progress.say(held ? "Every check held." : "A check did NOT hold; see the table above.");
    return held ? 0 : 1;
  }

  private static int run(Stack stack, Path home, Progress progress) {
    DemoRound.play(stack, home, home.resolve("target/demo.json"), progress);
    try (var numbers = NumbersServer.start(stack);
        var switches = Switchboard.of(stack)) {
      progress.show(Welcome.to(stack, numbers.address()));
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return 0;
  }

  /** What is to be measured; nothing when a part is not known. */
  private static Set<Bench.Part> parts(String[] arguments) {
    if (arguments.length == 1) {
      return EnumSet.allOf(Bench.Part.class);
    }
    var parts = EnumSet.noneOf(Bench.Part.class);
    for (var name : List.of(arguments).subList(1, arguments.length)) {
      var part = Bench.Part.named(name);
      if (part.isEmpty()) {
        return Set.of();
      }
      parts.add(part.get());
    }
    return parts;
  }

  private static int bench(Set<Bench.Part> parts, Stack stack, Path home, Progress progress) {
    Bench.run(parts, stack, home, home.resolve("target/bench.json"), progress);
    return 0;
  }

  private static boolean security(TraceReceiver traces, Stack stack, Path home, Progress progress) {
    boolean seen =
        TelemetryAct.run(stack, home, traces, home.resolve("target/telemetry.json"), progress);
    boolean right =
        SecurityDrill.run(
            stack, DemoRound.identities(), home.resolve("target/security.json"), progress);
    return seen && right;
  }

  /** Everything that can be shown on one stack that is up already. */
  private static int prove(TraceReceiver traces, Stack stack, Path home, Progress progress) {
    if (demo(stack, home, progress) != 0) {
      return 1;
    }
    boolean secure = security(traces, stack, home, progress);
    boolean sound = Outage.few(stack, home, home.resolve("target/drill.json"), progress);
    return told(sound, progress) == 0 && secure ? 0 : 1;
  }

  private static int upgrade(String[] arguments, PrintStream out) {
    if (arguments.length != 2) {
      out.print(HELP);
      return 2;
    }
    var previous = Path.of(arguments[1]).toAbsolutePath();
    return withStack(
        out,
        previous,
        ANY_PORTS,
        ReceiptKey.setting(Path.of("target").toAbsolutePath()),
        (stack, home, progress) -> Upgrade.run(stack, home, previous, progress) ? 0 : 1);
  }

  private static int drill(Stack stack, Path home, Progress progress) {
    return told(
        Outage.everything(stack, home, home.resolve("target/drill.json"), progress), progress);
  }

  private static int told(boolean sound, Progress progress) {
    progress.say(
        sound ? "Nothing was lost, doubled or unproved." : "It did NOT stay sound; see above.");
    return sound ? 0 : 1;
  }

  private static Path temporaryDirectory() {
    try {
      return Files.createTempDirectory("innovatiebudget-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path path) {
    try (var tree = Files.exists(path) ? Files.walk(path) : java.util.stream.Stream.<Path>of()) {
      tree.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException | UncheckedIOException e) {
      System.err.println("could not remove " + path + ": " + e.getMessage());
    }
  }
}
