package nl.innovatiebudget.kit.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;

/**
 * A document cut back to a little more than its schema allows: texts and lists that are too long
 * keep one character or item too many, and objects a few unknown fields. It is refused where the
 * whole is, but to judge it costs no more than an honest document: no pattern is tried on an
 * endless text, and no fault is told a hundred thousand times.
 */
final class Pruned {

  private static final int MOST_UNKNOWN_FIELDS = 20;

  private final JsonNode schema;

  private Pruned(JsonNode schema) {
    this.schema = schema;
  }

  static JsonNode of(JsonNode document, JsonNode schema) {
    return new Pruned(schema).prune(document, schema);
  }

  private JsonNode prune(JsonNode value, JsonNode rule) {
    var pruned =
        switch (value) {
          case TextNode text -> text(text, rule);
          case ArrayNode list -> list(list, rule);
          case ObjectNode object -> object(object, rule);
          default -> value;
        };
    var elsewhere = rule.path("$ref").asText("");
    if (elsewhere.startsWith("#/")) {
      pruned = prune(pruned, schema.at(elsewhere.substring(1)));
    }
    for (var combination : List.of("allOf", "anyOf", "oneOf")) {
      for (var part : rule.path(combination)) {
        pruned = prune(pruned, part);
      }
    }
    return pruned;
  }

  private static JsonNode text(TextNode value, JsonNode rule) {
    var text = value.textValue();
    int longest = rule.path("maxLength").asInt(Integer.MAX_VALUE);
    return text.length() <= longest || text.codePointCount(0, text.length()) <= longest
        ? value
        : TextNode.valueOf(text.substring(0, text.offsetByCodePoints(0, longest + 1)));
  }

  private JsonNode list(ArrayNode value, JsonNode rule) {
    int most = rule.path("maxItems").asInt(Integer.MAX_VALUE - 1) + 1;
    var kept = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < Math.min(value.size(), most); i++) {
      kept.add(prune(value.get(i), rule.path("items")));
    }
    return kept;
  }

  private JsonNode object(ObjectNode value, JsonNode rule) {
    var known = rule.path("properties");
    boolean closed =
        rule.path("additionalProperties").isBoolean()
            && !rule.path("additionalProperties").asBoolean();
    var kept = JsonNodeFactory.instance.objectNode();
    int unknown = 0;
    for (var property : value.properties()) {
      if (!closed || known.has(property.getKey()) || unknown++ < MOST_UNKNOWN_FIELDS) {
        kept.set(property.getKey(), prune(property.getValue(), known.path(property.getKey())));
      }
    }
    return kept;
  }
}
