package nl.innovatiebudget.local.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import nl.innovatiebudget.local.demo.Latency;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The limit for event latency: one record sent, acknowledged and received, nothing else. */
final class BareKafka {

  private static final String TOPIC = "bench.round-trips";
  private static final int RECORD_BYTES = 2048;

  private BareKafka() {}

  static Latency roundTrips(String bootstrapServers, int count) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", bootstrapServers);
    settings.put("acks", "all");
    var partition = new TopicPartition(TOPIC, 0);
    List<Long> nanos = new ArrayList<>();
    try (var producer =
            new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        var consumer =
            new KafkaConsumer<>(
                settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      producer.send(record()).get();
      consumer.assign(List.of(partition));
      consumer.seekToEnd(List.of(partition));
      consumer.position(partition);
      for (int i = 0; i < count; i++) {
        long sent = System.nanoTime();
        producer.send(record()).get();
        while (consumer.poll(Duration.ofSeconds(1)).isEmpty()) {
          // the next poll waits again
        }
        nanos.add(System.nanoTime() - sent);
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return Latency.ofNanos(nanos);
  }

  private static ProducerRecord<byte[], byte[]> record() {
    return new ProducerRecord<>(TOPIC, 0, null, new byte[RECORD_BYTES]);
  }
}
