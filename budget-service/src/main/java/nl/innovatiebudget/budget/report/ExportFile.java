package nl.innovatiebudget.budget.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An export on its way out. It is written to disk first and then sent: all of it is of one moment,
 * takes no memory, and a slow reader holds no connection to the database.
 */
final class ExportFile {

  private final Path file;

  private ExportFile(Path file) {
    this.file = file;
  }

  /** Writes the content. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  static ExportFile of(Content content) {
    try {
      var file = Files.createTempFile("export-", ".tmp");
      try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
        content.writeTo(out);
      } catch (IOException | RuntimeException e) {
        Files.deleteIfExists(file);
        throw e;
      }
      return new ExportFile(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends it once; nothing is left of it then. */
  void sendTo(OutputStream out) throws IOException {
    try {
      Files.copy(file, out);
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
