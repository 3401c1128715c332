package nl.innovatiebudget.intake.document;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Gives the service a virus scanner and a store of its own. Between them is a gate that is shut
 * while the file named by {@value #GATE} exists: then the scanner is down.
 */
public final class ScannerTestResource implements QuarkusTestResourceLifecycleManager {

  static final String GATE = "innovatiebudget.test.scanner-is-down-while-this-file-exists";

  private static final long LONGEST_STREAM = 26L * Samples.MEGA;

  private Clamd clamd;
  private ServerSocket gate;
  private Path isDown;

  @Override
  public Map<String, String> start() {
    try {
      var home =
          Files.createTempDirectory(Files.createDirectories(Path.of("target")), "documents-");
      Files.createDirectories(home.resolve("store/incoming"));
      isDown = home.resolve("scanner-is-down");
      clamd = Clamd.start(LONGEST_STREAM);
      gate = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
      Thread.ofPlatform().daemon().name("scanner-gate").start(this::accept);
      return Map.of(
          "innovatiebudget.documents.store.directory",
          home.resolve("store").toString(),
          "innovatiebudget.documents.scanner.port",
          Integer.toString(gate.getLocalPort()),
          "innovatiebudget.documents.scanner.every",
          "1s",
          GATE,
          isDown.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept() {
    while (!gate.isClosed()) {
      try {
        var from = gate.accept();
        if (Files.exists(isDown)) {
          from.close();
        } else {
          connect(from, new Socket("127.0.0.1", clamd.port()));
        }
      } catch (IOException e) {
        // the next connection may succeed
      }
    }
  }

  private static void connect(Socket from, Socket to) {
    Thread.ofVirtual().start(() -> copy(from, to));
    Thread.ofVirtual().start(() -> copy(to, from));
  }

  private static void copy(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException hungUp) {
      // the other direction ends with it
    }
  }

  @Override
  public void stop() {
    try {
      gate.close();
      clamd.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
