package nl.innovatiebudget.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The objects of one overlay, and what the rules ask of them. */
record Manifests(String overlay, List<ObjectNode> objects) {

  static final List<String> SERVICES = List.of("intake", "assessment", "budget", "notification");

  /** A copy that can be broken. */
  Manifests copy() {
    return new Manifests(
        overlay, new java.util.ArrayList<>(objects.stream().map(ObjectNode::deepCopy).toList()));
  }

  boolean isLocal() {
    return overlay.equals("local");
  }

  List<ObjectNode> of(String... kinds) {
    return objects.stream().filter(o -> List.of(kinds).contains(kind(o))).toList();
  }

  Optional<ObjectNode> find(String kind, String name) {
    return of(kind).stream().filter(o -> name(o).equals(name)).findFirst();
  }

  ObjectNode one(String kind, String name) {
    return find(kind, name)
        .orElseThrow(() -> new AssertionError("no " + kind + " " + name + " in " + overlay));
  }

  /** Deployments and Jobs. */
  List<ObjectNode> workloads() {
    return of("Deployment", "Job");
  }

  /** The four services. */
  List<ObjectNode> services() {
    return of("Deployment").stream()
        .filter(d -> label(d, "app.kubernetes.io/component").equals("service"))
        .toList();
  }

  static String kind(JsonNode object) {
    return object.path("kind").asText();
  }

  static String name(JsonNode object) {
    return object.at("/metadata/name").asText();
  }

  /** How a finding names an object. */
  static String told(JsonNode object) {
    return kind(object) + " " + name(object);
  }

  static String label(JsonNode object, String label) {
    return object.at("/metadata/labels").path(label).asText();
  }

  static JsonNode pod(JsonNode workload) {
    return workload.at("/spec/template/spec");
  }

  /** Labels of the pods of a workload. */
  static Map<String, String> podLabels(JsonNode workload) {
    return strings(workload.at("/spec/template/metadata/labels"));
  }

  static List<JsonNode> containers(JsonNode workload) {
    return Stream.concat(
            stream(pod(workload).path("containers")), stream(pod(workload).path("initContainers")))
        .toList();
  }

  static JsonNode container(JsonNode workload) {
    return pod(workload).path("containers").path(0);
  }

  static Stream<JsonNode> stream(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  static List<String> texts(JsonNode list) {
    return stream(list).map(JsonNode::asText).toList();
  }

  static Map<String, String> strings(JsonNode object) {
    var strings = new LinkedHashMap<String, String>();
    object.properties().forEach(e -> strings.put(e.getKey(), e.getValue().asText()));
    return strings;
  }

  /**
   * What a container is told by its environment. What comes from a secret has the value {@code
   * secret:<name>/<key>}; what is missing is missing here too.
   */
  Map<String, String> environment(JsonNode container) {
    var environment = new LinkedHashMap<String, String>();
    stream(container.path("envFrom"))
        .map(from -> from.at("/configMapRef/name").asText())
        .flatMap(map -> find("ConfigMap", map).stream())
        .forEach(map -> environment.putAll(strings(map.path("data"))));
    for (var variable : container.path("env")) {
      var secret = variable.at("/valueFrom/secretKeyRef");
      environment.put(
          variable.path("name").asText(),
          secret.isMissingNode()
              ? variable.path("value").asText()
              : "secret:" + secret.path("name").asText() + "/" + secret.path("key").asText());
    }
    return environment;
  }

  /** The settings of a service's replicas. */
  Map<String, String> settings(String service) {
    return environment(container(one("Deployment", service + "-service")));
  }
}
