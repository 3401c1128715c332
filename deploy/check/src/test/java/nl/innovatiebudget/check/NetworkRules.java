package nl.innovatiebudget.check;

import static nl.innovatiebudget.check.Manifests.SERVICES;
import static nl.innovatiebudget.check.Manifests.podLabels;
import static nl.innovatiebudget.check.Manifests.stream;
import static nl.innovatiebudget.check.Manifests.told;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.innovatiebudget.check.Network.End;

/** Who may talk to whom. */
final class NetworkRules {

  private static final End KAFKA =
      End.pod(
          Map.of(
              "strimzi.io/cluster", "innovatiebudget", "strimzi.io/name", "innovatiebudget-kafka"));
  private static final End KEYCLOAK = End.pod("app", "keycloak");
  private static final End INGRESS = End.in("traefik", "app.kubernetes.io/name", "traefik");
  private static final End PROMETHEUS =
      End.in("monitoring", "app.kubernetes.io/name", "prometheus");
  private static final End COLLECTOR =
      End.in("monitoring", "app.kubernetes.io/name", "opentelemetry-collector");
  private static final End KEDA = End.in("keda", "app.kubernetes.io/name", "keda-operator");
  private static final End STRANGER = End.in("elsewhere", "app", "any");
  private static final End DNS = End.in("kube-system", "k8s-app", "kube-dns");

  private NetworkRules() {}

  static List<Rule> all() {
    return List.of(
        new Rule("what is not named is denied", NetworkRules::denied),
        new Rule("each port of a Service is let through to somebody", NetworkRules::ports),
        new Rule("the flows that are needed are open at both ends", NetworkRules::open),
        new Rule("other flows are closed", NetworkRules::closed));
  }

  private static List<String> denied(Manifests manifests) {
    var denies =
        manifests.of("NetworkPolicy").stream()
            .filter(p -> p.at("/spec/podSelector").isEmpty())
            .filter(p -> p.at("/spec/ingress").isEmpty() && p.at("/spec/egress").isEmpty())
            .anyMatch(
                p ->
                    Manifests.texts(p.at("/spec/policyTypes"))
                        .containsAll(List.of("Ingress", "Egress")));
    return denies ? List.of() : List.of("no policy denies all");
  }

  private static List<String> ports(Manifests manifests) {
    var network = new Network(manifests);
    var findings = new ArrayList<String>();
    for (var service : manifests.of("Service")) {
      var selector = Manifests.strings(service.at("/spec/selector"));
      var deployment =
          manifests.of("Deployment").stream()
              .filter(d -> podLabels(d).entrySet().containsAll(selector.entrySet()))
              .findFirst();
      if (deployment.isEmpty()) {
        findings.add(told(service) + " leads nowhere");
        continue;
      }
      for (var port : service.at("/spec/ports")) {
        var number = number(deployment.get(), port);
        if (number.isEmpty()) {
          findings.add(told(service) + " names a port that nobody listens to");
        } else if (!network.admitsSomebody(podLabels(deployment.get()), number.get())) {
          findings.add(told(service) + ": no policy lets anybody in at " + number.get());
        }
      }
    }
    return findings;
  }

  private static Optional<Integer> number(JsonNode deployment, JsonNode port) {
    return stream(Manifests.container(deployment).path("ports"))
        .filter(p -> p.path("name").asText().equals(port.path("targetPort").asText()))
        .map(p -> p.path("containerPort").asInt())
        .findFirst();
  }

  private record Flow(String what, End from, End to, int port) {}

  private static List<String> open(Manifests manifests) {
    var flows = new ArrayList<Flow>();
    for (var service : SERVICES) {
      var replica = replica(manifests, service);
      flows.add(new Flow(service + " to names", replica, DNS, 53));
      flows.add(new Flow(service + " to Kafka", replica, KAFKA, 9093));
      flows.add(new Flow(service + " to its database", replica, database(service), 5432));
      flows.add(
          new Flow(
              "migration of " + service + " to its database",
              End.pod(podLabels(manifests.one("Job", service + "-migration"))),
              database(service),
              5432));
      flows.add(new Flow(service + " to keys", replica, End.outside(), 443));
      flows.add(new Flow("ingress to " + service, INGRESS, replica, 8080));
      if (!manifests.of("ServiceMonitor").isEmpty()) {
        flows.add(new Flow("Prometheus to " + service, PROMETHEUS, replica, 9000));
        flows.add(new Flow("traces of " + service, replica, COLLECTOR, 4318));
      }
      flows.add(new Flow("replication of " + service, database(service), database(service), 5432));
    }
    flows.add(new Flow("intake to clamd", replica(manifests, "intake"), clamd(manifests), 3310));
    flows.add(new Flow("clamd to signatures", clamd(manifests), End.outside(), 443));
    var notification = replica(manifests, "notification");
    flows.add(new Flow("notification to mail", notification, End.outside(), 587));
    flows.add(new Flow("notification to bounced mail", notification, End.outside(), 993));
    flows.add(new Flow("ingress to Keycloak", INGRESS, KEYCLOAK, 8080));
    flows.add(new Flow("Keycloak to its database", KEYCLOAK, database("keycloak"), 5432));
    flows.add(new Flow("brokers among each other", KAFKA, KAFKA, 9091));
    if (!manifests.of("ScaledObject").isEmpty()) {
      flows.add(new Flow("KEDA to Kafka", KEDA, KAFKA, 9093));
    }
    var network = new Network(manifests);
    return flows.stream()
        .filter(f -> !network.open(f.from(), f.to(), f.port()))
        .map(f -> f.what() + " is closed")
        .toList();
  }

  private static List<String> closed(Manifests manifests) {
    var flows = new ArrayList<Flow>();
    for (var service : SERVICES) {
      var replica = replica(manifests, service);
      flows.add(new Flow("a stranger to " + service, STRANGER, replica, 8080));
      flows.add(new Flow("ingress to the management of " + service, INGRESS, replica, 9000));
      flows.add(new Flow("outside to " + service, End.outside(), replica, 8080));
      flows.add(new Flow(service + " to plain HTTP outside", replica, End.outside(), 80));
      for (var other : SERVICES) {
        if (!other.equals(service)) {
          flows.add(
              new Flow(service + " to the database of " + other, replica, database(other), 5432));
          flows.add(new Flow(service + " to " + other, replica, replica(manifests, other), 8080));
        }
      }
    }
    flows.add(
        new Flow(
            "a migration to the collector",
            End.pod(podLabels(manifests.one("Job", "budget-migration"))),
            COLLECTOR,
            4318));
    flows.add(new Flow("a stranger to Kafka", STRANGER, KAFKA, 9093));
    flows.add(new Flow("a stranger to a database", STRANGER, database("budget"), 5432));
    flows.add(new Flow("clamd to Kafka", clamd(manifests), KAFKA, 9093));
    flows.add(new Flow("Keycloak to the ledger", KEYCLOAK, database("budget"), 5432));
    flows.add(new Flow("budget to clamd", replica(manifests, "budget"), clamd(manifests), 3310));
    var network = new Network(manifests);
    return flows.stream()
        .filter(f -> network.open(f.from(), f.to(), f.port()))
        .map(f -> f.what() + " is open")
        .toList();
  }

  private static End replica(Manifests manifests, String service) {
    return End.pod(podLabels(manifests.one("Deployment", service + "-service")));
  }

  private static End clamd(Manifests manifests) {
    ObjectNode clamd = manifests.one("Deployment", "clamd");
    return End.pod(podLabels(clamd));
  }

  private static End database(String service) {
    return End.pod("cnpg.io/cluster", service + "-db");
  }
}
