package nl.innovatiebudget.parts;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/**
 * The main class of the child process that {@link LocalKafka} starts: formats the storage when it
 * is new, runs the broker, and stops as soon as standard input ends, which it does when the parent
 * process is gone.
 *
 * <p>Takes one argument, a Kafka properties file, and refuses any other number.
 */
public final class KafkaMain {
  private static final long STOP_MILLIS = 10_000;

  private KafkaMain() {}

  public static void main(String[] args) throws IOException {
    if (args.length != 1) {
      throw new IllegalArgumentException("One argument wanted: a Kafka properties file");
    }
    Thread.ofPlatform().daemon().name("parent-watch").start(KafkaMain::stopAfterParent);
    formatIfNew(args[0]);
    Kafka.main(args);
  }

  private static void formatIfNew(String file) throws IOException {
    Properties properties = new Properties();
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      properties.load(in);
    }
    if (Files.exists(Path.of(properties.getProperty("log.dirs"), "meta.properties"))) {
      return;
    }
    String[] format = {"format", "--cluster-id", Uuid.randomUuid().toString(), "--config", file};
    if (StorageTool.execute(format, System.out) != 0) {
      throw new IllegalStateException("Kafka storage cannot be formatted");
    }
  }

  private static void stopAfterParent() {
    try {
      System.in.transferTo(OutputStream.nullOutputStream());
      Thread.ofPlatform().daemon().start(() -> System.exit(0));
      TimeUnit.MILLISECONDS.sleep(STOP_MILLIS);
      Runtime.getRuntime().halt(1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
