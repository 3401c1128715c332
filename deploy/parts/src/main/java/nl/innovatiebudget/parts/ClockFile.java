package nl.innovatiebudget.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;

/** Moves the business clock of services that were given this file; only demo and test do so. */
public record ClockFile(Path file) {

  public static ClockFile of(Path file) {
    return new ClockFile(file);
  }

  /** Makes it this instant now, in the services; their clock runs on from there. */
  public void setTo(Instant instant) {
    write(Duration.between(Instant.now(), instant));
  }

  /** Back to the system's clock. */
  public void reset() {
    write(Duration.ZERO);
  }

  private void write(Duration offset) {
    try {
      var next =
          Files.writeString(file.resolveSibling(file.getFileName() + ".next"), offset + "\n");
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
