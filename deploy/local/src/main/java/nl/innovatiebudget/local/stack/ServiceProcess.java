package nl.innovatiebudget.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.innovatiebudget.parts.Leash;
import nl.innovatiebudget.parts.ResidentMemory;

/** One packaged service in a process of its own, with its log in a file. */
public final class ServiceProcess implements AutoCloseable {

  /** On a busy machine one was seen to take more than two minutes. */
  private static final Duration READY_WITHIN = Duration.ofMinutes(6);

  private static final Duration STOPS_WITHIN = Duration.ofSeconds(15);
  private static final Duration WORK_DONE_WITHIN = Duration.ofMinutes(3);
  private static final List<String> SMALL_JVM =
      List.of(
          "-Xmx192m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:+ExitOnOutOfMemoryError",
          "-Xss512k");

  /** What a deployment would give it: the optimising compiler, and bounds that add up. */
  private static final List<String> JVM_OF_PRODUCTION =
      List.of(
          "-Xmx144m",
          "-XX:+UseSerialGC",
          "-XX:ReservedCodeCacheSize=64m",
          "-XX:+ExitOnOutOfMemoryError",
          "-Xss512k");

  /** By itself glibc keeps an arena of memory for every few threads and gives little of it back. */
  private static final String ARENAS = "2";

  private final Service service;
  private final Path jar;
  private final Map<String, String> settings = new LinkedHashMap<>();
  private final int port;
  private final int managementPort;
  private final Path log;
  private volatile Process process;
  private volatile Leash leash;
  private boolean over;

  private ServiceProcess(
      Service service,
      Path jar,
      Map<String, String> settings,
      int port,
      int managementPort,
      Path log) {
    this.service = service;
    this.jar = jar;
    this.settings.putAll(settings);
    this.port = port;
    this.managementPort = managementPort;
    this.log = log;
    this.process = launch(SMALL_JVM);
    this.leash = leash(process);
  }

  /** Launches without waiting; refuses a service that has not been built. */
  static ServiceProcess start(
      Service service,
      Path home,
      Map<String, String> settings,
      int port,
      int managementPort,
      Path directory) {
    var jar = home.resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar");
    if (!Files.exists(jar)) {
      throw new IllegalStateException(
          service.module() + " has not been built (" + jar + " is missing); run: make build");
    }
    return new ServiceProcess(
        service, jar, settings, port, managementPort, directory.resolve(service.module() + ".log"));
  }

  private Process launch(List<String> jvm) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvm);
    settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.add("-Dquarkus.http.port=" + port);
    command.add("-Dquarkus.management.port=" + managementPort);
    command.add("-jar");
    command.add(jar.toString());
    var builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().put("MALLOC_ARENA_MAX", ARENAS);
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** So that no service outlives a launcher that was killed. */
  private static Leash leash(Process process) {
    try {
      return Leash.on(process.pid());
    } catch (IOException e) {
      process.destroyForcibly();
      throw new UncheckedIOException(e);
    }
  }

  /** Not when it was closed meanwhile, as it is from another thread when everything ends. */
  private synchronized void launchAgain(List<String> jvm) {
    if (over) {
      throw new IllegalStateException(service.module() + " is not to run any more");
    }
    leash.close();
    process = launch(jvm);
    leash = leash(process);
  }

  /** Waits until the service says that it is ready; fails with the end of its log. */
  public void awaitReady() {
    var deadline = Instant.now().plus(READY_WITHIN);
    while (true) {
      boolean answered = isReady();
      if (!process.isAlive()) {
        throw new StackFailure(
            service.module(), "ended with exit code " + process.exitValue(), log);
      }
      if (answered) {
        return;
      }
      if (Instant.now().isAfter(deadline)) {
        throw new StackFailure(service.module(), "was not ready in " + READY_WITHIN, log);
      }
      pause();
    }
  }

  /** Waits for a process that ends by itself; fails with the end of its log unless all was well. */
  public void awaitEnd() {
    try {
      if (!process.waitFor(WORK_DONE_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
        throw new StackFailure(service.module(), "did not end in " + WORK_DONE_WITHIN, log);
      }
      if (process.exitValue() != 0) {
        throw new StackFailure(
            service.module(), "ended with exit code " + process.exitValue(), log);
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private boolean isReady() {
    try (var client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(URI.create(health())).timeout(Duration.ofSeconds(5)).build();
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Ends the process, as an operator's rollout would. */
  public void stop() {
    stop(STOPS_WITHIN);
  }

  /** Ends the process, by force when it takes longer than this. */
  public void stop(Duration within) {
    process.destroy();
    try {
      if (!process.waitFor(within.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  /** How it ended: 143 when it followed a signal to end, 137 when it had to be killed. */
  public int exitCode() {
    return process.exitValue();
  }

  /** Ends the process at once, wherever it is, as a power cut would. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** From its next start on it has these settings too, or instead. */
  void add(Map<String, String> more) {
    settings.putAll(more);
  }

  /** Starts it again after {@link #stop()} or {@link #kill()} and waits until it is ready. */
  void startAgain() {
    launchAgain(SMALL_JVM);
    awaitReady();
  }

  /** Stops it and starts it again as a deployment would. */
  void startAsInProduction() {
    stop();
    launchAgain(JVM_OF_PRODUCTION);
    awaitReady();
  }

  @Override
  public void close() {
    synchronized (this) {
      over = true;
    }
    stop();
    leash.close();
  }

  public Service service() {
    return service;
  }

  /** Base address of the API, with its version. */
  public String api() {
    return "http://127.0.0.1:" + port + "/v1";
  }

  public String metrics() {
    return management("metrics");
  }

  public String health() {
    return management("health/ready");
  }

  private String management(String page) {
    return "http://127.0.0.1:" + managementPort + "/q/" + page;
  }

  public Path log() {
    return log;
  }

  public long pid() {
    return process.pid();
  }

  /** Bytes in memory of this process alone. */
  long residentBytes() {
    return ResidentMemory.bytes(process.pid());
  }
}
