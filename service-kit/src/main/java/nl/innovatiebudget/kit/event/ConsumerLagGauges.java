package nl.innovatiebudget.kit.event;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.innovatiebudget.kit.metrics.Gauges;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * What an operator watches: how many messages each of this service's consumers has not taken yet.
 * Asked of Kafka about the whole group, so it is known too when no consumer runs or one is stuck.
 */
@ApplicationScoped
class ConsumerLagGauges {

  private static final String CHANNELS = "mp.messaging.incoming.";
  private static final String CONNECTOR = ".connector";
  private static final String GROUP = ".group.id";
  private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(5);

  @Inject Config config;

  @Inject
  @Identifier("default-kafka-broker")
  Map<String, Object> kafka;

  private @Nullable Admin admin;

  void register(@Observes StartupEvent event, Gauges gauges) {
    gauges.watch(
        "events.consumer.lag",
        "Messages that the consumers of this service have not taken yet",
        List.of("group", "topic"),
        this::lags);
  }

  void stop(@Observes ShutdownEvent event) {
    if (admin != null) {
      admin.close(Duration.ZERO);
    }
  }

  private List<Gauges.Row> lags() throws Exception {
    var rows = new ArrayList<Gauges.Row>();
    for (var group : groups()) {
      lagsOf(group).forEach((topic, lag) -> rows.add(new Gauges.Row(List.of(group, topic), lag)));
    }
    return rows;
  }

  /** A group that never finished a message has nothing to compare with and is left out. */
  private Map<String, Long> lagsOf(String group)
      throws ExecutionException, InterruptedException, TimeoutException {
    long millis = ANSWERED_WITHIN.toMillis();
    var taken =
        admin()
            .listConsumerGroupOffsets(group)
            .partitionsToOffsetAndMetadata()
            .get(millis, TimeUnit.MILLISECONDS);
    var ends =
        admin()
            .listOffsets(
                taken.keySet().stream().collect(Collectors.toMap(p -> p, p -> OffsetSpec.latest())))
            .all()
            .get(millis, TimeUnit.MILLISECONDS);
    Map<String, Long> lags = new HashMap<>();
    taken.forEach(
        (partition, offset) -> {
          var end = ends.get(partition);
          if (offset != null && end != null) {
            lags.merge(partition.topic(), Math.max(0, end.offset() - offset.offset()), Long::sum);
          }
        });
    return lags;
  }

  /** Of every channel; one that says none is in that of the service. */
  private List<String> groups() {
    var service = config.getValue("quarkus.application.name", String.class);
    return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
        .filter(name -> name.startsWith(CHANNELS) && name.endsWith(CONNECTOR))
        .map(name -> name.substring(0, name.length() - CONNECTOR.length()) + GROUP)
        .map(name -> config.getOptionalValue(name, String.class).orElse(service))
        .distinct()
        .toList();
  }

  /** Only the thread of the gauges asks. */
  private Admin admin() {
    if (admin == null) {
      var settings = new HashMap<>(kafka);
      settings.put("default.api.timeout.ms", Math.toIntExact(ANSWERED_WITHIN.toMillis()));
      settings.put("request.timeout.ms", Math.toIntExact(ANSWERED_WITHIN.toMillis()));
      admin = Admin.create(settings);
    }
    return admin;
  }
}
