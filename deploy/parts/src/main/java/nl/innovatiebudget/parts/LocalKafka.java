package nl.innovatiebudget.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A real Kafka of one node on 127.0.0.1, in a child process with a heap of 256 MB. Its files live
 * in {@code data} and its log in {@code kafka.log} of the given directory; topics and records stay
 * after closing. Topics are made on first use with one partition, or beforehand by {@link
 * #createTopics}. The child ends with this JVM, also when the JVM is killed.
 *
 * <p>Refuses a port in use. When the broker stops or does not answer within four minutes, the start
 * fails with the last warnings and errors of its log in the message.
 */
public final class LocalKafka implements AutoCloseable {
  /** After a crash under load, on a busy machine, a minute was too short. */
  private static final Duration START = Duration.ofMinutes(4);

  private static final long STOP_SECONDS = 10;
  private static final int COMPLAINT_LINES = 30;

  private final Path settings;
  private final Path log;
  private final int port;
  private final Thread hook;
  private volatile Process process;

  private LocalKafka(Path settings, Path log, int port) throws IOException {
    this.settings = settings;
    this.log = log;
    this.port = port;
    this.process = launch(settings, log);
    this.hook = Thread.ofPlatform().unstarted(() -> process.destroy());
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /**
   * Starts the broker and waits until it answers.
   *
   * @param directory made when absent
   * @param port 0 for a free one
   */
  public static LocalKafka start(Path directory, int port) {
    Path home = directory.toAbsolutePath();
    int chosen = Ports.given(port);
    try {
      Files.createDirectories(home);
      Path log = home.resolve("kafka.log");
      LocalKafka kafka = new LocalKafka(KafkaSettings.write(home, chosen), log, chosen);
      kafka.awaitAnswer();
      return kafka;
    } catch (IOException e) {
      throw new UncheckedIOException("Kafka does not start in " + directory, e);
    }
  }

  /** Creates the topics that are not there yet, each with this number of partitions. */
  public void createTopics(int partitions, Collection<String> topics) {
    KafkaAdmin.createTopics(bootstrapServers(), partitions, topics);
  }

  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  public long pid() {
    return process.pid();
  }

  /** The file that the broker logs to. */
  public Path log() {
    return log;
  }

  /** Ends the broker at once, as a power cut would. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  /**
   * Starts it again after {@link #kill()}, on the same port and data, and waits until it answers.
   */
  public void startAgain() {
    try {
      process = launch(settings, log);
      awaitAnswer();
    } catch (IOException e) {
      throw new UncheckedIOException("Kafka does not start again on port " + port, e);
    }
  }

  /** Stops the broker in order, or by force after 10 seconds. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    forgetHook();
  }

  private static Process launch(Path settings, Path log) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dslf4j.provider=" + KafkaLog.class.getName(),
            "-cp",
            System.getProperty("java.class.path"),
            KafkaMain.class.getName(),
            settings.toString())
        .redirectErrorStream(true)
        .redirectOutput(Redirect.appendTo(log.toFile()))
        .start();
  }

  private void awaitAnswer() throws IOException {
    Instant end = Instant.now().plus(START);
    while (process.isAlive() && Instant.now().isBefore(end)) {
      if (Ports.answers(port) && KafkaAdmin.answers(bootstrapServers())) {
        return;
      }
      pause();
    }
    close();
    throw new IllegalStateException("Kafka does not start:\n" + complaints());
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while Kafka starts", e);
    }
  }

  private String complaints() throws IOException {
    List<String> lines =
        Files.readAllLines(log).stream().filter(line -> !line.contains(" INFO [")).toList();
    return String.join(
        "\n", lines.subList(Math.max(0, lines.size() - COMPLAINT_LINES), lines.size()));
  }

  private void forgetHook() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ignored) {
      // the JVM is ending already, and the hook with it
    }
  }
}
