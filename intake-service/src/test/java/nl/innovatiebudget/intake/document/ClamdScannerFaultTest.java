package nl.innovatiebudget.intake.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import nl.innovatiebudget.intake.document.VirusScanner.NoVerdictException;
import nl.innovatiebudget.intake.document.VirusScanner.UnreachableException;
import nl.innovatiebudget.parts.Ports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ClamdScannerFaultTest {

  private static final Duration SHORT = Duration.ofMillis(300);

  @Test
  void a_scanner_that_is_not_there_is_unreachable() {
    var scanner = ClamdScannerContract.scanner(Ports.free(), SHORT);

    assertThat(scanner.answers()).isFalse();
    assertThatThrownBy(() -> scanner.scan(new ByteArrayInputStream(Samples.pdf())))
        .isInstanceOf(UnreachableException.class);
  }

  @Test
  void a_scanner_that_takes_the_call_and_nothing_more_is_cut_off() throws IOException {
    try (var silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
      var scanner = ClamdScannerContract.scanner(silent.getLocalPort(), SHORT);

      assertThat(scanner.answers()).isFalse();
      assertThatThrownBy(() -> scanner.scan(new ByteArrayInputStream(Samples.pdf())))
          .isInstanceOf(NoVerdictException.class);
      assertThatThrownBy(
              () -> scanner.scan(new ByteArrayInputStream(Samples.pdfOf(25 * Samples.MEGA))))
          .isInstanceOf(NoVerdictException.class);
    }
  }

  @Test
  void an_answer_of_something_else_or_without_end_gives_no_verdict() throws IOException {
    for (var answer : new String[] {"HTTP/1.1 200 OK\r\n\r\n", "x".repeat(5000), "", "OK\0"}) {
      try (var other = answering(answer)) {
        var scanner = ClamdScannerContract.scanner(other.getLocalPort(), Duration.ofSeconds(5));

        assertThat(scanner.answers()).isFalse();
        assertThatThrownBy(() -> scanner.scan(new ByteArrayInputStream(Samples.pdf())))
            .isInstanceOf(NoVerdictException.class);
      }
    }
  }

  @Test
  void bytes_that_cannot_be_read_are_no_fault_of_the_scanner() {
    var unreadable =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new FileNotFoundException("gone");
          }
        };
    try (var clamd = new StandInClamd(Samples.MEGA)) {
      var scanner = ClamdScannerContract.scanner(clamd.port(), Duration.ofSeconds(5));

      assertThatThrownBy(() -> scanner.scan(unreadable)).isInstanceOf(FileNotFoundException.class);
    }
  }

  private static ServerSocket answering(String text) throws IOException {
    var server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              while (!server.isClosed()) {
                try (var connection = server.accept()) {
                  connection.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
                  connection.shutdownOutput();
                  connection.getInputStream().readAllBytes();
                } catch (IOException e) {
                  // closed by the test
                }
              }
            });
    return server;
  }
}
