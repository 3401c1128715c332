package nl.innovatiebudget.local.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.innovatiebudget.local.stack.Stack;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Act 5: what a bad night does to the topics: events that come again, and one that is none. */
final class Disturbing {

  private static final Duration CAUGHT_UP_WITHIN = Duration.ofSeconds(60);
  private static final int AGAIN_PER_TOPIC = 20;
  static final String POISON = "this is no event";

  private final Stage stage;
  private final Map<String, Object> kafka;

  Disturbing(Stage stage) {
    this.stage = stage;
    this.kafka = Map.of("bootstrap.servers", stage.stack.kafka().bootstrapServers());
  }

  /** Gives the number of events that were sent a second time. */
  int play() {
    stage.progress.act("A bad night for the topics");
    int again = 0;
    for (var topic : List.of("rounds", "applications", "assessments", "budget", "notifications")) {
      again += sendAgain(Stack.topic(topic));
    }
    stage.progress.say(again + " events have been delivered a second time");
    send(List.of(new ProducerRecord<>(Stack.topic("applications"), "poison", poison())));
    stage.progress.say("one message that is no event has been put on the applications topic");
    boolean caughtUp = Patience.until(CAUGHT_UP_WITHIN, () -> lag() == 0);
    stage.checks.that("all consumers are at the end of their topics", caughtUp, "lag " + lag());
    return again;
  }

  private int sendAgain(String topic) {
    var again = new ArrayList<ProducerRecord<String, byte[]>>();
    for (var record : firstOf(topic)) {
      again.add(new ProducerRecord<>(topic, null, record.key(), record.value(), record.headers()));
    }
    send(again);
    return again.size();
  }

  private List<ConsumerRecord<String, byte[]>> firstOf(String topic) {
    var found = new ArrayList<ConsumerRecord<String, byte[]>>();
    try (var consumer =
        new KafkaConsumer<>(
            new HashMap<>(kafka), new StringDeserializer(), new ByteArrayDeserializer())) {
      var partitions =
          consumer.partitionsFor(topic).stream()
              .map(p -> new TopicPartition(topic, p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      long there =
          consumer.endOffsets(partitions).values().stream().mapToLong(Long::longValue).sum();
      while (found.size() < Math.min(AGAIN_PER_TOPIC, there)) {
        consumer.poll(Duration.ofMillis(200)).forEach(found::add);
      }
    }
    return found.subList(0, Math.min(AGAIN_PER_TOPIC, found.size()));
  }

  private void send(List<ProducerRecord<String, byte[]>> records) {
    try (var producer =
        new KafkaProducer<>(
            new HashMap<>(kafka), new StringSerializer(), new ByteArraySerializer())) {
      records.forEach(producer::send);
    }
  }

  private static byte[] poison() {
    return POISON.getBytes(StandardCharsets.UTF_8);
  }

  /** Messages that the services' consumers have not taken yet. */
  private long lag() {
    try (var admin = Admin.create(new HashMap<>(kafka))) {
      long lag = 0;
      for (var group : admin.listGroups(ListGroupsOptions.forConsumerGroups()).all().get()) {
        var committed =
            admin.listConsumerGroupOffsets(group.groupId()).partitionsToOffsetAndMetadata().get();
        var ends =
            admin.listOffsets(
                committed.keySet().stream()
                    .collect(Collectors.toMap(p -> p, p -> OffsetSpec.latest())));
        for (var partition : committed.entrySet()) {
          lag +=
              ends.partitionResult(partition.getKey()).get().offset()
                  - partition.getValue().offset();
        }
      }
      return lag;
    } catch (java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** How many messages lie in the dead letters of a topic. */
  long deadLetters(String aggregate) {
    try (var consumer =
        new KafkaConsumer<>(
            new HashMap<>(kafka), new StringDeserializer(), new ByteArrayDeserializer())) {
      var topic = Stack.topic(aggregate) + ".dlt";
      var partitions =
          consumer.partitionsFor(topic).stream()
              .map(p -> new TopicPartition(topic, p.partition()))
              .toList();
      return consumer.endOffsets(partitions).values().stream().mapToLong(Long::longValue).sum();
    }
  }
}
