package nl.innovatiebudget.intake.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import nl.innovatiebudget.parts.Ports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class S3StoreTest extends DocumentStoreContract {

  @TempDir static Path home;
  private static LocalS3 server;
  private static S3Store store;
  private StagingArea staging;

  @BeforeAll
  static void start() {
    server = LocalS3.start(home);
    store = new S3Store(config(server.endpoint(), home).store().s3());
  }

  @AfterAll
  static void stop() {
    store.close();
    server.close();
  }

  @BeforeEach
  void open() {
    staging = new StagingArea(config(server.endpoint(), directory));
  }

  @Override
  DocumentStore store() {
    return store;
  }

  @Override
  StagingArea staging() {
    return staging;
  }

  private static DocumentsConfig config(String endpoint, Path incoming) {
    return Configs.with(
        Map.of(
            "store.kind",
            "S3",
            "store.incoming",
            incoming,
            "store.s3.bucket",
            LocalS3.BUCKET,
            "store.s3.endpoint",
            endpoint,
            "store.s3.access-key-id",
            "id",
            "store.s3.secret-access-key",
            "secret"));
  }

  @Test
  void bytes_that_are_not_those_of_their_name_are_not_taken() throws IOException {
    // Given
    try (var staged =
        staging.receive(new ByteArrayInputStream(Samples.pdf()), 1000, Duration.ofMinutes(1))) {
      var wrong = new StagedContent(staged.file(), "a".repeat(64), staged.sizeBytes());

      // Then
      assertThatThrownBy(() -> store.keep(wrong)).isInstanceOf(IOException.class);
      assertThat(store.open(wrong.sha256())).isEmpty();
    }
  }

  @Test
  void a_store_that_is_not_there_is_an_input_output_fault() throws IOException {
    var nowhere = config("http://127.0.0.1:" + Ports.free(), directory);
    try (var store = new S3Store(nowhere.store().s3())) {
      assertThatThrownBy(() -> store.open("a".repeat(64))).isInstanceOf(IOException.class);
    }
  }
}
