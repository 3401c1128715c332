package nl.innovatiebudget.kit.web;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Rate, errors and duration of every endpoint, and nothing that a caller makes up: a request with a
 * method that no endpoint has is not counted by its address, which could hold an id or personal
 * data.
 */
public class RequestMetrics {

  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");

  private static final String REQUESTS = "http.server.requests";

  /** Bounds of the buckets of which a percentile over all replicas can be made. */
  private static final List<Duration> BUCKETS =
      List.of(5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000).stream()
          .map(Duration::ofMillis)
          .toList();

  /** More than all endpoints of a service. */
  private static final int MOST_ADDRESSES = 400;

  /** More than all types of events there are. */
  private static final int MOST_TYPES = 200;

  @Produces
  @Singleton
  MeterFilter buckets() {
    return new MeterFilter() {
      @Override
      public DistributionStatisticConfig configure(
          Meter.Id id, DistributionStatisticConfig config) {
        return id.getName().equals(REQUESTS)
            ? DistributionStatisticConfig.builder()
                .serviceLevelObjectives(BUCKETS.stream().mapToDouble(Duration::toNanos).toArray())
                .build()
                .merge(config)
            : config;
      }
    };
  }

  @Produces
  @Singleton
  MeterFilter boundedAddresses() {
    return MeterFilter.maximumAllowableTags(REQUESTS, "uri", MOST_ADDRESSES, MeterFilter.deny());
  }

  /** The type of an event is what its sender says. */
  @Produces
  @Singleton
  MeterFilter boundedTypes() {
    return MeterFilter.maximumAllowableTags("inbox.events", "type", MOST_TYPES, MeterFilter.deny());
  }

  @Produces
  @Singleton
  MeterFilter knownMethodsOnly() {
    return new MeterFilter() {
      @Override
      public MeterFilterReply accept(Meter.Id id) {
        return id.getName().equals(REQUESTS)
                && !METHODS.contains(Objects.requireNonNullElse(id.getTag("method"), ""))
            ? MeterFilterReply.DENY
            : MeterFilterReply.NEUTRAL;
      }
    };
  }
}
