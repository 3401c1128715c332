package nl.innovatiebudget.notification.component;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.innovatiebudget.kit.event.EventType;
import nl.innovatiebudget.kit.event.Topic;
import nl.innovatiebudget.notification.component.Facts.AnApplication;
import nl.innovatiebudget.parts.ReceivedMail;
import nl.innovatiebudget.parts.Tokens;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** The other services, the broker and the mailboxes around the service under test. */
final class Surroundings {

  static final Duration SOON = Duration.ofSeconds(20);
  private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

  private Surroundings() {}

  static String setting(String name) {
    return ConfigProvider.getConfig().getValue(name, String.class);
  }

  /** Publishes an event as another service does; the id of the event is given back. */
  static UUID publish(Topic topic, Object key, String fact, Map<String, Object> data) {
    return publish(UUID.randomUUID(), topic, key, fact, data);
  }

  static UUID publish(UUID id, Topic topic, Object key, String fact, Map<String, Object> data) {
    var settings = Map.<String, Object>of("bootstrap.servers", setting("kafka.bootstrap.servers"));
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      var event =
          CloudEventBuilder.v1()
              .withId(id.toString())
              .withSource(URI.create("urn:nld:oin:00000099000000001000:systeem:test"))
              .withType(EventType.of(fact).toString())
              .withData("application/json", JSON.writeValueAsBytes(data))
              .build();
      producer
          .send(
              KafkaMessageFactory.<String>createWriter(topic.address(), key.toString())
                  .writeBinary(event))
          .get();
      return id;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  static UUID publishRound(String roundId) {
    return publish(Topic.ROUNDS, roundId, "round-published", Facts.roundPublished(roundId));
  }

  static UUID submit(AnApplication application) {
    return publish(
        Topic.APPLICATIONS, application.id(), "application-submitted", application.submitted());
  }

  /** Something else that intake says about an application. */
  static UUID tell(AnApplication application, String fact, Map<String, Object> data) {
    return publish(Topic.APPLICATIONS, application.id(), fact, data);
  }

  static UUID decide(AnApplication application, Map<String, Object> decision) {
    return publish(Topic.ASSESSMENTS, application.id(), "application-decided", decision);
  }

  /** All data that this service published about one aggregate, oldest first. */
  static List<Map<String, Object>> published(Topic topic, UUID key) {
    var settings = Map.<String, Object>of("bootstrap.servers", setting("kafka.bootstrap.servers"));
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      var partitions =
          consumer.partitionsFor(topic.address()).stream()
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      return StreamSupport.stream(consumer.poll(Duration.ofSeconds(2)).spliterator(), false)
          .filter(record -> key.toString().equals(record.key()))
          .map(record -> map(record.value()))
          .toList();
    }
  }

  private static Map<String, Object> map(byte[] json) {
    try {
      return JSON.readValue(json, new TypeReference<>() {});
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** What lies in one mailbox of the shared mail catcher. */
  static List<ReceivedMail> mailTo(String address) {
    return Stream.of(
            RestAssured.get(setting("innovatiebudget.parts.mail-url")).as(ReceivedMail[].class))
        .filter(mail -> mail.recipient().equals(address))
        .toList();
  }

  static RequestSpecification applicant(String kvk) {
    return as(
        Map.of(
            "sub",
            "s-" + kvk,
            "groups",
            List.of("applicant"),
            "urn:etoegang:core:ActingSubjectID",
            "person-of-" + kvk,
            "urn:etoegang:core:LegalSubjectID",
            kvk,
            "namequalifier",
            "urn:etoegang:1.9:EntityConcernedID:KvKnr",
            "urn:etoegang:core:assurance-class",
            "urn:etoegang:core:assurance-class:loa3"));
  }

  /** A juror on its own behalf. */
  static RequestSpecification juror(String subject) {
    return as(
        Map.of(
            "sub",
            subject,
            "groups",
            List.of("juror"),
            "acr",
            "http://eidas.europa.eu/LoA/substantial"));
  }

  static RequestSpecification staff(String role) {
    return staff(role, "staff-" + role);
  }

  static RequestSpecification staff(String role, String subject) {
    return as(
        Map.of(
            "sub",
            subject,
            "groups",
            List.of(role),
            "acr",
            "http://eidas.europa.eu/LoA/substantial"));
  }

  private static RequestSpecification as(Map<String, Object> claims) {
    return RestAssured.given()
        .auth()
        .oauth2(new Tokens(setting("mp.jwt.verify.issuer")).with(claims));
  }
}
