package nl.innovatiebudget.check;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A manifest made wrong, as {@code breakages.yaml} says it, and a part of what the rule then says.
 */
record Breakage(String rule, JsonNode how) {

  /** All of them. */
  static List<Breakage> all() {
    try (var file = Breakage.class.getResourceAsStream("/breakages.yaml")) {
      var all = new ArrayList<Breakage>();
      for (var rule : new YAMLMapper().readTree(file).properties()) {
        rule.getValue().forEach(how -> all.add(new Breakage(rule.getKey(), how)));
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String finding() {
    return how.path("finding").asText();
  }

  void applyTo(Manifests manifests) {
    if (how.has("delete")) {
      manifests.objects().remove(named(manifests, "delete"));
    } else if (how.has("create")) {
      manifests.objects().add(how.get("create").deepCopy());
    } else if (how.has("service")) {
      setting(manifests, how.path("service").asText() + "-service");
    } else if (how.has("remove")) {
      remove(named(manifests, "object"), pointer("remove"));
    } else if (how.has("add")) {
      ((ArrayNode) named(manifests, "object").at(pointer("add"))).add(how.get("value"));
    } else {
      var at = pointer("at");
      ((ObjectNode) named(manifests, "object").at(at.head()))
          .set(at.last().getMatchingProperty(), how.get("to"));
    }
  }

  private ObjectNode named(Manifests manifests, String field) {
    var words = how.path(field).asText().split(" ");
    return manifests.one(words[0], words[1]);
  }

  private JsonPointer pointer(String field) {
    return JsonPointer.compile(
        how.path(field)
            .asText()
            .replaceFirst("^pod/", "/spec/template/spec/")
            .replaceFirst("^container/", "/spec/template/spec/containers/0/"));
  }

  private static void remove(ObjectNode object, JsonPointer at) {
    var last = at.last();
    var parent = object.at(at.head());
    if (parent.isMissingNode() || object.at(at).isMissingNode()) {
      throw new AssertionError("nothing to remove at " + at);
    }
    if (parent instanceof ArrayNode list) {
      list.remove(last.getMatchingIndex());
    } else {
      ((ObjectNode) parent).remove(last.getMatchingProperty());
    }
  }

  private void setting(Manifests manifests, String service) {
    var variables =
        (ArrayNode) Manifests.container(manifests.one("Deployment", service)).path("env");
    if (how.has("variable")) {
      variables
          .addObject()
          .put("name", how.path("variable").asText())
          .put("value", how.path("to").asText());
      return;
    }
    var name = how.path("without").asText();
    manifests.of("ConfigMap").forEach(map -> ((ObjectNode) map.path("data")).remove(name));
    for (int i = variables.size() - 1; i >= 0; i--) {
      if (variables.get(i).path("name").asText().equals(name)) {
        variables.remove(i);
      }
    }
  }

  @Override
  public String toString() {
    return rule + ": " + how;
  }
}
