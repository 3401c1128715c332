package nl.innovatiebudget.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalKafkaTest {
  @TempDir Path directory;

  @Test
  void a_record_comes_back_and_stopping_leaves_no_process() throws Exception {
    long pid;
    try (LocalKafka kafka = LocalKafka.start(directory, 0)) {
      pid = kafka.pid();
      kafka.createTopics(3, List.of("granted"));
      kafka.createTopics(3, List.of("granted", "paid"));
      for (String compression : List.of("none", "gzip", "lz4", "zstd", "snappy")) {
        send(kafka, compression);
      }
      assertThat(receive(kafka, 5))
          .containsExactlyInAnyOrder("none", "gzip", "lz4", "zstd", "snappy");
      assertThat(kafka.log()).content().contains("INFO");
      assertThat(ResidentMemory.bytes(pid)).isBetween(50_000_000L, 600_000_000L);
    }
    assertThat(Processes.goneWithin(Duration.ofSeconds(1), pid)).isTrue();
  }

  @Test
  void records_stay_over_a_restart() throws Exception {
    try (LocalKafka first = LocalKafka.start(directory, 0)) {
      send(first, "none");
    }
    try (LocalKafka second = LocalKafka.start(directory, 0)) {
      assertThat(receive(second, 1)).containsExactly("none");
    }
  }

  @Test
  void comes_back_after_a_power_cut_with_what_was_acknowledged() throws Exception {
    try (LocalKafka kafka = LocalKafka.start(directory, 0)) {
      String address = kafka.bootstrapServers();
      long pid = kafka.pid();
      send(kafka, "none");

      kafka.kill();

      assertThat(Processes.goneWithin(Duration.ofSeconds(1), pid)).isTrue();
      kafka.startAgain();
      assertThat(kafka.bootstrapServers()).isEqualTo(address);
      assertThat(receive(kafka, 1)).containsExactly("none");
    }
  }

  @Test
  void a_broker_that_cannot_start_says_why() throws Exception {
    Files.createDirectories(directory.resolve("data"));
    Files.writeString(
        directory.resolve("data/meta.properties"), "version=1\nnode.id=7\ncluster.id=other\n");

    assertThatThrownBy(() -> LocalKafka.start(directory, 0))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("node");
  }

  @Test
  void a_port_in_use_is_refused() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, Ports.loopback())) {
      assertThatThrownBy(() -> LocalKafka.start(directory, taken.getLocalPort()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("in use");
    }
  }

  private static void send(LocalKafka kafka, String compression) throws Exception {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", kafka.bootstrapServers(), "compression.type", compression);
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>("granted", compression, compression)).get();
    }
  }

  private static List<String> receive(LocalKafka kafka, int count) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", kafka.bootstrapServers(),
            "group.id", "test",
            "auto.offset.reset", "earliest");
    List<String> values = new ArrayList<>();
    Instant end = Instant.now().plusSeconds(20);
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of("granted"));
      while (values.size() < count && Instant.now().isBefore(end)) {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
      }
    }
    return values;
  }
}
