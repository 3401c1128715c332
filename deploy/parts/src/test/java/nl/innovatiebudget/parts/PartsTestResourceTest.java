package nl.innovatiebudget.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PartsTestResourceTest {
  @Test
  void the_parts_are_started_once_and_outlive_a_stop() {
    PartsTestResource first = new PartsTestResource();
    var settings = first.start();
    first.stop();

    assertThat(new PartsTestResource().start()).isEqualTo(settings);
    assertThat(settings.get("quarkus.datasource.jdbc.url")).endsWith("/service");
    assertThat(new Tokens(settings.get("mp.jwt.verify.issuer")).with(Map.of("sub", "x")))
        .isNotEmpty();
  }
}
