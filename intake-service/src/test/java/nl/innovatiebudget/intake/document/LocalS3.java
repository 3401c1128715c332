package nl.innovatiebudget.intake.document;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import nl.innovatiebudget.parts.Ports;

/**
 * A server that speaks S3 (s3mock), in a process of its own, with one empty bucket. Beside the port
 * of 127.0.0.1 it opens a second one, on any address, which cannot be turned off.
 */
final class LocalS3 implements AutoCloseable {

  static final String BUCKET = "documents";

  private static final Path JAR = Path.of("target/s3/s3mock.jar");

  private final LeashedProcess process;
  private final int port;

  private LocalS3(LeashedProcess process, int port) {
    this.process = process;
    this.port = port;
  }

  static LocalS3 start(Path directory) {
    if (!Files.exists(JAR)) {
      throw new IllegalStateException(JAR + " is missing; Maven copies it before the tests");
    }
    int port = Ports.free();
    var process =
        LeashedProcess.start(
            directory.resolve("s3.log"),
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                JAR.toAbsolutePath().toString(),
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                "--server.ssl.enabled=false",
                "--com.adobe.testing.s3mock.httpPort=0",
                "--com.adobe.testing.s3mock.store.initialBuckets=" + BUCKET,
                "--com.adobe.testing.s3mock.store.root=" + directory.toAbsolutePath()));
    process.awaitUntil(() -> LeashedProcess.answers(port), Duration.ofSeconds(60));
    return new LocalS3(process, port);
  }

  String endpoint() {
    return "http://127.0.0.1:" + port;
  }

  @Override
  public void close() {
    process.close();
  }
}
