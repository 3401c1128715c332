package nl.innovatiebudget.intake.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import nl.innovatiebudget.intake.document.VirusScanner.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a clamd answers; the same for the real one and for its stand-in. */
abstract class ClamdScannerContract {

  static final long LONGEST_STREAM = 2L * Samples.MEGA;

  private Clamd clamd;
  private ClamdScanner scanner;

  abstract Clamd clamd();

  @BeforeEach
  void start() {
    clamd = clamd();
    scanner = scanner(clamd.port(), Duration.ofSeconds(30));
  }

  @AfterEach
  void stop() {
    if (clamd != null) {
      clamd.close();
    }
  }

  static ClamdScanner scanner(int port, Duration within) {
    return new ClamdScanner(
        Configs.with(Map.of("scanner.port", port, "scanner.scan-within", within)));
  }

  @Test
  void it_answers_a_ping() {
    assertThat(scanner.answers()).isTrue();
  }

  @Test
  void a_clean_file_is_clean() throws IOException {
    assertThat(scan(Samples.pdf())).isEqualTo(new Verdict.Clean());
  }

  @Test
  void a_file_of_many_chunks_is_clean() throws IOException {
    assertThat(scan(Samples.pdfOf(2 * Samples.MEGA))).isEqualTo(new Verdict.Clean());
  }

  @Test
  void the_test_virus_is_found_wherever_it_is() throws IOException {
    // Given
    var text = Samples.eicar().getBytes(StandardCharsets.US_ASCII);
    var across = Samples.pdfOf(Samples.MEGA);
    System.arraycopy(text, 0, across, 65_536 - 20, text.length);

    // Then
    assertThat(scan(Samples.infectedPdf()))
        .isEqualTo(new Verdict.Infected("Test.Eicar.UNOFFICIAL"));
    assertThat(scan(across)).isEqualTo(new Verdict.Infected("Test.Eicar.UNOFFICIAL"));
  }

  @Test
  void too_long_a_stream_is_not_called_clean() throws IOException {
    assertThat(scan(Samples.pdfOf(8 * Samples.MEGA)))
        .isEqualTo(new Verdict.Undecided("INSTREAM size limit exceeded. ERROR"));
  }

  private Verdict scan(byte[] content) throws IOException {
    return scanner.scan(new ByteArrayInputStream(content));
  }
}
