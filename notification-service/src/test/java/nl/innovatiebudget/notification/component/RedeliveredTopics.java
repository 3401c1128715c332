package nl.innovatiebudget.notification.component;

import static nl.innovatiebudget.notification.component.Surroundings.SOON;
import static nl.innovatiebudget.notification.component.Surroundings.setting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.innovatiebudget.kit.event.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** All that the other services published since a moment, delivered once more as it was. */
final class RedeliveredTopics {

  private static final List<String> OURS_TO_READ =
      Stream.of(Topic.ROUNDS, Topic.APPLICATIONS, Topic.ASSESSMENTS, Topic.BUDGET)
          .map(Topic::address)
          .toList();

  /** What telling somebody leaves behind. */
  private static final List<String> TRACES =
      List.of("message", "delivery", "letter", "officer_task", "outbox_event", "parked_event");

  private final Map<TopicPartition, Long> since;

  private RedeliveredTopics(Map<TopicPartition, Long> since) {
    this.since = since;
  }

  static RedeliveredTopics fromNow() {
    try (var consumer = consumer()) {
      return new RedeliveredTopics(consumer.endOffsets(partitions(consumer)));
    }
  }

  void haveNoEffect(DeliveryRows rows, MeterRegistry metrics) {
    var quiet =
        "select delivery_id from delivery where channel = 'EMAIL'"
            + " and state in ('PENDING', 'SENDING')";
    await().atMost(SOON).until(() -> rows.strings(quiet).isEmpty());
    var traces = traces(rows);
    var records = records();
    var seen = seen(metrics);
    // When
    var settings = Map.<String, Object>of("bootstrap.servers", setting("kafka.bootstrap.servers"));
    try (var producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      for (var record : records) {
        producer.send(
            new ProducerRecord<>(
                record.topic(),
                record.partition(),
                record.key(),
                record.value(),
                record.headers()));
      }
    }
    // Then
    await().atMost(SOON).until(() -> seen(metrics) >= seen + records.size());
    assertThat(records).hasSizeGreaterThan(50);
    assertThat(traces(rows)).isEqualTo(traces);
  }

  private List<ConsumerRecord<byte[], byte[]>> records() {
    var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
    try (var consumer = consumer()) {
      consumer.assign(since.keySet());
      since.forEach(consumer::seek);
      var ends = consumer.endOffsets(since.keySet());
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
      }
    }
    return records;
  }

  private static List<String> traces(DeliveryRows rows) {
    return TRACES.stream()
        .map(table -> table + " " + rows.strings("select count(*) from " + table).getFirst())
        .toList();
  }

  /** How many events had been there before, or are none of our business. */
  private static double seen(MeterRegistry metrics) {
    return Stream.of("duplicate", "ignored")
        .flatMap(
            outcome -> metrics.find("inbox.events").tag("outcome", outcome).counters().stream())
        .mapToDouble(Counter::count)
        .sum();
  }

  private static KafkaConsumer<byte[], byte[]> consumer() {
    return new KafkaConsumer<>(
        Map.of("bootstrap.servers", setting("kafka.bootstrap.servers")),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }

  private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer) {
    return OURS_TO_READ.stream()
        .flatMap(topic -> consumer.partitionsFor(topic).stream())
        .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
        .toList();
  }
}
