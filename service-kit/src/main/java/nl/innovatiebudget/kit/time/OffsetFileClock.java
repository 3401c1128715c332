package nl.innovatiebudget.kit.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The system's clock plus the duration that a file holds at that moment; no file means none. */
final class OffsetFileClock extends Clock {

  private final Path file;
  private final ZoneId zone;

  OffsetFileClock(Path file) {
    this(file, ZoneOffset.UTC);
  }

  private OffsetFileClock(Path file, ZoneId zone) {
    this.file = file;
    this.zone = zone;
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(offset());
  }

  /** What the file holds now. */
  Duration offset() {
    try {
      return Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new OffsetFileClock(file, other);
  }
}
