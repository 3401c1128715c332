package nl.innovatiebudget.check;

import static nl.innovatiebudget.check.Manifests.name;
import static nl.innovatiebudget.check.Manifests.stream;
import static nl.innovatiebudget.check.Manifests.texts;
import static nl.innovatiebudget.check.Manifests.told;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Kafka, held against what the code sends and listens to. */
final class KafkaRules {

  private KafkaRules() {}

  static List<Rule> all() {
    return List.of(
        new Rule("Kafka loses nothing that it acknowledged", KafkaRules::durable),
        new Rule("Kafka asks who it is", KafkaRules::guarded),
        new Rule("topics are those of the code", KafkaRules::topics),
        new Rule("each service may do on Kafka what its code does", KafkaRules::rights),
        new Rule("consumers are scaled by the groups of the code", KafkaRules::lag));
  }

  private static List<String> durable(Manifests manifests) {
    var findings = new ArrayList<String>();
    var config = manifests.one("Kafka", "innovatiebudget").at("/spec/kafka/config");
    expect(config, "default.replication.factor", "3", findings);
    expect(config, "min.insync.replicas", "2", findings);
    expect(config, "offsets.topic.replication.factor", "3", findings);
    expect(config, "unclean.leader.election.enable", "false", findings);
    expect(config, "auto.create.topics.enable", "false", findings);
    var brokers =
        manifests.of("KafkaNodePool").stream()
            .filter(p -> texts(p.at("/spec/roles")).contains("broker"))
            .mapToInt(p -> p.at("/spec/replicas").asInt())
            .sum();
    if (brokers < 3) {
      findings.add("there are " + brokers + " brokers");
    }
    for (var topic : manifests.of("KafkaTopic")) {
      if (topic.at("/spec/replicas").asInt() != 3) {
        findings.add(told(topic) + " is not on three brokers");
      }
      expect(topic.at("/spec/config"), "min.insync.replicas", "2", findings);
      if (topic.at("/spec/config").path("cleanup.policy").asText().contains("compact")) {
        findings.add(told(topic) + " forgets events of a key for its latest");
      }
    }
    return findings;
  }

  private static void expect(JsonNode config, String key, String value, List<String> findings) {
    if (!config.path(key).asText().equals(value)) {
      findings.add(key + " is " + config.path(key).asText() + " and not " + value);
    }
  }

  private static List<String> guarded(Manifests manifests) {
    var findings = new ArrayList<String>();
    for (var kafka : manifests.of("Kafka")) {
      for (var listener : kafka.at("/spec/kafka/listeners")) {
        if (!listener.path("tls").asBoolean()
            || !listener.at("/authentication/type").asText().equals("tls")
            || listener.path("networkPolicyPeers").isEmpty()) {
          findings.add(told(kafka) + " has an open listener");
        }
      }
      if (!kafka.at("/spec/kafka/authorization/type").asText().equals("simple")
          || kafka.at("/spec/kafka/authorization").has("superUsers")) {
        findings.add(told(kafka) + " lets everybody do everything");
      }
    }
    for (var service : Manifests.SERVICES) {
      var settings = manifests.settings(service);
      if (!settings.getOrDefault("KAFKA_SECURITY_PROTOCOL", "").equals("SSL")
          || !settings
              .getOrDefault("KAFKA_SSL_KEYSTORE_PASSWORD", "")
              .equals("secret:" + service + "-service/user.password")) {
        findings.add(service + " does not say who it is");
      }
    }
    return findings;
  }

  private static List<String> topics(Manifests manifests) {
    var declared =
        manifests.of("KafkaTopic").stream()
            .map(Manifests::name)
            .collect(Collectors.toCollection(TreeSet::new));
    return difference("topic ", CodeTopics.all(), declared);
  }

  private static List<String> rights(Manifests manifests) {
    var findings = new ArrayList<String>();
    for (var service : Manifests.SERVICES) {
      var user = manifests.find("KafkaUser", service + "-service");
      var given = user.map(KafkaRules::given).orElseGet(Set::of);
      findings.addAll(difference(service + ": ", CodeTopics.of(service).rights(), given));
    }
    for (var user : manifests.of("KafkaUser")) {
      if (!user.at("/spec/authentication/type").asText().equals("tls")) {
        findings.add(told(user) + " has no certificate");
      }
      if (!name(user).endsWith("-service")
          && given(user).stream().anyMatch(right -> !right.endsWith(" Describe"))) {
        findings.add(told(user) + " is no service and may do more than look");
      }
    }
    return findings;
  }

  private static Set<String> given(JsonNode user) {
    var given = new TreeSet<String>();
    for (var acl : user.at("/spec/authorization/acls")) {
      var resource = acl.path("resource");
      for (var operation : acl.path("operations")) {
        given.add(
            resource.path("type").asText()
                + " "
                + resource.path("name").asText()
                + (resource.path("patternType").asText("literal").equals("literal") ? "" : "*")
                + " "
                + operation.asText());
      }
    }
    return given;
  }

  private static List<String> lag(Manifests manifests) {
    var findings = new ArrayList<String>();
    for (var scaled : manifests.of("ScaledObject")) {
      var service = name(scaled).replace("-service", "");
      var looked =
          stream(scaled.at("/spec/triggers"))
              .map(t -> t.path("metadata"))
              .map(m -> m.path("consumerGroup").asText() + " of " + m.path("topic").asText())
              .collect(Collectors.toCollection(TreeSet::new));
      findings.addAll(difference(told(scaled) + ": ", CodeTopics.of(service).groups(), looked));
    }
    return findings;
  }

  private static List<String> difference(String what, Set<String> wanted, Set<String> given) {
    var findings = new ArrayList<String>();
    wanted.stream()
        .filter(w -> !given.contains(w))
        .forEach(w -> findings.add(what + w + " is missing"));
    given.stream()
        .filter(g -> !wanted.contains(g))
        .forEach(g -> findings.add(what + g + " is more than the code uses"));
    return findings;
  }
}
