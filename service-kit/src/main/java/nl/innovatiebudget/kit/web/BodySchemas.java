package nl.innovatiebudget.kit.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationModule;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationOption;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.innovatiebudget.kit.money.Euro;

/**
 * The JSON Schema of every request record, made from its components and their Jakarta Validation
 * annotations, so that one declaration is the documented contract and the enforced one. A {@code
 * JsonNode} stands for any JSON object: its own rules are data, checked by whoever owns them.
 */
@ApplicationScoped
public class BodySchemas {

  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(VersionFlag.V202012);
  private static final SchemaValidatorsConfig STRICT =
      SchemaValidatorsConfig.builder()
          .pathType(PathType.JSON_POINTER)
          .formatAssertionsEnabled(true)
          .typeLoose(false)
          .build();

  private static final String SOMETHING_VISIBLE = "\\S";

  /** The end of the text in every dialect of patterns. */
  private static final String NOTHING_MORE = "(?![\\s\\S])";

  private final SchemaGenerator generator = generator();
  private final Map<Class<?>, JsonSchema> schemas = new ConcurrentHashMap<>();

  public JsonSchema of(Class<?> body) {
    return schemas.computeIfAbsent(
        body, type -> FACTORY.getSchema(wholeMatches(generator.generateSchema(type)), STRICT));
  }

  /**
   * A pattern of Jakarta Validation is about the whole text, one of JSON Schema about any part of
   * it; and {@code $} would let a line break at the end pass.
   */
  private static JsonNode wholeMatches(JsonNode schema) {
    if (schema instanceof ObjectNode object) {
      var pattern = object.get("pattern");
      if (pattern != null && pattern.isTextual() && !pattern.asText().equals(SOMETHING_VISIBLE)) {
        object.put("pattern", wholeMatch(pattern.asText()));
      }
    }
    schema.forEach(BodySchemas::wholeMatches);
    return schema;
  }

  private static String wholeMatch(String pattern) {
    return pattern.startsWith("^") && pattern.endsWith("$")
        ? pattern.substring(0, pattern.length() - 1) + NOTHING_MORE
        : "^(?:" + pattern + ")" + NOTHING_MORE;
  }

  private static SchemaGenerator generator() {
    var config =
        new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
            .with(
                new JakartaValidationModule(
                    JakartaValidationOption.NOT_NULLABLE_FIELD_IS_REQUIRED,
                    JakartaValidationOption.INCLUDE_PATTERN_EXPRESSIONS))
            .with(new JacksonModule())
            .with(Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT)
            .with(Option.EXTRA_OPEN_API_FORMAT_VALUES)
            .with(Option.FLATTENED_ENUMS)
            .without(Option.SCHEMA_VERSION_INDICATOR);
    config
        .forFields()
        .withRequiredCheck(field -> field.getType().getErasedType().isPrimitive())
        .withInstanceAttributeOverride(
            (schema, field, context) -> {
              if (field.getAnnotation(NotBlank.class) != null) {
                schema.withArray("allOf").addObject().put("pattern", SOMETHING_VISIBLE);
              }
            });
    config
        .forTypesInGeneral()
        .withCustomDefinitionProvider(
            (type, context) -> {
              ObjectNode definition = context.getGeneratorConfig().createObjectNode();
              if (type.getErasedType() == Euro.class) {
                definition
                    .put("type", "integer")
                    .put("minimum", 0)
                    .put("maximum", 100_000_000_000_000L);
              } else if (JsonNode.class.isAssignableFrom(type.getErasedType())) {
                definition.put("type", "object").put("additionalProperties", true);
              } else {
                return null;
              }
              return new CustomDefinition(definition, true);
            });
    return new SchemaGenerator(config.build());
  }
}
