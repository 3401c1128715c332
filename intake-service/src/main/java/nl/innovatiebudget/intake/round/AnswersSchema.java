package nl.innovatiebudget.intake.round;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.resource.DisallowSchemaLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Keeps the schema of a form harmless: it is data that an officer brings in, and it decides about
 * everybody's answers. Nothing is ever fetched, references cannot form a chain or a circle, and
 * patterns are judged in time that grows with the answer only (see {@link LinearPattern}).
 */
final class AnswersSchema {

  private static final int DEEPEST = 20;
  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
  private static final Pattern TO_DEFINITION = Pattern.compile("#/\\$defs/[A-Za-z0-9_-]{1,60}");

  /** Members whose value is no schema, so that nothing in it means anything. */
  private static final Set<String> PLAIN_DATA =
      Set.of("const", "enum", "default", "examples", "x-en");

  /** Members of which the author of the form chooses the names: they mean nothing. */
  private static final Set<String> OF_NAMED_SCHEMAS =
      Set.of("properties", "patternProperties", "dependentSchemas", "$defs");

  private static final Set<String> OTHER_REFERENCES =
      Set.of(
          "$id",
          "$anchor",
          "$dynamicRef",
          "$dynamicAnchor",
          "$recursiveRef",
          "$recursiveAnchor",
          "$vocabulary");

  private static final SchemaValidatorsConfig STRICT =
      SchemaValidatorsConfig.builder()
          .pathType(PathType.JSON_POINTER)
          .formatAssertionsEnabled(true)
          .typeLoose(false)
          .regularExpressionFactory(LinearPattern::of)
          .build();

  /** What it does not know, such as {@code x-en}, is a note for the reader. */
  private static final JsonMetaSchema WITH_NOTES =
      JsonMetaSchema.builder(JsonMetaSchema.getV202012())
          .unknownKeywordFactory((name, context) -> new NonValidationKeyword(name))
          .build();

  /** Loads nothing at all. */
  private static final JsonSchemaFactory CLOSED =
      JsonSchemaFactory.getInstance(
          VersionFlag.V202012,
          factory ->
              factory
                  .enableSchemaCache(false)
                  .metaSchema(WITH_NOTES)
                  .schemaLoaders(loaders -> loaders.add(DisallowSchemaLoader.getInstance())));

  private static final JsonSchema OF_SCHEMAS =
      JsonSchemaFactory.getInstance(VersionFlag.V202012)
          .getSchema(
              SchemaLocation.of(DIALECT),
              SchemaValidatorsConfig.builder().pathType(PathType.JSON_POINTER).build());

  private AnswersSchema() {}

  /** The schema, ready to judge answers by any number of threads. */
  static JsonSchema compile(ObjectNode schema) {
    var compiled = CLOSED.getSchema(schema, STRICT);
    compiled.initializeValidators();
    return compiled;
  }

  /** Where it is no JSON Schema 2020-12 of an object with properties. */
  static Stream<String> invalidAt(ObjectNode schema) {
    if (depth(schema) > DEEPEST) {
      return Stream.of("");
    }
    var faults = new ArrayList<String>();
    if (!schema.path("type").asText().equals("object")) {
      faults.add("/type");
    }
    if (!schema.path("properties").isObject()) {
      faults.add("/properties");
    }
    if (schema.has("$schema") && !schema.path("$schema").asText().equals(DIALECT)) {
      faults.add("/$schema");
    }
    OF_SCHEMAS.validate(schema).forEach(m -> faults.add(m.getInstanceLocation().toString()));
    return faults.stream().distinct();
  }

  /** Every reference that may not be there. */
  static Stream<String> refusedReferences(ObjectNode schema) {
    var refused = new ArrayList<String>();
    visit(
        schema,
        (pointer, name, value) -> {
          boolean inDefinitions = pointer.startsWith("/$defs/");
          if (value.isTextual() && name.equals("$ref")) {
            if (inDefinitions || !isDefined(schema, value.asText())) {
              refused.add(pointer);
            }
          } else if (OTHER_REFERENCES.contains(name)) {
            refused.add(pointer);
          } else if (name.equals("$defs") && !pointer.equals("/$defs")) {
            refused.add(pointer);
          } else if (name.equals("$schema") && !pointer.equals("/$schema")) {
            refused.add(pointer);
          }
        });
    return refused.stream();
  }

  /** Every pattern that cannot be judged in bounded time. */
  static Stream<String> refusedPatterns(ObjectNode schema) {
    var refused = new ArrayList<String>();
    visit(
        schema,
        (pointer, name, value) -> {
          if (name.equals("pattern") && value.isTextual()) {
            if (!LinearPattern.isPossible(value.asText())) {
              refused.add(pointer);
            }
          } else if (name.equals("patternProperties")) {
            value
                .propertyStream()
                .filter(property -> !LinearPattern.isPossible(property.getKey()))
                .forEach(property -> refused.add(pointer + "/" + escaped(property.getKey())));
          }
        });
    return refused.stream();
  }

  /** A name as a part of a JSON pointer (RFC 6901). */
  static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  private static boolean isDefined(ObjectNode schema, String reference) {
    return TO_DEFINITION.matcher(reference).matches()
        && schema.at(reference.substring(1)).isObject();
  }

  @FunctionalInterface
  private interface Visitor {
    void see(String pointer, String name, JsonNode value);
  }

  private static void visit(ObjectNode schema, Visitor visitor) {
    if (depth(schema) <= DEEPEST) {
      visitSchema("", schema, visitor);
    }
  }

  private static void visitSchema(String pointer, JsonNode node, Visitor visitor) {
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      visitSchema(pointer + "/" + i, node.get(i), visitor);
    }
    for (var member : List.copyOf(node.properties())) {
      var name = member.getKey();
      var at = pointer + "/" + escaped(name);
      if (!PLAIN_DATA.contains(name)) {
        visitor.see(at, name, member.getValue());
        if (OF_NAMED_SCHEMAS.contains(name)) {
          for (var named : List.copyOf(member.getValue().properties())) {
            visitSchema(at + "/" + escaped(named.getKey()), named.getValue(), visitor);
          }
        } else {
          visitSchema(at, member.getValue(), visitor);
        }
      }
    }
  }

  /** How deep it nests; counts no further than what is too deep anyway. */
  private static int depth(JsonNode node) {
    return depth(node, 0);
  }

  private static int depth(JsonNode node, int above) {
    int deepest = above;
    for (var child : node) {
      deepest = above > DEEPEST ? deepest : Math.max(deepest, depth(child, above + 1));
    }
    return deepest;
  }
}
