package nl.innovatiebudget.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Waits for processes to end; one that only awaits its parent's notice (a zombie) has ended. */
final class Processes {
  private Processes() {}

  static boolean goneWithin(Duration limit, long pid) {
    try {
      Awaitility.await().atMost(limit).until(() -> !runs(pid));
      return true;
    } catch (ConditionTimeoutException stillThere) {
      return false;
    }
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
