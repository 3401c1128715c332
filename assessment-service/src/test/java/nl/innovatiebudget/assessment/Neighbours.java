package nl.innovatiebudget.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import nl.innovatiebudget.kit.event.Topic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Plays the other services: sends what they say, and hears what this one says. */
@ApplicationScoped
class Neighbours {

  @Inject ObjectMapper json;
  @Inject DataSource database;

  @Inject
  @Identifier("default-kafka-broker")
  Map<String, Object> kafka;

  private KafkaProducer<String, byte[]> producer;

  /** An example that its producer has committed; fails clearly when there is none. */
  JsonNode example(String service, String fact) {
    return read(Path.of(System.getProperty("contracts.root", ".."), service), fact);
  }

  JsonNode ownExample(String fact) {
    return read(Path.of("."), fact);
  }

  private JsonNode read(Path module, String fact) {
    var file = module.resolve("src/main/resources/contracts/examples/" + fact + ".v1.json");
    if (!Files.exists(file)) {
      throw new AssertionError("no example of " + fact + " at " + file.toAbsolutePath());
    }
    try {
      return json.readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void say(Topic topic, String key, String fact, JsonNode data) {
    var event =
        CloudEventBuilder.v1()
            .withId(UUID.randomUUID().toString())
            .withSource(URI.create("urn:nld:oin:00000099000000001000:systeem:test"))
            .withType("nl.innovatiebudget." + fact + ".v1")
            .withDataContentType("application/json")
            .withData(data.toString().getBytes(StandardCharsets.UTF_8))
            .build();
    try {
      producer()
          .send(KafkaMessageFactory.createWriter(topic.address(), key).writeBinary(event))
          .get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The data of what this service said about an application, oldest first. */
  List<JsonNode> heard(UUID applicationId, String fact) {
    return heard(applicationId.toString(), fact);
  }

  /** The same about whatever goes by this key. */
  List<JsonNode> heard(String key, String fact) {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                "select data from outbox_event where key = ? and type = ? order by position")) {
      select.setString(1, key);
      select.setString(2, "nl.innovatiebudget." + fact + ".v1");
      var rows = select.executeQuery();
      var heard = new ArrayList<JsonNode>();
      while (rows.next()) {
        heard.add(json.readTree(rows.getString(1)));
      }
      return heard;
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The jury is one for all rounds, so each test starts with nobody on it. */
  void dismissTheJury() {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("truncate juror cascade");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private synchronized KafkaProducer<String, byte[]> producer() {
    if (producer == null) {
      producer =
          new KafkaProducer<>(
              new HashMap<>(kafka), new StringSerializer(), new ByteArraySerializer());
    }
    return producer;
  }

  @PreDestroy
  void close() {
    if (producer != null) {
      producer.close();
    }
  }
}
