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
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
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
  private static final String TOPIC = ".topic";
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

  List<Gauges.Row> lags() throws Exception {
    var rows = new ArrayList<Gauges.Row>();
    for (var channel : channels()) {
      var labels = List.of(channel.group(), channel.topic());
      rows.add(new Gauges.Row(labels, lagOf(channel.group(), channel.topic())));
    }
    return rows;
  }

  /** Where a group has not finished a message yet it begins at the first that is still there. */
  private long lagOf(String group, String topic)
      throws ExecutionException, InterruptedException, TimeoutException {
    var partitions =
        answer(admin().describeTopics(List.of(topic)).allTopicNames()).values().stream()
            .flatMap(found -> found.partitions().stream())
            .map(partition -> new TopicPartition(topic, partition.partition()))
            .toList();
    var taken = answer(admin().listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
    var ends = offsets(partitions, OffsetSpec.latest());
    var begins = offsets(partitions, OffsetSpec.earliest());
    long lag = 0;
    for (var end : ends.entrySet()) {
      var finished = taken.get(end.getKey());
      long next = finished == null ? begins.getOrDefault(end.getKey(), 0L) : finished.offset();
      lag += Math.max(0, end.getValue() - next);
    }
    return lag;
  }

  private Map<TopicPartition, Long> offsets(List<TopicPartition> partitions, OffsetSpec which)
      throws ExecutionException, InterruptedException, TimeoutException {
    var asked = partitions.stream().collect(Collectors.toMap(p -> p, p -> which));
    return answer(admin().listOffsets(asked).all()).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, found -> found.getValue().offset()));
  }

  private static <T> T answer(KafkaFuture<T> future)
      throws ExecutionException, InterruptedException, TimeoutException {
    return future.get(ANSWERED_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** What a channel of this service reads, and as which group. */
  private record Channel(String group, String topic) {}

  /** One that says no group is in that of the service. */
  private List<Channel> channels() {
    var service = config.getValue("quarkus.application.name", String.class);
    return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
        .filter(name -> name.startsWith(CHANNELS) && name.endsWith(CONNECTOR))
        .map(name -> name.substring(0, name.length() - CONNECTOR.length()))
        .map(
            name ->
                new Channel(
                    config.getOptionalValue(name + GROUP, String.class).orElse(service),
                    config.getValue(name + TOPIC, String.class)))
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
