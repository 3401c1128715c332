package nl.innovatiebudget.kit.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.innovatiebudget.kit.metrics.Gauges;
import nl.innovatiebudget.parts.PartsTestResource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How far a consumer is behind, also one that never got anywhere. */
@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class ConsumerLagTest {

  private final String topic = "lag-" + UUID.randomUUID();
  private final String group = "group-" + UUID.randomUUID();
  private final ConsumerLagGauges gauges = new ConsumerLagGauges();

  @Inject
  @Identifier("default-kafka-broker")
  Map<String, Object> kafka;

  private Admin admin;

  @BeforeEach
  void twoPartitionsWithThreeMessages() throws Exception {
    admin = Admin.create(kafka);
    admin.createTopics(List.of(new NewTopic(topic, 2, (short) 1))).all().get();
    try (var producer =
        new KafkaProducer<>(new HashMap<>(kafka), new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(topic, 0, "a", "1")).get();
      producer.send(new ProducerRecord<>(topic, 1, "b", "2")).get();
      producer.send(new ProducerRecord<>(topic, 1, "b", "3")).get();
    }
    gauges.config = channel();
    gauges.kafka = kafka;
  }

  @AfterEach
  void close() {
    gauges.stop(null);
    admin.close();
  }

  @Test
  void a_group_that_finished_no_message_is_behind_by_all_of_them() throws Exception {
    assertThat(gauges.lags()).containsExactly(new Gauges.Row(List.of(group, topic), 3));
  }

  @Test
  void a_partition_of_which_the_first_message_is_stuck_counts_beside_one_that_goes_on()
      throws Exception {
    // Given
    admin
        .alterConsumerGroupOffsets(
            group, Map.of(new TopicPartition(topic, 0), new OffsetAndMetadata(1)))
        .all()
        .get();
    // When, Then
    assertThat(gauges.lags()).containsExactly(new Gauges.Row(List.of(group, topic), 2));
  }

  private Config channel() {
    var channel = "mp.messaging.incoming.some.";
    return new SmallRyeConfigBuilder()
        .withSources(
            new PropertiesConfigSource(
                Map.of(
                    "quarkus.application.name",
                    "lag-test",
                    channel + "connector",
                    "smallrye-kafka",
                    channel + "group.id",
                    group,
                    channel + "topic",
                    topic),
                "test",
                100))
        .build();
  }
}
