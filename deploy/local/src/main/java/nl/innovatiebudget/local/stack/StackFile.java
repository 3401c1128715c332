package nl.innovatiebudget.local.stack;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.innovatiebudget.parts.LocalPostgres;

/**
 * What other programs need to use a running stack, as {@code target/stack.json}. Fields are only
 * ever added; {@code docs/local-stack.md} describes them.
 */
public record StackFile(
    Map<String, ServiceEntry> services,
    BrokerEntry broker,
    MailEntry mail,
    String kafkaBootstrapServers,
    Map<String, DatabaseEntry> databases,
    Map<String, Long> pids,
    String clockFile,
    String directory) {

  /** Addresses of one service. */
  public record ServiceEntry(
      String api, String openapi, String metrics, String health, long pid, String log) {}

  /** How to get a token: POST {@code form} plus {@code identity=<name>} to {@code token}. */
  public record BrokerEntry(
      String issuer, String jwks, String token, String form, List<String> identities) {}

  /** The mail catcher. */
  public record MailEntry(int smtpPort, String messages) {}

  /** One service's database. */
  public record DatabaseEntry(String jdbcUrl, String uri, int port, String user, String password) {}

  public static StackFile of(Stack stack, Identities identities) {
    Map<String, ServiceEntry> services = new LinkedHashMap<>();
    Map<String, DatabaseEntry> databases = new LinkedHashMap<>();
    for (var service : Service.values()) {
      var process = stack.service(service);
      services.put(
          service.id(),
          new ServiceEntry(
              process.api(),
              process.api() + "/openapi.json",
              process.metrics(),
              process.health(),
              process.pid(),
              process.log().toString()));
      databases.put(
          service.id(),
          new DatabaseEntry(
              stack.postgres().jdbcUrl(service.id()),
              stack.postgres().uri(service.id()),
              stack.postgres().port(),
              LocalPostgres.USER,
              LocalPostgres.PASSWORD));
    }
    var broker = stack.broker();
    return new StackFile(
        services,
        new BrokerEntry(
            broker.issuer(),
            broker.jwksUrl(),
            broker.tokenUrl(),
            broker.tokenForm(),
            identities.names()),
        new MailEntry(stack.mail().port(), stack.mail().messagesUrl()),
        stack.kafka().bootstrapServers(),
        databases,
        stack.pids(),
        stack.clock().file().toString(),
        stack.directory().toString());
  }

  /** Who issues the tokens of the stack that wrote this file; refuses when none is running. */
  public static String issuer(Path file) {
    return text(file, "/broker/issuer");
  }

  /** Where the data and logs are of the stack that wrote this file. */
  public static Path directory(Path file) {
    return Path.of(text(file, "/directory"));
  }

  public static String kafkaBootstrapServers(Path file) {
    return text(file, "/kafkaBootstrapServers");
  }

  private static String text(Path file, String at) {
    if (!Files.exists(file)) {
      throw new NoStack("No stack is running (" + file + " is missing): make run");
    }
    try {
      return new ObjectMapper().readTree(file.toFile()).at(at).asText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void write(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), this);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
