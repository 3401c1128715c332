package nl.innovatiebudget.intake.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagingAreaTest {

  private static final Duration A_MINUTE = Duration.ofMinutes(1);
  private static final int LIMIT = 25 * Samples.MEGA;

  @TempDir Path directory;
  private StagingArea staging;

  static DocumentsConfig configOf(Path store) {
    return Configs.with(Map.of("store.directory", store));
  }

  @BeforeEach
  void open() {
    staging = new StagingArea(configOf(directory));
  }

  @Test
  void the_largest_file_passes_through_memory_in_small_pieces() throws IOException {
    // Given
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();

    // When
    try (var content = staging.receive(new Zeros(LIMIT), LIMIT, A_MINUTE)) {

      // Then
      assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(Samples.MEGA);
      assertThat(content.sizeBytes()).isEqualTo(LIMIT).isEqualTo(Files.size(content.file()));
      assertThat(content.sha256())
          .isEqualTo("394c345f0b0c63ee652627a62eed069244d35c4d5134e4f07d4eabb51afda47e");
    }
    assertThat(incoming()).isEmptyDirectory();
  }

  @Test
  void one_byte_more_is_too_large_and_leaves_nothing() {
    assertThatThrownBy(() -> staging.receive(new Zeros(LIMIT + 1), LIMIT, A_MINUTE))
        .isInstanceOf(StagingArea.TooLargeException.class);
    assertThat(incoming()).isEmptyDirectory();
  }

  @Test
  void a_sender_that_is_too_slow_is_cut_off() {
    assertThatThrownBy(() -> staging.receive(new Zeros(LIMIT), LIMIT, Duration.ZERO))
        .isInstanceOf(StagingArea.BrokenOffException.class);
    assertThat(incoming()).isEmptyDirectory();
  }

  @Test
  void a_stream_that_breaks_off_leaves_nothing() {
    var broken =
        new Zeros(LIMIT) {
          @Override
          public int read(byte[] piece, int from, int length) throws IOException {
            if (left < LIMIT / 2) {
              throw new IOException("the sender is gone");
            }
            return super.read(piece, from, length);
          }
        };

    assertThatThrownBy(() -> staging.receive(broken, LIMIT, A_MINUTE))
        .isInstanceOf(StagingArea.BrokenOffException.class);
    assertThat(incoming()).isEmptyDirectory();
  }

  @Test
  void what_a_crash_left_is_removed_and_what_is_coming_in_stays() throws IOException {
    // Given
    var left = staging.receive(new ByteArrayInputStream(Samples.pdf()), LIMIT, A_MINUTE);
    var coming = staging.receive(new ByteArrayInputStream(Samples.pdf()), LIMIT, A_MINUTE);
    var yesterday = Instant.now().minus(Duration.ofDays(1));
    Files.setLastModifiedTime(left.file(), FileTime.from(yesterday));

    // When
    staging.removeOlderThan(Instant.now().minus(Duration.ofHours(1)));

    // Then
    assertThat(left.file()).doesNotExist();
    assertThat(coming.file()).exists();
  }

  private Path incoming() {
    return directory.resolve("incoming");
  }

  /** So many zero bytes, made as they are read. */
  private static class Zeros extends InputStream {
    int left;

    Zeros(int count) {
      left = count;
    }

    @Override
    public int read() {
      return left-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] piece, int from, int length) throws IOException {
      int read = Math.min(left, length);
      left -= read;
      return read == 0 ? -1 : read;
    }
  }
}
