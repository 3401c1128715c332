package nl.innovatiebudget.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** What the network policies of a namespace let through, as a cluster would judge it. */
final class Network {

  private static final String NAMESPACE = "innovatiebudget";

  private final List<? extends JsonNode> policies;

  Network(Manifests manifests) {
    policies = manifests.of("NetworkPolicy");
  }

  /** One end of a connection; without namespace it is somewhere outside. */
  record End(String namespace, Map<String, String> labels) {

    static End pod(Map<String, String> labels) {
      return new End(NAMESPACE, labels);
    }

    static End pod(String label, String value) {
      return pod(Map.of(label, value));
    }

    static End in(String namespace, String label, String value) {
      return new End(namespace, Map.of(label, value));
    }

    static End outside() {
      return new End("", Map.of());
    }

    boolean isOurs() {
      return namespace.equals(NAMESPACE);
    }
  }

  boolean open(End from, End to, int port) {
    return (!from.isOurs() || admits("Egress", from, to, port))
        && (!to.isOurs() || admits("Ingress", to, from, port));
  }

  /** Whether a policy, and not the lack of one, lets somebody in at a port. */
  boolean admitsSomebody(Map<String, String> labels, int port) {
    return policies.stream()
        .filter(p -> concerns(p, "Ingress") && selects(p.at("/spec/podSelector"), labels))
        .flatMap(p -> Manifests.stream(p.at("/spec/ingress")))
        .anyMatch(rule -> !rule.path("from").isEmpty() && hasPort(rule, port));
  }

  private boolean admits(String direction, End ours, End other, int port) {
    var concerned =
        policies.stream()
            .filter(p -> concerns(p, direction))
            .filter(p -> selects(p.at("/spec/podSelector"), ours.labels()))
            .toList();
    var peers = direction.equals("Egress") ? "to" : "from";
    var rules = direction.equals("Egress") ? "/spec/egress" : "/spec/ingress";
    return concerned.isEmpty()
        || concerned.stream()
            .flatMap(p -> Manifests.stream(p.at(rules)))
            .anyMatch(rule -> hasPort(rule, port) && hasPeer(rule.path(peers), other));
  }

  private static boolean concerns(JsonNode policy, String direction) {
    return Manifests.texts(policy.at("/spec/policyTypes")).contains(direction);
  }

  private static boolean hasPort(JsonNode rule, int port) {
    return rule.path("ports").isEmpty()
        || Manifests.stream(rule.path("ports"))
            .anyMatch(
                p ->
                    p.path("port").asInt() <= port
                        && port <= p.path("endPort").asInt(p.path("port").asInt()));
  }

  private static boolean hasPeer(JsonNode peers, End other) {
    return peers.isEmpty() || Manifests.stream(peers).anyMatch(peer -> isPeer(peer, other));
  }

  private static boolean isPeer(JsonNode peer, End other) {
    if (peer.has("ipBlock")) {
      return other.namespace().isEmpty();
    }
    var namespace =
        peer.has("namespaceSelector")
            ? selects(
                peer.path("namespaceSelector"),
                Map.of("kubernetes.io/metadata.name", other.namespace()))
            : other.isOurs();
    return namespace
        && !other.namespace().isEmpty()
        && (!peer.has("podSelector") || selects(peer.path("podSelector"), other.labels()));
  }

  private static boolean selects(JsonNode selector, Map<String, String> labels) {
    for (var wanted : selector.path("matchLabels").properties()) {
      if (!wanted.getValue().asText().equals(labels.get(wanted.getKey()))) {
        return false;
      }
    }
    for (var expression : selector.path("matchExpressions")) {
      if (!expression.path("operator").asText().equals("Exists")) {
        throw new AssertionError("not understood: " + expression);
      }
      if (!labels.containsKey(expression.path("key").asText())) {
        return false;
      }
    }
    return true;
  }
}
