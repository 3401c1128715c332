package nl.innovatiebudget.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import nl.innovatiebudget.local.stack.Identities;
import nl.innovatiebudget.local.stack.Service;
import nl.innovatiebudget.local.stack.Stack;
import nl.innovatiebudget.parts.Broker;
import nl.innovatiebudget.parts.LocalBroker;
import nl.innovatiebudget.parts.LocalKafka;
import nl.innovatiebudget.parts.LocalMail;
import nl.innovatiebudget.parts.LocalPostgres;

/** The real neighbours of a service: PostgreSQL, Kafka, the broker and a mail server. */
final class Neighbours implements AutoCloseable {

  /** Who asks while a service is trained. */
  static final String APPLICANT = "applicant";

  static final String STAFF = "staff";

  private static final int PARTITIONS = 3;

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private final Path home;
  private final LocalPostgres postgres;
  private final LocalKafka kafka;
  private final LocalBroker broker;
  private final LocalMail mail;

  private Neighbours(Path home, Path directory) {
    this.home = home;
    try {
      var databases = Arrays.stream(Service.values()).map(Service::id).toList();
      postgres = part(LocalPostgres.start(directory.resolve("postgres"), 0, databases));
      kafka = part(LocalKafka.start(directory.resolve("kafka"), 0));
      kafka.createTopics(PARTITIONS, Stack.topics());
      broker = part(LocalBroker.start(0, identities().claims()));
      mail = part(LocalMail.start(0, 0));
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /**
   * @param home the checkout
   * @param directory for their data and logs
   */
  static Neighbours start(Path home, Path directory) {
    return new Neighbours(home, directory);
  }

  private <T extends AutoCloseable> T part(T part) {
    parts.push(part);
    return part;
  }

  private static Identities identities() {
    var identities = new Identities();
    identities.applicant(APPLICANT, "12345678");
    identities.staff(
        STAFF, "programme-officer", "decision-maker", "controller", "auditor", "operator", "chair");
    return identities;
  }

  Broker broker() {
    return broker;
  }

  /** What every pod is told, but with the neighbours and the ports of here, and no secrets. */
  Map<String, String> environment(Service service, Addresses addresses) {
    var environment = everyPod();
    environment.put("QUARKUS_PROFILE", "demo");
    environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(addresses.port()));
    environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
    environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(addresses.managementPort()));
    environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(service.id()));
    environment.put("QUARKUS_DATASOURCE_USERNAME", LocalPostgres.USER);
    environment.put("QUARKUS_DATASOURCE_PASSWORD", LocalPostgres.PASSWORD);
    environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
    environment.put("MP_JWT_VERIFY_ISSUER", broker.issuer());
    environment.put("MP_JWT_VERIFY_PUBLICKEY_LOCATION", broker.jwksUrl());
    if (service == Service.INTAKE) {
      environment.put("INNOVATIEBUDGET_DOCUMENTS_STORE_DIRECTORY", "/tmp/documents");
    }
    if (service == Service.NOTIFICATION) {
      environment.put("INNOVATIEBUDGET_SMTP_HOST", "127.0.0.1");
      environment.put("INNOVATIEBUDGET_SMTP_PORT", Integer.toString(mail.port()));
      environment.put("INNOVATIEBUDGET_SMTP_TLS", "NONE");
    }
    return environment;
  }

  /** For a run that makes the schema and ends, as the Jobs before a rollout do. */
  Map<String, String> migration(Service service, Addresses addresses) {
    var environment = environment(service, addresses);
    environment.put("QUARKUS_INIT_AND_EXIT", "true");
    environment.put("QUARKUS_FLYWAY_MIGRATE_AT_START", "true");
    environment.put("QUARKUS_FLYWAY_VALIDATE_AT_START", "false");
    return environment;
  }

  private Map<String, String> everyPod() {
    var settings = new Properties();
    var file = home.resolve("deploy/kubernetes/base/settings/every-service.env");
    try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      settings.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var environment = new HashMap<String, String>();
    settings.stringPropertyNames().forEach(n -> environment.put(n, settings.getProperty(n)));
    return environment;
  }

  @Override
  public void close() {
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (Exception e) {
        System.err.println("did not stop cleanly: " + e);
      }
    }
  }
}
