package nl.innovatiebudget.kit.web;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Set;

/**
 * Keeps what a caller makes up out of the metrics: a request with a method that no endpoint has is
 * not counted by its address, which could hold an id or personal data.
 */
public class RequestMetrics {

  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");

  @Produces
  @Singleton
  MeterFilter knownMethodsOnly() {
    return new MeterFilter() {
      @Override
      public MeterFilterReply accept(Meter.Id id) {
        return id.getName().equals("http.server.requests")
                && !METHODS.contains(Objects.requireNonNullElse(id.getTag("method"), ""))
            ? MeterFilterReply.DENY
            : MeterFilterReply.NEUTRAL;
      }
    };
  }
}
