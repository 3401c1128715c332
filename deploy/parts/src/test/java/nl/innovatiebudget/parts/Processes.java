package nl.innovatiebudget.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Waits for processes to end; one that only awaits its parent's notice (a zombie) has ended. */
final class Processes {
  private Processes() {}

  static boolean goneWithin(Duration limit, long pid) throws InterruptedException {
    Instant end = Instant.now().plus(limit);
    while (runs(pid)) {
      if (Instant.now().isAfter(end)) {
        return false;
      }
      Thread.sleep(50);
    }
    return true;
  }

  private static boolean runs(long pid) {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent() && !zombie(pid);
  }

  private static boolean zombie(long pid) {
    try {
      return Files.readString(Path.of("/proc/" + pid + "/status")).contains("State:\tZ");
    } catch (IOException e) {
      return false;
    }
  }
}
