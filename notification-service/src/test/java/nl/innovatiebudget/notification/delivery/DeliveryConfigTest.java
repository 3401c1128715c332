package nl.innovatiebudget.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryConfigTest {

  private final DeliveryConfig config =
      new SmallRyeConfigBuilder()
          .addDiscoveredConverters()
          .withMapping(DeliveryConfig.class)
          .withDefaultValue("innovatiebudget.delivery.watch-every", "1m")
          .build()
          .getConfigMapping(DeliveryConfig.class);

  @ParameterizedTest
  @CsvSource({
    "1, PT1S",
    "2, PT2S",
    "3, PT4S",
    "10, PT8M32S",
    "11, PT15M",
    "12, PT15M",
    "1000000, PT15M"
  })
  void the_pause_doubles_from_a_second_to_a_quarter_of_an_hour(int failed, Duration pause) {
    assertThat(config.backoff(failed)).isEqualTo(pause);
  }

  @Test
  void no_failure_no_pause() {
    assertThatThrownBy(() -> config.backoff(0)).isInstanceOf(IllegalArgumentException.class);
  }
}
