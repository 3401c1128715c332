package nl.innovatiebudget.intake.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Bytes that were received and are not yet part of anything; they go when this is closed, unless a
 * store took the file over.
 *
 * @param sha256 of the bytes, in hexadecimals
 */
record StagedContent(Path file, String sha256, long sizeBytes) implements AutoCloseable {

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
