package nl.innovatiebudget.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledParentTest {
  @TempDir Path directory;

  @Test
  void a_parent_killed_leaves_no_kafka_and_no_postgres() throws Exception {
    Process parent = parent();
    long[] pids;
    try {
      pids = pids(parent);
    } finally {
      parent.destroyForcibly().waitFor();
    }
    assertThat(pids).hasSize(2);
    for (long pid : pids) {
      assertThat(Processes.goneWithin(Duration.ofSeconds(12), pid)).isTrue();
    }
  }

  private Process parent() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            KilledParent.class.getName(),
            directory.toString())
        .redirectError(Redirect.DISCARD)
        .start();
  }

  private static long[] pids(Process parent) {
    return parent
        .inputReader()
        .lines()
        .filter(line -> line.startsWith("pids "))
        .findFirst()
        .map(line -> Stream.of(line.split(" ")).skip(1).mapToLong(Long::parseLong))
        .orElseGet(LongStream::empty)
        .toArray();
  }
}
