package nl.innovatiebudget.local.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Values that a schema allows, as plain as possible. */
final class Samples {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String ID = "00000000-0000-4000-8000-000000000000";

  /** Tried in this order where a pattern or a length says more than a type. */
  private static final List<String> WORDS =
      List.of(
          "a",
          "A",
          "1",
          "7.5",
          "10:00",
          "nl",
          "small",
          "ibdo-2024",
          "12345678",
          "client/a",
          "text/plain",
          "Europe/Amsterdam",
          "2024-07-02",
          "2024-07-02T10:00:00Z",
          ID,
          "0".repeat(64),
          "a".repeat(20));

  private Samples() {}

  /** A body or a part of one, with its optional parts. */
  static JsonNode of(JsonNode schema) {
    if (schema.path("enum").isArray() && !schema.get("enum").isEmpty()) {
      return schema.get("enum").get(0);
    }
    var type = schema.path("type");
    return switch (type.isArray() ? type.path(0).asText() : type.asText()) {
      case "string" -> NODES.textNode(word(schema));
      case "integer", "number" -> NODES.numberNode(schema.path("minimum").asLong(1));
      case "boolean" -> NODES.booleanNode(true);
      case "array" -> array(schema);
      default -> object(schema);
    };
  }

  private static JsonNode array(JsonNode schema) {
    var array = NODES.arrayNode();
    int size = Math.max(1, schema.path("minItems").asInt(1));
    for (int i = 0; i < Math.min(size, 10); i++) {
      array.add(of(schema.path("items")));
    }
    return array;
  }

  private static JsonNode object(JsonNode schema) {
    var object = NODES.objectNode();
    schema
        .path("properties")
        .properties()
        .forEach(property -> object.set(property.getKey(), of(property.getValue())));
    return object;
  }

  private static String word(JsonNode schema) {
    switch (schema.path("format").asText()) {
      case "uuid" -> {
        return ID;
      }
      case "date" -> {
        return "2024-07-02";
      }
      case "date-time" -> {
        return "2024-07-02T10:00:00Z";
      }
      default -> {
        return WORDS.stream().filter(word -> allows(schema, word)).findFirst().orElse("a");
      }
    }
  }

  private static boolean allows(JsonNode schema, String word) {
    if (word.length() < schema.path("minLength").asInt(0)
        || word.length() > schema.path("maxLength").asInt(Integer.MAX_VALUE)) {
      return false;
    }
    try {
      return !schema.has("pattern")
          || Pattern.compile(schema.get("pattern").asText()).matcher(word).find();
    } catch (PatternSyntaxException e) {
      return true;
    }
  }

  /**
   * A value for each parameter; those that name objects as given, by name, others by schema. No
   * query, and no key either, under which all requests but the first would be the same.
   */
  static Map<String, String> parameters(Operation operation, Map<String, String> objects) {
    var values = new HashMap<String, String>();
    for (var parameter : operation.parameters()) {
      if (parameter.in().equals("query") || parameter.name().equals("Idempotency-Key")) {
        continue;
      }
      values.put(
          parameter.name(),
          objects.getOrDefault(
              parameter.name(),
              parameter.name().equals("If-Match")
                  ? "\"0\""
                  : parameter.name().equals("roundId")
                      ? "ibdo-2024"
                      : of(parameter.schema()).asText()));
    }
    return values;
  }

  /** A body that its schema allows; what comes without one gets nothing. */
  static byte[] body(Operation operation) {
    if (operation.mediaType().isEmpty()) {
      return new byte[0];
    }
    if (!operation.takesJson()) {
      return "a;b\n1;2\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
    try {
      return JSON.writeValueAsBytes(of(operation.body()));
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
