package nl.innovatiebudget.budget.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/**
 * An export on its way out. It is written to disk first and then sent: all of it is of one moment,
 * takes no memory, and a slow reader holds no connection to the database. The file is gone when it
 * is closed, also when nobody ever reads it.
 */
final class ExportFile {

  private final FileChannel file;

  private ExportFile(FileChannel file) {
    this.file = file;
  }

  /** Writes the content. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  static ExportFile of(Content content) {
    try {
      var file =
          FileChannel.open(
              Files.createTempFile("export-", ".tmp"),
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
      try {
        var out = new BufferedOutputStream(Channels.newOutputStream(file));
        content.writeTo(out);
        out.flush();
        file.position(0);
      } catch (IOException | RuntimeException e) {
        file.close();
        throw e;
      }
      return new ExportFile(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends it once; nothing is left of it then. */
  void sendTo(OutputStream out) throws IOException {
    try (var content = Channels.newInputStream(file)) {
      content.transferTo(out);
    }
  }
}
