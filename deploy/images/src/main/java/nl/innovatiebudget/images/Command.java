package nl.innovatiebudget.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A program of the machine. */
final class Command {

  private Command() {}

  /** What it printed; fails with that when the program fails. */
  static String run(List<String> command) {
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(String.join(" ", command) + ":\n" + printed);
      }
      return printed;
    } catch (IOException e) {
      throw new UncheckedIOException(String.join(" ", command), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static boolean works(List<String> command) {
    try {
      run(command);
      return true;
    } catch (IllegalStateException | UncheckedIOException e) {
      return false;
    }
  }
}
