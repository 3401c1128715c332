package nl.innovatiebudget.kit.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The JSON Schemas of the events this service owns; an event that breaks its own is a bug. */
@ApplicationScoped
public class Contracts {

  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(VersionFlag.V202012);
  private static final SchemaValidatorsConfig STRICT =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).typeLoose(false).build();

  private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();

  /** Refuses data that does not satisfy the contract of its type. */
  public void require(EventType type, JsonNode data) {
    var faults = schemas.computeIfAbsent(type.contract(), Contracts::load).validate(data);
    if (!faults.isEmpty()) {
      throw new IllegalStateException(type + " breaks its contract: " + faults);
    }
  }

  private static JsonSchema load(String resource) {
    try (var stream =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("no contract at " + resource);
      }
      return FACTORY.getSchema(stream, STRICT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
