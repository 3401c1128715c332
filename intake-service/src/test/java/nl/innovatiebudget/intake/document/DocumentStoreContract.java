package nl.innovatiebudget.intake.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every store does with bytes. */
abstract class DocumentStoreContract {

  @TempDir Path directory;

  abstract DocumentStore store();

  abstract StagingArea staging();

  @Test
  void what_was_kept_is_read_back() throws IOException {
    // Given
    var bytes = Samples.pdfOf(3 * Samples.MEGA + 7);

    // When
    var sha256 = keep(bytes);

    // Then
    assertThat(read(sha256)).isEqualTo(bytes);
  }

  @Test
  void the_same_bytes_once_more_change_nothing() throws IOException {
    var bytes = Samples.pdf();

    assertThat(keep(bytes)).isEqualTo(keep(bytes));
    assertThat(read(keep(bytes))).isEqualTo(bytes);
  }

  @Test
  void what_was_deleted_or_never_kept_is_not_here() throws IOException {
    // Given
    var sha256 = keep(Samples.pdf());

    // When
    store().delete(sha256);
    store().delete(sha256);

    // Then
    assertThat(store().open(sha256)).isEmpty();
    assertThat(store().open("0".repeat(64))).isEmpty();
  }

  @Test
  void the_same_bytes_at_the_same_time_are_kept_once_and_whole() throws Exception {
    // Given
    var bytes = Samples.pdfOf(Samples.MEGA);

    // When
    try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<String> keep = () -> keep(bytes);
      for (var sender : senders.invokeAll(IntStream.range(0, 6).mapToObj(i -> keep).toList())) {
        sender.get();
      }
    }

    // Then
    assertThat(read(keep(bytes))).isEqualTo(bytes);
  }

  @Test
  void a_reader_may_stop_half_way() throws IOException {
    var sha256 = keep(Samples.pdfOf(5 * Samples.MEGA));

    try (var in = store().open(sha256).orElseThrow()) {
      assertThat(in.readNBytes(100)).hasSize(100);
    }
  }

  String keep(byte[] bytes) throws IOException {
    try (var staged =
        staging().receive(new ByteArrayInputStream(bytes), bytes.length, Duration.ofMinutes(1))) {
      store().keep(staged);
      return staged.sha256();
    }
  }

  byte[] read(String sha256) throws IOException {
    try (var in = store().open(sha256).orElseThrow()) {
      return in.readAllBytes();
    }
  }
}
