package nl.innovatiebudget.intake.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A server that a test starts. It ends with this JVM, also when that is killed: a small shell waits
 * for the end of its standard input and then ends its child.
 */
final class LeashedProcess implements AutoCloseable {

  private static final String LEASH =
      "\"$@\" & child=$!; read -r line; kill \"$child\"; wait \"$child\"";

  private final Process shell;
  private final Path log;

  private LeashedProcess(Process shell, Path log) {
    this.shell = shell;
    this.log = log;
  }

  static LeashedProcess start(Path log, List<String> command) {
    List<String> leashed = new ArrayList<>(List.of("/bin/sh", "-c", LEASH, "leash"));
    leashed.addAll(command);
    try {
      Files.createDirectories(log.getParent());
      return new LeashedProcess(
          new ProcessBuilder(leashed)
              .redirectErrorStream(true)
              .redirectOutput(Redirect.appendTo(log.toFile()))
              .start(),
          log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void awaitUntil(BooleanSupplier ready, Duration within) {
    long end = System.nanoTime() + within.toNanos();
    while (!ready.getAsBoolean()) {
      if (System.nanoTime() > end) {
        close();
        throw new IllegalStateException("does not start, see " + log.toAbsolutePath());
      }
      try {
        TimeUnit.MILLISECONDS.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  static boolean answers(int port) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", port), 200);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      shell.getOutputStream().close();
      if (!shell.waitFor(10, TimeUnit.SECONDS)) {
        shell.descendants().forEach(ProcessHandle::destroyForcibly);
        shell.destroyForcibly();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
