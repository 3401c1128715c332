package nl.innovatiebudget.parts;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** The properties file of a Kafka that is broker and controller in one, small and on 127.0.0.1. */
final class KafkaSettings {
  private KafkaSettings() {}

  static Path write(Path directory, int port) throws IOException {
    Properties properties = new Properties();
    properties.putAll(addresses(port, Ports.free()));
    properties.putAll(oneNode());
    properties.putAll(small());
    properties.setProperty("log.dirs", directory.resolve("data").toString());
    Path file = directory.resolve("kafka.properties");
    try (Writer writer = Files.newBufferedWriter(file)) {
      properties.store(writer, null);
    }
    return file;
  }

  private static Map<String, String> addresses(int port, int controllerPort) {
    String broker = "PLAINTEXT://127.0.0.1:" + port;
    return Map.of(
        "listeners",
        broker + ",CONTROLLER://127.0.0.1:" + controllerPort,
        "advertised.listeners",
        broker,
        "listener.security.protocol.map",
        "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
        "inter.broker.listener.name",
        "PLAINTEXT",
        "controller.listener.names",
        "CONTROLLER",
        "controller.quorum.voters",
        "1@127.0.0.1:" + controllerPort);
  }

  private static Map<String, String> oneNode() {
    return Map.of(
        "process.roles", "broker,controller",
        "node.id", "1",
        "offsets.topic.replication.factor", "1",
        "transaction.state.log.replication.factor", "1",
        "transaction.state.log.min.isr", "1",
        "share.coordinator.state.topic.replication.factor", "1",
        "share.coordinator.state.topic.min.isr", "1",
        "auto.create.topics.enable", "true",
        "group.initial.rebalance.delay.ms", "0");
  }

  private static Map<String, String> small() {
    return Map.of(
        "offsets.topic.num.partitions", "1",
        "transaction.state.log.num.partitions", "1",
        "share.coordinator.state.topic.num.partitions", "1",
        "num.network.threads", "2",
        "num.io.threads", "4",
        "background.threads", "2",
        "log.cleaner.dedupe.buffer.size", "4194304");
  }
}
