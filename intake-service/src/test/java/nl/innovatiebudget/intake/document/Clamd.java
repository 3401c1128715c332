package nl.innovatiebudget.intake.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.innovatiebudget.parts.Ports;

/**
 * A virus scanner on 127.0.0.1 for tests, which knows one virus: the test string of EICAR. It is a
 * real clamd where one is installed, else a stand-in that speaks the same protocol.
 */
interface Clamd extends AutoCloseable {

  /** Set to {@code true}, it keeps the tests from using a clamd that is installed. */
  String STAND_IN = "innovatiebudget.test.clamd-stand-in";

  int port();

  @Override
  void close();

  static Clamd start(long longestStream) {
    var installed = installed();
    if (installed.isEmpty() || Boolean.getBoolean(STAND_IN)) {
      System.out.println("Virus scanner of this test: the stand-in");
      return new StandInClamd(longestStream);
    }
    System.out.println("Virus scanner of this test: " + installed.get());
    return real(installed.get(), longestStream);
  }

  static Optional<Path> installed() {
    return Stream.concat(
            Stream.of(System.getenv("PATH").split(":")), Stream.of("/usr/sbin", "/usr/local/sbin"))
        .map(directory -> Path.of(directory, "clamd"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** With a signature database of one line, so that it starts in a second and needs no network. */
  static Clamd real(Path program, long longestStream) {
    int port = Ports.free();
    try {
      var home = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "clamd-");
      var signatures = Files.createDirectories(home.resolve("signatures")).toAbsolutePath();
      var eicar = HexFormat.of().formatHex(Samples.eicar().getBytes(StandardCharsets.US_ASCII));
      Files.writeString(signatures.resolve("test.ndb"), "Test.Eicar:0:*:" + eicar + "\n");
      var settings = home.resolve("clamd.conf");
      Files.write(
          settings,
          List.of(
              "Foreground yes",
              "TCPAddr 127.0.0.1",
              "TCPSocket " + port,
              "DatabaseDirectory " + signatures,
              "TemporaryDirectory " + home.toAbsolutePath(),
              "StreamMaxLength " + longestStream,
              "MaxFileSize " + longestStream,
              "MaxScanSize " + 4 * longestStream,
              "AlertExceedsMax yes"));
      var process =
          LeashedProcess.start(
              home.resolve("clamd.log"),
              List.of(program.toString(), "--config-file=" + settings.toAbsolutePath()));
      process.awaitUntil(() -> LeashedProcess.answers(port), Duration.ofSeconds(30));
      return new Clamd() {
        @Override
        public int port() {
          return port;
        }

        @Override
        public void close() {
          process.close();
        }
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
