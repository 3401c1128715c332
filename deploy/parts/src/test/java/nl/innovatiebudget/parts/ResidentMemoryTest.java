package nl.innovatiebudget.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ResidentMemoryTest {
  @Test
  void descendants_are_added_and_a_process_that_is_gone_holds_nothing()
      throws IOException, InterruptedException {
    long self = ProcessHandle.current().pid();
    Process child = new ProcessBuilder("sleep", "30").start();
    long both;
    try {
      both = ResidentMemory.bytesWithDescendants(self);
      assertThat(ResidentMemory.bytes(child.pid())).isPositive();
    } finally {
      child.destroyForcibly().waitFor();
    }

    assertThat(both).isGreaterThan(20_000_000);
    assertThat(ResidentMemory.bytes(child.pid())).isZero();
  }
}
