package nl.innovatiebudget.budget.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ExportFileTest {

  private static final String MARK = "a,b\r\n";

  @Test
  void nothing_stays_on_disk_whether_it_is_sent_or_not() throws IOException {
    var before = files();
    var sent = ExportFile.of(ExportFileTest::content);
    ExportFile.of(ExportFileTest::content);
    var out = new ByteArrayOutputStream();
    sent.sendTo(out);
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(MARK);
    assertThat(files()).isLessThanOrEqualTo(before);
  }

  @Test
  void nothing_stays_on_disk_when_the_reader_goes_away() throws IOException {
    var before = files();
    var file = ExportFile.of(ExportFileTest::content);
    var gone =
        new OutputStream() {
          @Override
          public void write(int value) throws IOException {
            throw new IOException("gone");
          }
        };
    assertThatThrownBy(() -> file.sendTo(gone)).hasMessage("gone");
    assertThatThrownBy(() -> file.sendTo(new ByteArrayOutputStream()))
        .isInstanceOf(IOException.class);
    assertThat(files()).isLessThanOrEqualTo(before);
  }

  private static void content(OutputStream out) throws IOException {
    out.write(MARK.getBytes(StandardCharsets.UTF_8));
  }

  private static long files() throws IOException {
    try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(file -> file.getFileName().toString().startsWith("export-")).count();
    }
  }
}
