package nl.innovatiebudget.intake.document;

import java.io.IOException;
import java.io.InputStream;

/** Looks for viruses. */
interface VirusScanner {

  /** Whether it is there and answers. */
  boolean answers();

  /**
   * The verdict over these bytes.
   *
   * @throws UnreachableException when the scanner gives none, which says nothing about the bytes
   * @throws IOException when the bytes cannot be read
   */
  Verdict scan(InputStream bytes) throws IOException;

  /** What a scanner says about a file. */
  sealed interface Verdict {

    /** Nothing known was found. */
    record Clean() implements Verdict {}

    /** A virus was found. */
    record Infected(String finding) implements Verdict {}

    /** The scanner could not judge these bytes, such as those of too large a file. */
    record Undecided(String reason) implements Verdict {}
  }

  /** The scanner does not answer, or not in time, or says what no scanner says. */
  final class UnreachableException extends IOException {
    private static final long serialVersionUID = 1L;

    UnreachableException(String message, Throwable cause) {
      super(message, cause);
    }

    UnreachableException(String message) {
      super(message);
    }
  }
}
