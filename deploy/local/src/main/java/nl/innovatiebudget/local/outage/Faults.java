package nl.innovatiebudget.local.outage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.innovatiebudget.local.demo.DemoRound;
import nl.innovatiebudget.local.stack.Service;
import nl.innovatiebudget.local.stack.Stack;
import nl.innovatiebudget.local.stack.Topics;
import nl.innovatiebudget.parts.LocalBroker;
import nl.innovatiebudget.parts.Tokens;
import org.apache.kafka.clients.producer.RecordMetadata;

/** All that can be made to go wrong on a stack. */
final class Faults {

  private static final String POISONED = "applications";
  private static final int SENT_AGAIN = 200;
  private static final int RESTARTED_AFTER_MILLIS = 1_000;

  /** Who reads the poisoned topic. */
  static final List<Service> POISONED_SERVICES =
      List.of(Service.ASSESSMENT, Service.BUDGET, Service.NOTIFICATION);

  private final Scene scene;
  private final Stack stack;
  private final Topics topics;
  private final Duration pause;
  private final List<RecordMetadata> poison = new ArrayList<>();

  /**
   * @param pause how long a process is paused and a connection is cut
   */
  Faults(Scene scene, Duration pause) {
    this.scene = scene;
    this.stack = scene.stack;
    this.topics = new Topics(stack.kafka().bootstrapServers());
    this.pause = pause;
  }

  /** Where the poison lies. */
  List<RecordMetadata> poison() {
    return List.copyOf(poison);
  }

  /** Each once. */
  List<Fault> all() {
    List<Fault> faults = new ArrayList<>();
    for (var service : Service.values()) {
      faults.add(kill(service));
    }
    faults.add(killKafka());
    faults.add(killPostgres());
    for (var service : Service.values()) {
      faults.add(pause(service.module(), () -> List.of(stack.service(service).pid())));
    }
    faults.add(pause("kafka", () -> List.of(stack.kafka().pid())));
    faults.add(pause("postgresql", () -> withDescendants(stack.postgres().pid())));
    faults.add(duplicates());
    faults.add(poisonEvent());
    faults.add(cutMail());
    faults.addAll(logins());
    return faults;
  }

  /** Some of them, within a minute or so. */
  List<Fault> few() {
    List<Fault> faults = new ArrayList<>();
    faults.add(kill(Service.INTAKE));
    faults.add(duplicates());
    faults.add(poisonEvent());
    faults.add(killKafka());
    faults.add(cutMail());
    faults.add(kill(Service.NOTIFICATION));
    faults.add(pause("budget-service", () -> List.of(stack.service(Service.BUDGET).pid())));
    faults.add(killPostgres());
    faults.addAll(logins());
    return faults;
  }

  /** So many of all, at random. */
  static List<Fault> some(List<Fault> all, int count, long seed) {
    var random = new Random(seed);
    return Stream.generate(() -> all.get(random.nextInt(all.size()))).limit(count).toList();
  }

  private Fault kill(Service service) {
    return new Fault(
        "kill",
        service.module(),
        () -> {
          stack.service(service).kill();
          Asker.pause(RESTARTED_AFTER_MILLIS);
          long end = System.nanoTime();
          stack.startAgain(service);
          return end;
        });
  }

  private Fault killKafka() {
    return new Fault(
        "kill",
        "kafka",
        () -> {
          stack.kafka().kill();
          Asker.pause(RESTARTED_AFTER_MILLIS);
          long end = System.nanoTime();
          stack.kafka().startAgain();
          return end;
        });
  }

  private Fault killPostgres() {
    return new Fault(
        "kill",
        "postgresql",
        () -> {
          stack.postgres().kill();
          Asker.pause(RESTARTED_AFTER_MILLIS);
          long end = System.nanoTime();
          stack.postgres().startAgain();
          return end;
        });
  }

  private Fault pause(String target, Supplier<List<Long>> pids) {
    return new Fault(
        "pause",
        target,
        () -> {
          var paused = pids.get();
          signal("-STOP", paused);
          try {
            Asker.pause(pause.toMillis());
          } finally {
            signal("-CONT", paused);
          }
          return System.nanoTime();
        });
  }

  private Fault duplicates() {
    return new Fault(
        "duplicates",
        "all topics",
        () -> {
          Stack.AGGREGATES.forEach(topic -> topics.sendAgain(Stack.topic(topic), SENT_AGAIN));
          return System.nanoTime();
        });
  }

  private Fault poisonEvent() {
    return new Fault(
        "poison",
        Stack.topic(POISONED),
        () -> {
          var value = "this is no event either".getBytes(StandardCharsets.UTF_8);
          poison.add(topics.send(Stack.topic(POISONED), "poison", value));
          return System.nanoTime();
        });
  }

  private Fault cutMail() {
    return new Fault(
        "cut",
        "smtp",
        () -> {
          stack.mail().cut();
          Asker.pause(pause.toMillis());
          stack.mail().mend();
          return System.nanoTime();
        });
  }

  /** Only the broker that can be told to. */
  private List<Fault> logins() {
    if (!(stack.broker() instanceof LocalBroker broker)) {
      return List.of();
    }
    return List.of(
        new Fault("expired", "tokens", () -> expiredTokens(broker)),
        new Fault(
            "rotated",
            "key of the broker",
            () -> {
              broker.rotateKey();
              return System.nanoTime();
            }));
  }

  /** Everybody holds on to a token whose time is over. */
  private long expiredTokens(LocalBroker broker) {
    var tokens = new Tokens(broker.issuer());
    var claims = DemoRound.identities().claims();
    scene.login.takeFrom(
        identity -> {
          var expired = new LinkedHashMap<>(claims.get(identity));
          expired.put("exp", Instant.now().minus(Duration.ofHours(1)).getEpochSecond());
          return tokens.with(expired);
        });
    try {
      Asker.pause(pause.toMillis() / 2);
    } finally {
      scene.login.takeFrom(broker::tokenOf);
    }
    return System.nanoTime();
  }

  private static List<Long> withDescendants(long pid) {
    return ProcessHandle.of(pid).stream()
        .flatMap(first -> Stream.concat(Stream.of(first), first.descendants()))
        .map(ProcessHandle::pid)
        .toList();
  }

  private static void signal(String signal, List<Long> pids) {
    List<String> command = new ArrayList<>(List.of("kill", signal));
    pids.forEach(pid -> command.add(Long.toString(pid)));
    try {
      new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
