package nl.innovatiebudget.parts.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a service says that it answers (OpenAPI 3.1.0), to hold its answers against. Stricter than a
 * caller may be: a field that the document does not have is a fault here, while callers have to
 * expect new ones.
 */
public final class ApiDocument {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PARAMETER = "\\{[^}]+}";

  /** Where a schema of its own, taken out of the document, has those that it refers to. */
  private static final String DEFINITIONS = "#/$defs/";

  private static final String COMPONENTS = "#/components/schemas/";

  /** Refusals that a caller has to reckon with; for other ones {@code default} says enough. */
  private static final Set<Integer> EXPECTED = Set.of(409, 412);

  private record Operation(Pattern path, int parameters, String method, JsonNode responses) {}

  private final JsonNode document;
  private final JsonNode components;
  private final List<Operation> operations;
  private final Map<JsonNode, JsonSchema> schemas = new ConcurrentHashMap<>();

  private ApiDocument(JsonNode document) {
    this.document = document;
    components = closed(document.path("components").path("schemas").deepCopy());
    operations =
        document.path("paths").properties().stream()
            .flatMap(path -> operations(path.getKey(), path.getValue()))
            .sorted(Comparator.comparingInt(Operation::parameters))
            .toList();
  }

  /** Refuses what is not JSON. */
  public static ApiDocument of(byte[] json) {
    try {
      var text = new String(json, StandardCharsets.UTF_8);
      return new ApiDocument(JSON.readTree(text.replace(COMPONENTS, DEFINITIONS)));
    } catch (IOException e) {
      throw new UncheckedIOException("The OpenAPI document cannot be read", e);
    }
  }

  private static Stream<Operation> operations(String template, JsonNode path) {
    var parts = template.split(PARAMETER, -1);
    var pattern =
        Pattern.compile(
            String.join("[^/]+", Stream.of(parts).map(Pattern::quote).toArray(String[]::new)));
    return path.properties().stream()
        .map(
            operation ->
                new Operation(
                    pattern,
                    parts.length - 1,
                    operation.getKey(),
                    operation.getValue().path("responses")));
  }

  /** An object with fields that are named has no other ones. */
  private static JsonNode closed(JsonNode schema) {
    if (schema instanceof ObjectNode object
        && object.path("properties").isObject()
        && object.path("type").asText().equals("object")
        && !object.has("additionalProperties")) {
      object.put("additionalProperties", false);
    }
    schema.forEach(ApiDocument::closed);
    return schema;
  }

  /**
   * What about an answer is not as the document says.
   *
   * @param method such as {@code GET}
   * @param path without a query
   * @param contentType with or without parameters; empty for none
   * @return nothing if all is, or if the document does not know the operation
   */
  public List<String> faultsOf(
      String method, String path, int status, String contentType, byte[] body) {
    return operation(method, path)
        .map(operation -> faultsOf(operation.responses(), status, contentType, body))
        .orElse(List.of());
  }

  private Optional<Operation> operation(String method, String path) {
    var lower = method.toLowerCase(Locale.ROOT);
    return operations.stream()
        .filter(operation -> operation.method().equals(lower))
        .filter(operation -> operation.path().matcher(path).matches())
        .findFirst();
  }

  private List<String> faultsOf(JsonNode responses, int status, String contentType, byte[] body) {
    var code = Integer.toString(status);
    boolean byDefault = status >= 400 && !EXPECTED.contains(status) && responses.has("default");
    if (!responses.has(code) && !byDefault) {
      return List.of("status " + status + " is not declared");
    }
    var content = resolved(responses.path(responses.has(code) ? code : "default")).path("content");
    if (body.length == 0) {
      return content.isEmpty() || status >= 400
          ? List.of()
          : List.of("a body is declared for " + status + " and none came");
    }
    var type = contentType.replaceFirst(";.*", "").trim();
    if (!content.has(type) && !content.has("*/*")) {
      return List.of(type + " is not declared for " + status);
    }
    var schema = content.path(type).path("schema");
    if (!type.endsWith("json")) {
      return List.of();
    }
    if (schema.isEmpty()) {
      return List.of("the schema for " + status + " is empty");
    }
    return faultsOf(schema, body);
  }

  /** A response may stand in the document once and be referred to. */
  private JsonNode resolved(JsonNode response) {
    var reference = response.path("$ref").asText();
    return reference.isEmpty() ? response : document.at(reference.substring(1));
  }

  private List<String> faultsOf(JsonNode schema, byte[] body) {
    try {
      return schemas.computeIfAbsent(schema, this::compiled).validate(JSON.readTree(body)).stream()
          .map(Object::toString)
          .toList();
    } catch (IOException e) {
      return List.of("the body is no JSON");
    }
  }

  private JsonSchema compiled(JsonNode schema) {
    var whole = JSON.createObjectNode();
    whole.set("$defs", components);
    whole.setAll((ObjectNode) closed(schema.deepCopy()));
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(whole);
  }
}
