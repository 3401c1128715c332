package nl.innovatiebudget.intake.round;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import nl.innovatiebudget.kit.web.BodySchemas;

/** The form of a definition, as it is enforced when one is brought in. */
@ApplicationScoped
class DefinitionSchema {

  static final String MEDIA_TYPE = "application/schema+json";

  private final BodySchemas schemas;
  private final ObjectMapper json;

  DefinitionSchema(BodySchemas schemas, ObjectMapper json) {
    this.schemas = schemas;
    this.json = json;
  }

  String text() {
    ObjectNode schema =
        json.createObjectNode()
            .put("$schema", "https://json-schema.org/draft/2020-12/schema")
            .put("title", "Round definition")
            .put(
                "description",
                "Everything that differs from one round to the next. Amounts are whole euro cents;"
                    + " instants are UTC. The rules that a schema cannot say are tried by"
                    + " POST /rounds/validations.");
    schema.setAll((ObjectNode) schemas.of(RoundDefinition.class).getSchemaNode());
    try {
      return json.writerWithDefaultPrettyPrinter().writeValueAsString(schema);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
