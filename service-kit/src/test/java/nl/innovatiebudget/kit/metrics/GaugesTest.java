package nl.innovatiebudget.kit.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class GaugesTest {

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final Gauges gauges = new Gauges(registry, Duration.ofHours(1));
  private final AtomicReference<List<Gauges.Row>> rows = new AtomicReference<>(List.of());

  @Test
  void what_is_found_becomes_a_series_for_each_row_and_goes_with_it() {
    gauges.watch("cases", "Cases", List.of("state"), rows::get);
    rows.set(List.of(row("OPEN", 3), row("CLOSED", 0)));

    gauges.lookUp();
    assertThat(number("OPEN")).isEqualTo(3);
    assertThat(number("CLOSED")).isZero();

    rows.set(List.of(row("OPEN", 4)));
    gauges.lookUp();
    assertThat(number("OPEN")).isEqualTo(4);
    assertThat(registry.find("cases").tag("state", "CLOSED").gauge()).isNull();
  }

  @Test
  void what_cannot_be_looked_up_is_not_a_number_and_does_not_hinder_the_others()
      throws InterruptedException {
    gauges.watch("cases", "Cases", List.of("state"), rows::get);
    gauges.watch(
        "broken",
        "Never known",
        List.of(),
        () -> {
          throw new java.sql.SQLException("the database is away");
        });
    gauges.start(new io.quarkus.runtime.StartupEvent());
    rows.set(List.of(row("OPEN", 3)));
    gauges.lookUp();
    assertThat(number("OPEN")).isEqualTo(3);
    assertThat(registry.get("gauges.unknown").gauge().value()).isEqualTo(1);

    rows.set(null);
    gauges.lookUp();
    assertThat(number("OPEN")).isNaN();
    assertThat(registry.get("gauges.unknown").gauge().value()).isEqualTo(2);
    gauges.stop(new io.quarkus.runtime.ShutdownEvent());
    assertThat(registry.getMeters()).as("the registry may outlive the service").isEmpty();
  }

  @Test
  void a_gauge_never_has_more_series_than_its_bound() {
    gauges.watch("cases", "Cases", List.of("state"), rows::get);
    rows.set(
        LongStream.range(0, Gauges.MOST_ROWS + 10).mapToObj(i -> row("state " + i, i)).toList());

    gauges.lookUp();

    assertThat(registry.find("cases").gauges()).hasSize(Gauges.MOST_ROWS);
  }

  private double number(String state) {
    return registry.get("cases").tag("state", state).gauge().value();
  }

  private static Gauges.Row row(String state, long number) {
    return new Gauges.Row(List.of(state), number);
  }
}
