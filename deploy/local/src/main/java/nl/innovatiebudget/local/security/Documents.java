package nl.innovatiebudget.local.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.innovatiebudget.local.stack.Service;

/**
 * The operations of the four services, read from the OpenAPI documents that they publish at this
 * moment; so an endpoint that is added tomorrow is tried tomorrow.
 */
final class Documents {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");
  private static final int DEEPEST = 8;

  private Documents() {}

  static List<Operation> of(Function<Service, String> api) {
    var operations = new ArrayList<Operation>();
    for (var service : Service.values()) {
      try {
        var address = URI.create(api.apply(service) + "/openapi.json");
        add(service, JSON.readTree(address.toURL()), operations);
      } catch (IOException e) {
        throw new UncheckedIOException(service.module() + " gives no OpenAPI document", e);
      }
    }
    return List.copyOf(operations);
  }

  private static void add(Service service, JsonNode document, List<Operation> operations) {
    document
        .required("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method -> {
                          if (METHODS.contains(method.getKey())) {
                            operations.add(
                                operation(
                                    service,
                                    document,
                                    path.getKey(),
                                    path.getValue(),
                                    method.getKey(),
                                    method.getValue()));
                          }
                        }));
  }

  private static Operation operation(
      Service service,
      JsonNode document,
      String path,
      JsonNode shared,
      String method,
      JsonNode described) {
    var parameters = new ArrayList<Operation.Parameter>();
    for (var list : List.of(shared.path("parameters"), described.path("parameters"))) {
      for (var parameter : list) {
        parameters.add(
            new Operation.Parameter(
                parameter.required("in").asText(),
                parameter.required("name").asText(),
                resolved(document, parameter.path("schema"), 0)));
      }
    }
    var content = described.at("/requestBody/content").properties().stream().findFirst();
    return new Operation(
        service,
        method.toUpperCase(Locale.ROOT),
        path,
        described.path("security").isEmpty(),
        roles(described.path("security")),
        List.copyOf(parameters),
        content.map(Map.Entry::getKey).orElse(""),
        content
            .map(media -> resolved(document, media.getValue().path("schema"), 0))
            .orElse(JSON.missingNode()));
  }

  private static Set<String> roles(JsonNode security) {
    var roles = new LinkedHashSet<String>();
    security.forEach(scheme -> scheme.forEach(names -> names.forEach(n -> roles.add(n.asText()))));
    return Set.copyOf(roles);
  }

  /** The schema with what it refers to in its place; what refers to itself ends somewhere. */
  private static JsonNode resolved(JsonNode document, JsonNode schema, int depth) {
    if (depth > DEEPEST) {
      return JSON.createObjectNode();
    }
    if (schema.has("$ref")) {
      return resolved(document, document.at(schema.get("$ref").asText().substring(1)), depth + 1);
    }
    if (schema instanceof ObjectNode object) {
      var copy = JSON.createObjectNode();
      object
          .properties()
          .forEach(field -> copy.set(field.getKey(), resolved(document, field.getValue(), depth)));
      return copy;
    }
    if (schema instanceof ArrayNode array) {
      var copy = JSON.createArrayNode();
      array.forEach(item -> copy.add(resolved(document, item, depth)));
      return copy;
    }
    return schema;
  }
}
