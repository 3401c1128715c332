package nl.innovatiebudget.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A part of the stack did not do what it should; says which, and shows the end of its log. */
public final class StackFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final int LINES_SHOWN = 40;

  public StackFailure(String part, String what, Path log) {
    super(part + " " + what + "\n--- end of " + log + " ---\n" + tail(log));
  }

  public StackFailure(String part, Throwable cause) {
    super(part + " failed: " + cause.getMessage(), cause);
  }

  private static String tail(Path log) {
    try {
      List<String> lines = Files.readAllLines(log);
      return String.join(
          "\n", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()));
    } catch (IOException e) {
      return "(no log: " + e.getMessage() + ")";
    }
  }
}
