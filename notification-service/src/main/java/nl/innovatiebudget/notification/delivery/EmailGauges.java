package nl.innovatiebudget.notification.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** What an operator watches: e-mail that waits too long, and e-mail that needs another channel. */
@ApplicationScoped
class EmailGauges {

  void register(@Observes StartupEvent event, MeterRegistry registry, EmailDeliveries deliveries) {
    for (var state : List.of("PENDING", "UNDELIVERABLE")) {
      Gauge.builder("email.deliveries", () -> deliveries.in(state))
          .description("E-mails in this state")
          .tag("state", state)
          .register(registry);
    }
  }
}
