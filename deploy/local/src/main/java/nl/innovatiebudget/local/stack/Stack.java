package nl.innovatiebudget.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.innovatiebudget.identity.LocalKeycloak;
import nl.innovatiebudget.parts.Broker;
import nl.innovatiebudget.parts.ClockFile;
import nl.innovatiebudget.parts.LocalBroker;
import nl.innovatiebudget.parts.LocalKafka;
import nl.innovatiebudget.parts.LocalMail;
import nl.innovatiebudget.parts.LocalPostgres;
import nl.innovatiebudget.parts.Ports;
import nl.innovatiebudget.parts.ResidentMemory;

/**
 * The whole platform on one machine: PostgreSQL, Kafka, the broker, the mail catcher and the four
 * packaged services. Everything it writes is under one directory.
 */
public final class Stack implements AutoCloseable {

  private static final int PARTITIONS = 3;

  /** What there is a topic of. */
  public static final List<String> AGGREGATES =
      List.of("rounds", "applications", "assessments", "budget", "notifications");

  private final Path directory;
  private final Map<String, String> moreSettings;
  private final IntUnaryOperator ports;
  private final Consumer<String> progress;
  private final ClockFile clock;
  private final LocalPostgres postgres;
  private final LocalKafka kafka;
  private final Broker broker;
  private final LocalMail mail;
  private final StartedParts parts;
  private Runnable onChange = () -> {};
  private final Map<Service, ServiceProcess> services = new EnumMap<>(Service.class);

  private Stack(
      StartedParts parts,
      Path home,
      Path directory,
      Identities identities,
      Map<String, String> moreSettings,
      IntUnaryOperator ports,
      Consumer<String> progress) {
    this.parts = parts;
    this.moreSettings = moreSettings;
    this.ports = ports;
    this.directory = directory;
    this.progress = progress;
    clock = ClockFile.of(directory.resolve("clock"));
    clock.reset();
    var startingKafka =
        CompletableFuture.supplyAsync(
            () -> LocalKafka.start(directory.resolve("kafka"), port(9092)));
    try {
      var databases = Arrays.stream(Service.values()).map(Service::id).toList();
      postgres =
          part(
              "PostgreSQL",
              () -> LocalPostgres.start(directory.resolve("postgres"), port(5432), databases));
      progress.accept("PostgreSQL on port " + postgres.port());
      broker = part("the broker", () -> startBroker(identities));
      mail = part("the mail catcher", () -> LocalMail.start(port(2525), port(2580)));
      progress.accept("broker at " + broker.issuer() + ", mail catcher on port " + mail.port());
      kafka = part("Kafka", startingKafka::join);
      kafka.createTopics(PARTITIONS, topics());
      progress.accept("Kafka on " + kafka.bootstrapServers());
      startServices(home);
    } catch (RuntimeException e) {
      startingKafka.thenAccept(LocalKafka::close);
      close();
      throw e;
    }
  }

  /** The quick one unless the system property {@code stack.broker} says {@code keycloak}. */
  private Broker startBroker(Identities identities) {
    var kind = System.getProperty("stack.broker", "");
    return switch (kind) {
      case "", "local" -> LocalBroker.start(port(8080), identities.claims());
      case "keycloak" -> {
        progress.accept("Keycloak starts, which takes a while; the first time it is downloaded");
        yield LocalKeycloak.start(directory, port(8080), identities.claims());
      }
      default -> throw new IllegalArgumentException(kind + " is no broker; known: local, keycloak");
    };
  }

  /** All topics, with those of dead letters. */
  public static List<String> topics() {
    return AGGREGATES.stream()
        .map(Stack::topic)
        .flatMap(topic -> Stream.of(topic, topic + ".dlt"))
        .toList();
  }

  /**
   * Starts everything and waits until all of it is ready. What was started is stopped again when a
   * part fails.
   *
   * @param parts takes what is started, from the first one on; nothing more is once it is closed
   * @param home the checkout, with the services built
   * @param directory empty directory for data and logs
   * @param moreSettings for every service
   * @param ports gives the port of a part that has this usual one: the usual one for people to find
   *     it, a free one where parts go down and come back
   * @param progress is told what is up
   */
  public static Stack start(
      StartedParts parts,
      Path home,
      Path directory,
      Identities identities,
      Map<String, String> moreSettings,
      IntUnaryOperator ports,
      Consumer<String> progress) {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Stack(parts, home, directory, identities, moreSettings, ports, progress);
  }

  /** Names the part that failed. */
  private <T extends AutoCloseable> T part(String name, Supplier<T> start) {
    try {
      return parts.start(start);
    } catch (RuntimeException e) {
      throw new StackFailure(name, e);
    }
  }

  private int port(int usual) {
    return ports.applyAsInt(usual);
  }

  /** The Kafka topic of an aggregate. */
  public static String topic(String aggregate) {
    return "innovatiebudget." + aggregate + ".v1";
  }

  private void startServices(Path home) {
    for (var service : Service.values()) {
      var process =
          parts.start(
              () ->
                  ServiceProcess.start(
                      service,
                      home,
                      settings(service),
                      port(service.usualPort()),
                      port(service.usualManagementPort()),
                      directory));
      services.put(service, process);
    }
    for (var process : services.values()) {
      process.awaitReady();
      progress.accept(process.service().module() + " at " + process.api());
    }
  }

