package nl.innovatiebudget.kit.event;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import nl.innovatiebudget.kit.event.ParkedEvent.State;

/** What an operator watches: events that wait for a decision, and what became of the others. */
@ApplicationScoped
class ParkedEventGauges {

  void register(@Observes StartupEvent start, MeterRegistry registry, ParkedEvents events) {
    for (var state : State.values()) {
      Gauge.builder("parked.events", () -> events.in(state))
          .description("Events that this service gave up, by what became of them")
          .tag("state", state.name())
          .register(registry);
    }
  }
}
