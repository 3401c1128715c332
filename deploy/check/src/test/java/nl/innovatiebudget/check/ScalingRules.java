package nl.innovatiebudget.check;

import static nl.innovatiebudget.check.Manifests.name;
import static nl.innovatiebudget.check.Manifests.pod;
import static nl.innovatiebudget.check.Manifests.podLabels;
import static nl.innovatiebudget.check.Manifests.stream;
import static nl.innovatiebudget.check.Manifests.told;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** How many there are, and where. */
final class ScalingRules {

  /** For the operator, a migration and somebody who looks. */
  private static final int CONNECTIONS_KEPT_FREE = 20;

  private ScalingRules() {}

  static List<Rule> all() {
    return List.of(
        new Rule("there are several replicas, spread", ScalingRules::several),
        new Rule("one scaler at most decides how many there are", ScalingRules::oneScaler),
        new Rule("no more replicas than partitions", ScalingRules::partitions),
        new Rule("the database has a connection for every replica", ScalingRules::connections));
  }

  private static List<String> several(Manifests manifests) {
    var findings = new ArrayList<String>();
    for (var deployment : manifests.of("Deployment")) {
      var isService = manifests.services().contains(deployment);
      if (manifests.isLocal() && !isService) {
        continue;
      }
      if (fewest(manifests, deployment) < 2) {
        findings.add(told(deployment) + " may have one replica only");
      }
      var nodes =
          stream(pod(deployment).path("topologySpreadConstraints"))
              .map(c -> c.path("topologyKey").asText())
              .toList();
      if (!nodes.contains("kubernetes.io/hostname")
          || (isService && !nodes.contains("topology.kubernetes.io/zone"))) {
        findings.add(told(deployment) + " may be on one node or in one zone");
      }
      var kept =
          manifests.of("PodDisruptionBudget").stream()
              .filter(
                  b ->
                      podLabels(deployment)
                          .entrySet()
                          .containsAll(
                              Manifests.strings(b.at("/spec/selector/matchLabels")).entrySet()))
              .toList();
      if (kept.size() != 1 || kept.getFirst().at("/spec/maxUnavailable").asInt() != 1) {
        findings.add(told(deployment) + " may be drained away as a whole");
      }
    }
    for (var service : manifests.services()) {
      if (service.at("/spec/strategy/rollingUpdate/maxUnavailable").asInt(1) != 0) {
        findings.add(told(service) + " has fewer replicas during a rollout");
      }
    }
    return findings;
  }

  private static int fewest(Manifests manifests, JsonNode deployment) {
    return scalers(manifests, deployment).stream()
        .mapToInt(s -> s.at("/spec/minReplicas").asInt() + s.at("/spec/minReplicaCount").asInt())
        .min()
        .orElse(deployment.at("/spec/replicas").asInt(1));
  }

  private static int most(Manifests manifests, JsonNode deployment) {
    return scalers(manifests, deployment).stream()
        .mapToInt(s -> s.at("/spec/maxReplicas").asInt() + s.at("/spec/maxReplicaCount").asInt())
        .max()
        .orElse(deployment.at("/spec/replicas").asInt(1));
  }

  private static List<? extends JsonNode> scalers(Manifests manifests, JsonNode deployment) {
    return manifests.of("HorizontalPodAutoscaler", "ScaledObject").stream()
        .filter(s -> s.at("/spec/scaleTargetRef/name").asText().equals(name(deployment)))
        .toList();
  }

  private static List<String> oneScaler(Manifests manifests) {
    var findings = new ArrayList<String>();
    for (var deployment : manifests.of("Deployment")) {
      var scalers = scalers(manifests, deployment);
      if (scalers.size() > 1) {
        findings.add(told(deployment) + " is scaled by two");
      }
      if (!scalers.isEmpty() && deployment.at("/spec").has("replicas")) {
        findings.add(told(deployment) + " is set back to its replicas by every rollout");
      }
    }
    for (var scaler : manifests.of("HorizontalPodAutoscaler", "ScaledObject")) {
      if (manifests.find("Deployment", scaler.at("/spec/scaleTargetRef/name").asText()).isEmpty()) {
        findings.add(told(scaler) + " scales nothing");
      }
    }
    return findings;
  }

  private static List<String> partitions(Manifests manifests) {
    var findings = new ArrayList<String>();
    for (var scaled : manifests.of("ScaledObject")) {
      for (var trigger : scaled.at("/spec/triggers")) {
        var topic = trigger.at("/metadata/topic").asText();
        var partitions =
            manifests
                .find("KafkaTopic", topic)
                .map(t -> t.at("/spec/partitions").asInt())
                .orElse(0);
        if (scaled.at("/spec/maxReplicaCount").asInt() > partitions) {
          findings.add(told(scaled) + " may have replicas without a partition of " + topic);
        }
      }
    }
    return findings;
  }

  private static List<String> connections(Manifests manifests) {
    var findings = new ArrayList<String>();
    for (var service : Manifests.SERVICES) {
      var deployment = manifests.one("Deployment", service + "-service");
      var surge = deployment.at("/spec/strategy/rollingUpdate/maxSurge").asInt(1);
      var pool =
          Integer.parseInt(ServiceConfig.of(service).builtIn("quarkus.datasource.jdbc.max-size"));
      var wanted = (most(manifests, deployment) + surge) * pool + CONNECTIONS_KEPT_FREE;
      var given =
          manifests
              .one("Cluster", service + "-db")
              .at("/spec/postgresql/parameters/max_connections")
              .asInt();
      if (wanted > given) {
        findings.add(service + "-db gives " + given + " connections of " + wanted);
      }
    }
    return findings;
  }
}
