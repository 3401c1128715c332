package nl.innovatiebudget.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * All parts, started once per JVM on free ports in a temporary directory that goes away with the
 * JVM (it stays, for its logs, when a part does not start), and the Quarkus settings that point to
 * them.
 */
public final class SharedParts {
  /** Without it Quarkus makes up a key in tests, which goes before the location. */
  private static final String NO_INLINE_KEY = "NONE";

  private static @Nullable SharedParts running;

  private final Path directory = temporary();
  private final CompletableFuture<LocalKafka> kafka =
      CompletableFuture.supplyAsync(() -> LocalKafka.start(directory.resolve("kafka"), 0));
  private final LocalPostgres postgres =
      LocalPostgres.start(directory.resolve("postgres"), 0, List.of("service"));
  private final LocalBroker broker = LocalBroker.start(0, Map.of());
  private final LocalMail mail = LocalMail.start(0, 0);

  private SharedParts() {
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::stop));
  }

  /** Settings by name; the first call starts the parts. */
  public static synchronized Map<String, String> settings() {
    if (running == null) {
      running = new SharedParts();
    }
    return running.addresses();
  }

  private Map<String, String> addresses() {
    return Map.ofEntries(
        Map.entry("quarkus.datasource.jdbc.url", postgres.jdbcUrl("service")),
        Map.entry("quarkus.datasource.username", LocalPostgres.USER),
        Map.entry("quarkus.datasource.password", LocalPostgres.PASSWORD),
        Map.entry("kafka.bootstrap.servers", kafka.join().bootstrapServers()),
        Map.entry("mp.jwt.verify.issuer", broker.issuer()),
        Map.entry("mp.jwt.verify.publickey.location", broker.jwksUrl()),
        Map.entry("mp.jwt.verify.publickey", NO_INLINE_KEY),
        Map.entry("innovatiebudget.smtp.tls", "NONE"),
        Map.entry("innovatiebudget.smtp.host", "127.0.0.1"),
        Map.entry("innovatiebudget.smtp.port", Integer.toString(mail.port())),
        Map.entry("innovatiebudget.bounces.tls", "NONE"),
        Map.entry("innovatiebudget.bounces.host", "127.0.0.1"),
        Map.entry("innovatiebudget.bounces.port", Integer.toString(mail.imapPort())),
        Map.entry("innovatiebudget.bounces.username", "innovatiebudget@example.nl"),
        Map.entry("innovatiebudget.bounces.password", "innovatiebudget@example.nl"),
        Map.entry("innovatiebudget.parts.mail-url", mail.messagesUrl()),
        Map.entry("innovatiebudget.clock.offset-file", directory.resolve("clock").toString()));
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("innovatiebudget-parts-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void stop() {
    mail.close();
    broker.close();
    kafka.join().close();
    postgres.close();
    TemporaryFiles.delete(directory);
  }
}
