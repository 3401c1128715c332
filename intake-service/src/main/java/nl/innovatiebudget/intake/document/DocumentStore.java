package nl.innovatiebudget.intake.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Keeps bytes under their SHA-256, so the same bytes are there once and nobody can change them
 * unnoticed. Knows nothing of documents or applications.
 */
interface DocumentStore {

  /**
   * Takes the bytes over and returns when they are safe on disk; the same bytes once more change
   * nothing. The staged file may be gone afterwards.
   */
  void keep(StagedContent content) throws IOException;

  /** The bytes from the start, to be closed by the reader; empty when they are not here. */
  Optional<InputStream> open(String sha256) throws IOException;

  /** Removes the bytes; harmless when they are not here. */
  void delete(String sha256) throws IOException;
}
