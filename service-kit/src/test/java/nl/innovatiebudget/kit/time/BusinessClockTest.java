package nl.innovatiebudget.kit.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BusinessClockTest {

  @Test
  void production_refuses_to_start_on_a_clock_that_can_be_moved() {
    var file = Optional.of(Path.of("clock"));
    assertThatThrownBy(() -> BusinessClock.requireRealClock(file, List.of("prod")))
        .hasMessageContaining("offset-file");
    assertThatCode(() -> BusinessClock.requireRealClock(file, List.of("demo")))
        .doesNotThrowAnyException();
    assertThatCode(() -> BusinessClock.requireRealClock(Optional.empty(), List.of("prod")))
        .doesNotThrowAnyException();
  }

  @Test
  void the_clock_follows_the_file_while_it_runs(@TempDir Path directory) throws Exception {
    var file = directory.resolve("clock");
    var clock = new OffsetFileClock(file);
    assertThat(clock.instant()).isBetween(Instant.now().minusSeconds(5), Instant.now());

    Files.writeString(file, "PT-24H\n");

    var yesterday = Instant.now().minus(Duration.ofHours(24));
    assertThat(clock.instant()).isBetween(yesterday.minusSeconds(5), yesterday.plusSeconds(5));
  }
}
