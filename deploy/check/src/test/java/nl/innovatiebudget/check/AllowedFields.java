package nl.innovatiebudget.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The field names that {@code allowed-fields.yaml} keeps of one kind. */
final class AllowedFields {

  private static final JsonNode FACTS = facts();

  private final JsonNode fields;

  private AllowedFields(JsonNode fields) {
    this.fields = fields;
  }

  static Optional<AllowedFields> of(String type) {
    return FACTS.has(type) ? Optional.of(new AllowedFields(FACTS.get(type))) : Optional.empty();
  }

  /** The fields of an object that are not known. */
  List<String> findings(JsonNode object) {
    var findings = new ArrayList<String>();
    var own = ((ObjectNode) object).deepCopy();
    own.remove(List.of("apiVersion", "kind", "metadata"));
    compare(own, fields, Manifests.told(object) + ": ", findings);
    return findings;
  }

  private static void compare(
      JsonNode given, JsonNode allowed, String path, List<String> findings) {
    if (given.isArray()) {
      given.forEach(element -> compare(element, allowed, path, findings));
    } else if (given.isObject() && !allowed.asText().equals("*")) {
      if (!allowed.isObject()) {
        findings.add(path + " has fields, and may have none");
        return;
      }
      for (var field : given.properties()) {
        if (allowed.has(field.getKey())) {
          compare(
              field.getValue(), allowed.get(field.getKey()), path + "." + field.getKey(), findings);
        } else {
          findings.add(path + "." + field.getKey() + " is unknown");
        }
      }
    }
  }

  private static JsonNode facts() {
    try (var file = AllowedFields.class.getResourceAsStream("/allowed-fields.yaml")) {
      return new YAMLMapper().readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
