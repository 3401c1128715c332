package nl.innovatiebudget.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import nl.innovatiebudget.parts.Leash;
import org.jspecify.annotations.Nullable;

/** A service that was started, asked over HTTP whether it is ready. */
final class Running implements AutoCloseable {

  private static final Duration READY_WITHIN = Duration.ofMinutes(6);
  private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(5);
  private static final Duration STOPS_WITHIN = Duration.ofSeconds(30);
  private static final long LOOKS_EVERY_MILLIS = 20;

  private final HttpClient client = HttpClient.newHttpClient();
  private final Addresses addresses;
  private final Path log;
  private final long started;
  private final Process process;
  private final Leash leash;

  private Running(Addresses addresses, Path log, long started, Process process, Leash leash) {
    this.addresses = addresses;
    this.log = log;
    this.started = started;
    this.process = process;
    this.leash = leash;
  }

  static Running start(ProcessBuilder command, Addresses addresses, Path log) {
    try {
      command.redirectOutput(log.toFile());
      var started = System.nanoTime();
      var process = command.start();
      // Nothing is left when whoever makes images gives up.
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
      return new Running(addresses, log, started, process, leash(process));
    } catch (IOException e) {
      throw new UncheckedIOException(String.join(" ", command.command()), e);
    }
  }

  /** Nor when that is killed. */
  private static Leash leash(Process process) throws IOException {
    try {
      return Leash.on(process.pid());
    } catch (IOException e) {
      process.destroyForcibly();
      throw e;
    }
  }

  /** From the start of the process until its readiness is 200; fails with its log. */
  Ready awaitReady() {
    while (true) {
      var status = statusOf(addresses.ready());
      var took = Duration.ofNanos(System.nanoTime() - started);
      if (!process.isAlive()) {
        throw new IllegalStateException("ended with " + process.exitValue() + ":\n" + log());
      }
      if (status != null && status == 200) {
        return new Ready(took, process.info().totalCpuDuration().orElse(Duration.ZERO));
      }
      if (took.compareTo(READY_WITHIN) > 0) {
        throw new IllegalStateException("not ready in " + READY_WITHIN + ":\n" + log());
      }
      sleep();
    }
  }

  /** What an address answers; null when nobody does. */
  @Nullable Integer statusOf(URI address) {
    try {
      var request = HttpRequest.newBuilder(address).timeout(ANSWERS_WITHIN).build();
      return client.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      return null;
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  Addresses addresses() {
    return addresses;
  }

  long pid() {
    return process.pid();
  }

  String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Exit code of what ends by itself; fails with the log when it does not. */
  int awaitExit() {
    try {
      if (process.waitFor(READY_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
        return process.exitValue();
      }
      process.destroyForcibly();
      throw new IllegalStateException("did not end in " + READY_WITHIN + ":\n" + log());
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /** Ends it as a rollout would, with patience for what it still has to write. */
  void stop(Duration patience) {
    process.destroy();
    try {
      if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      throw interrupted(e);
    } finally {
      leash.close();
    }
  }

  @Override
  public void close() {
    stop(STOPS_WITHIN);
  }

  private static void sleep() {
    try {
      TimeUnit.MILLISECONDS.sleep(LOOKS_EVERY_MILLIS);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException(e);
  }
}
