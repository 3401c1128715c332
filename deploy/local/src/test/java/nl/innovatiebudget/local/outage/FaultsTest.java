package nl.innovatiebudget.local.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FaultsTest {

  private static final List<Fault> ALL =
      IntStream.range(0, 9).mapToObj(i -> new Fault("kill", "part " + i, () -> i)).toList();

  @Test
  void the_same_seed_chooses_the_same_faults() {
    assertThat(Faults.some(ALL, 20, 7)).hasSize(20).isEqualTo(Faults.some(ALL, 20, 7));
    assertThat(Faults.some(ALL, 20, 7)).isNotEqualTo(Faults.some(ALL, 20, 8));
  }
}