  private LinkedHashMap<String, String> settings(Service service) {
    var settings = new LinkedHashMap<>(moreSettings);
    settings.put("quarkus.profile", "demo");
    settings.put("quarkus.datasource.jdbc.url", postgres.jdbcUrl(service.id()));
    settings.put("quarkus.datasource.username", LocalPostgres.USER);
    settings.put("quarkus.datasource.password", LocalPostgres.PASSWORD);
    settings.put("kafka.bootstrap.servers", kafka.bootstrapServers());
    settings.put("mp.jwt.verify.issuer", broker.issuer());
    settings.put("mp.jwt.verify.publickey.location", broker.jwksUrl());
    settings.put("innovatiebudget.clock.offset-file", clock.file().toString());
    if (service == Service.INTAKE) {
      settings.put(
          "innovatiebudget.documents.store.directory", directory.resolve("documents").toString());
    }
    if (service == Service.ASSESSMENT) {
      var intake = URI.create(service(Service.INTAKE).api()).resolve("/").toString();
      settings.put("innovatiebudget.intake.public-url", intake);
    }
    if (service == Service.NOTIFICATION) {
      settings.put("innovatiebudget.smtp.host", "127.0.0.1");
      settings.put("innovatiebudget.smtp.port", Integer.toString(mail.port()));
      settings.put("innovatiebudget.smtp.tls", "NONE");
      settings.put("innovatiebudget.smtp.timeout", "5s");
      settings.put("innovatiebudget.delivery.claim", "20s");
      settings.put("innovatiebudget.bounces.host", "127.0.0.1");
      settings.put("innovatiebudget.bounces.port", Integer.toString(mail.imapPort()));
      settings.put("innovatiebudget.bounces.tls", "NONE");
      settings.put("innovatiebudget.bounces.username", "innovatiebudget@example.nl");
      settings.put("innovatiebudget.bounces.password", "local");
    }
    return settings;
  }

  /**
   * Launches one more process of a service, of any build, on ports of its own, without waiting for
   * it. It ends with the stack.
   *
   * @param home a checkout with that service built
   * @param name of the directory of its log
   * @param instead settings that differ from those of the others
   */
  public ServiceProcess launchBeside(
      Service service, Path home, String name, Map<String, String> instead) {
    var settings = settings(service);
    settings.putAll(instead);
    var logs = directory.resolve(name);
    try {
      Files.createDirectories(logs);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parts.start(
        () -> ServiceProcess.start(service, home, settings, Ports.free(), Ports.free(), logs));
  }

  /** From now on this process is the service; the former one is left as it is. */
  public void replaceBy(ServiceProcess process) {
    services.put(process.service(), process);
    onChange.run();
  }

  /** Says now, and each time a service was started again, that addresses or pids may be new. */
  public void onChange(Runnable told) {
    onChange = told;
    told.run();
  }

  /** Starts a stopped service again and waits until it is ready. */
  public void startAgain(Service service) {
    service(service).startAgain();
    onChange.run();
  }

  /** The same, from now on with these settings on top of its own. */
  void startAgain(Service service, Map<String, String> more) {
    service(service).add(more);
    startAgain(service);
  }

  /** Says that a part beside the services was started again. */
  void changed() {
    onChange.run();
  }

  /** Starts a service again with the virtual machine that a deployment would give it. */
  public void startAsInProduction(Service service) {
    service(service).startAsInProduction();
    onChange.run();
  }

  public ServiceProcess service(Service service) {
    var process = services.get(service);
    if (process == null) {
      throw new IllegalStateException(service + " has not been started");
    }
    return process;
  }

  public Broker broker() {
    return broker;
  }

  public LocalMail mail() {
    return mail;
  }

  public LocalKafka kafka() {
    return kafka;
  }

  public LocalPostgres postgres() {
    return postgres;
  }

  /** Moves the business clock of all services. */
  public ClockFile clock() {
    return clock;
  }

  public Path directory() {
    return directory;
  }

  /** The processes beside the services, to pause them. */
  Map<String, Long> pids() {
    Map<String, Long> pids = new LinkedHashMap<>();
    pids.put("kafka", kafka.pid());
    pids.put("postgresql", postgres.pid());
    if (broker instanceof LocalKeycloak keycloak) {
      pids.put("keycloak", keycloak.pid());
    }
    return pids;
  }

  /** Bytes in memory, by process; PostgreSQL's workers are counted with it. */
  public Map<String, Long> residentBytes() {
    var bytes = new LinkedHashMap<String, Long>();
    services.values().forEach(s -> bytes.put(s.service().module(), s.residentBytes()));
    if (broker instanceof LocalKeycloak keycloak) {
      bytes.put("keycloak", ResidentMemory.bytes(keycloak.pid()));
    }
    bytes.put("kafka", ResidentMemory.bytes(kafka.pid()));
    bytes.put("postgresql", ResidentMemory.bytesWithDescendants(postgres.pid()));
    bytes.put(
        "launcher, broker and mail catcher", ResidentMemory.bytes(ProcessHandle.current().pid()));
    return bytes;
  }

  /** Stops everything. */
  @Override
  public void close() {
    parts.close();
  }
}
