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
   * @throws UnreachableException when there is no scanner to ask, which says nothing about the
   *     bytes
   * @throws NoVerdictException when it was asked and gave none, for which the bytes may be the
   *     cause
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

  /** No connection to the scanner can be made. */
  final class UnreachableException extends IOException {
    private static final long serialVersionUID = 1L;

    UnreachableException(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** The scanner hangs up on a scan, or is not ready in time, or says what no scanner says. */
  final class NoVerdictException extends IOException {
    private static final long serialVersionUID = 1L;

    NoVerdictException(String message, Throwable cause) {
      super(message, cause);
    }

    NoVerdictException(String message) {
      super(message);
    }
  }
}
