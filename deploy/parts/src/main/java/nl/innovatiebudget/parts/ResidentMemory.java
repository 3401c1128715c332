package nl.innovatiebudget.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The memory that a process holds in RAM, in bytes. On Linux it is the proportional set size, in
 * which memory shared by several processes counts once over all of them; where that may not be read
 * and on macOS it is the resident set size, in which shared memory counts for each. A process that
 * is gone holds 0 bytes.
 */
public final class ResidentMemory {
  private static final long KIBIBYTE = 1024;

  private ResidentMemory() {}

  /** Bytes of this one process. */
  public static long bytes(long pid) {
    OptionalLong proportional = kibibytes(pid, "smaps_rollup", "Pss:");
    if (proportional.isPresent()) {
      return proportional.getAsLong() * KIBIBYTE;
    }
    OptionalLong resident = kibibytes(pid, "status", "VmRSS:");
    return resident.orElseGet(() -> askPs(pid)) * KIBIBYTE;
  }

  /** Bytes of this process and all processes that descend from it. */
  public static long bytesWithDescendants(long pid) {
    LongStream descendants =
        ProcessHandle.of(pid).stream()
            .flatMap(ProcessHandle::descendants)
            .mapToLong(ProcessHandle::pid);
    return LongStream.concat(LongStream.of(pid), descendants).map(ResidentMemory::bytes).sum();
  }

  private static OptionalLong kibibytes(long pid, String file, String label) {
    try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), file))) {
      return lines
          .filter(line -> line.startsWith(label))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst();
    } catch (IOException | UncheckedIOException e) {
      return OptionalLong.empty();
    }
  }

  private static long askPs(long pid) {
    try {
      Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
      String answer = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      return answer.isBlank() ? 0 : Long.parseLong(answer.strip());
    } catch (IOException e) {
      return 0;
    }
  }
}
