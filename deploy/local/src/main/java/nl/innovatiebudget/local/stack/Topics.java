package nl.innovatiebudget.local.stack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The topics of a stack, as somebody sees and disturbs them who may do everything at the broker.
 */
public final class Topics {

  private static final Duration LOOK = Duration.ofMillis(200);

  /** By which an event is told from what is none (CloudEvents, Kafka binding). */
  private static final String EVENT_ID = "ce_id";

  private final Map<String, Object> kafka;

  public Topics(String bootstrapServers) {
    this.kafka = Map.of("bootstrap.servers", bootstrapServers);
  }

  /** Sends the first events of a topic once more, at most so many; gives how many. */
  public int sendAgain(String topic, int most) {
    var again = new ArrayList<ProducerRecord<String, byte[]>>();
    for (var record : firstOf(topic, most)) {
      if (record.headers().lastHeader(EVENT_ID) == null) {
        continue;
      }
      again.add(new ProducerRecord<>(topic, null, record.key(), record.value(), record.headers()));
    }
    send(again);
    return again.size();
  }

  /** Puts a message in a topic; gives where it lies. */
  public RecordMetadata send(String topic, String key, byte[] value) {
    return send(List.of(new ProducerRecord<>(topic, key, value))).getFirst();
  }

  /** How many messages lie in a topic. */
  public long count(String topic) {
    try (var consumer = consumer()) {
      return consumer.endOffsets(partitions(consumer, topic)).values().stream()
          .mapToLong(Long::longValue)
          .sum();
    }
  }

  /** Messages that consumers have not taken yet. */
  public long lag() {
    return behind(ends());
  }

  /** Where the topics of all consumers end now. */
  public Map<TopicPartition, Long> ends() {
    try (var admin = admin()) {
      var partitions =
          committed(admin).stream().flatMap(group -> group.keySet().stream()).distinct();
      return admin
          .listOffsets(partitions.collect(Collectors.toMap(p -> p, p -> OffsetSpec.latest())))
          .all()
          .get()
          .entrySet()
          .stream()
          .collect(Collectors.toMap(Map.Entry::getKey, end -> end.getValue().offset()));
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** How many of the messages before these ends consumers have not taken yet. */
  public long behind(Map<TopicPartition, Long> ends) {
    try (var admin = admin()) {
      return committed(admin).stream()
          .flatMap(group -> group.entrySet().stream())
          .mapToLong(taken -> Math.max(0, ends.getOrDefault(taken.getKey(), 0L) - taken.getValue()))
          .sum();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** By consumer group, where it is. */
  private static List<Map<TopicPartition, Long>> committed(Admin admin)
      throws ExecutionException, InterruptedException {
    List<Map<TopicPartition, Long>> groups = new ArrayList<>();
    for (var group : admin.listGroups(ListGroupsOptions.forConsumerGroups()).all().get()) {
      groups.add(
          admin
              .listConsumerGroupOffsets(group.groupId())
              .partitionsToOffsetAndMetadata()
              .get()
              .entrySet()
              .stream()
              .flatMap(
                  taken ->
                      taken.getValue() == null
                          ? Stream.empty()
                          : Stream.of(Map.entry(taken.getKey(), taken.getValue().offset())))
              .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
    return groups;
  }

  private List<ConsumerRecord<String, byte[]>> firstOf(String topic, int most) {
    var found = new ArrayList<ConsumerRecord<String, byte[]>>();
    try (var consumer = consumer()) {
      var partitions = partitions(consumer, topic);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      long there =
          consumer.endOffsets(partitions).values().stream().mapToLong(Long::longValue).sum();
      while (found.size() < Math.min(most, there)) {
        consumer.poll(LOOK).forEach(found::add);
      }
    }
    return found.subList(0, Math.min(most, found.size()));
  }

  private List<RecordMetadata> send(List<ProducerRecord<String, byte[]>> records) {
    try (var producer =
        new KafkaProducer<>(
            new HashMap<>(kafka), new StringSerializer(), new ByteArraySerializer())) {
      var sent = records.stream().map(producer::send).toList();
      List<RecordMetadata> places = new ArrayList<>();
      for (var acknowledgement : sent) {
        places.add(acknowledgement.get());
      }
      return places;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String topic) {
    return consumer.partitionsFor(topic).stream()
        .map(p -> new TopicPartition(topic, p.partition()))
        .toList();
  }

  private KafkaConsumer<String, byte[]> consumer() {
    return new KafkaConsumer<>(
        new HashMap<>(kafka), new StringDeserializer(), new ByteArrayDeserializer());
  }

  private Admin admin() {
    return Admin.create(new HashMap<>(kafka));
  }
}
