package nl.innovatiebudget.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PortsTest {
  @Test
  void the_usual_port_is_taken_when_free() {
    int usual = Ports.free();

    assertThat(Ports.usualOrFree(usual)).isEqualTo(usual);
  }

  @Test
  void another_port_is_taken_when_the_usual_one_is_in_use() throws IOException {
    try (ServerSocket taken = new ServerSocket(0)) {
      assertThat(Ports.usualOrFree(taken.getLocalPort()))
          .isPositive()
          .isNotEqualTo(taken.getLocalPort());
    }
  }

  @Test
  void a_free_port_is_none_that_an_outgoing_connection_may_get() {
    assertThat(Stream.generate(Ports::free).limit(50))
        .doesNotHaveDuplicates()
        .allMatch(port -> port >= 20_000 && port < 32_000);
  }

  @Test
  void a_number_that_is_no_port_is_refused() {
    assertThatThrownBy(() -> Ports.usualOrFree(0)).isInstanceOf(IllegalArgumentException.class);
  }
}
