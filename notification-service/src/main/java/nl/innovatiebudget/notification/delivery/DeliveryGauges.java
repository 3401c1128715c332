package nl.innovatiebudget.notification.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;

/** What an operator watches: what waits too long, and what needs a person. */
@ApplicationScoped
class DeliveryGauges {

  private static final List<DeliveryState> WATCHED =
      List.of(
          DeliveryState.PENDING,
          DeliveryState.SENDING,
          DeliveryState.BOUNCED,
          DeliveryState.UNDELIVERABLE,
          DeliveryState.PARKED);

  private final List<Meter> meters = new ArrayList<>();

  void register(
      @Observes StartupEvent event,
      MeterRegistry registry,
      DeliveryNumbers numbers,
      NoticeWatch notices) {
    for (var way : Way.values()) {
      for (var state : WATCHED) {
        meters.add(
            Gauge.builder("deliveries", () -> numbers.in(way, state))
                .description("Deliveries in this state")
                .tag("channel", way.name())
                .tag("state", state.name())
                .register(registry));
      }
      meters.add(
          Gauge.builder("deliveries.pending.age", () -> numbers.oldestPendingSeconds(way))
              .description("Seconds that the oldest delivery waits")
              .baseUnit("seconds")
              .tag("channel", way.name())
              .register(registry));
    }
    meters.add(
        Gauge.builder("notices.overdue", notices::overdue)
            .description("Messages of which no notice went in time (Awb 2:10)")
            .register(registry));
  }

  /** The registry outlives the service where one follows another in a virtual machine. */
  void forget(@Observes ShutdownEvent event, MeterRegistry registry) {
    meters.forEach(registry::remove);
  }
}
