package nl.innovatiebudget.notification.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.Engine;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.innovatiebudget.notification.template.MessageKind;
import org.jspecify.annotations.Nullable;

/**
 * Which event leads to which message, for whom, over which channel and by which clause: {@code
 * messages.yaml}. The service does not start with a table that is wrong.
 */
@Startup
@Singleton
public class MessageTable {

  /** How the table names what we publish ourselves. */
  private static final String OWN = "notification/";

  private final Map<MessageKind, Rule> rules;

  MessageTable(Engine templates, ObjectMapper json) {
    var known =
        new Known() {
          @Override
          public Optional<Set<String>> groundsOf(String event) {
            return contract(event, json).map(MessageTable::grounds);
          }

          @Override
          public boolean hasTemplate(String name) {
            return templates.getTemplate("message/" + name) != null;
          }
        };
    this.rules = TableCheck.rules(TableFile.read(text("messages.yaml")), known);
  }

  /** Every message has one. */
  public Rule of(MessageKind message) {
    var rule = rules.get(message);
    if (rule == null) {
      throw new IllegalStateException(message + " has no row");
    }
    return rule;
  }

  public Collection<Rule> all() {
    return rules.values();
  }

  private static String text(String resource) {
    try (var stream = open(resource)) {
      if (stream == null) {
        throw new IllegalStateException("no " + resource);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The build puts the contracts of the other services beside our own. */
  private static Optional<JsonNode> contract(String event, ObjectMapper json) {
    var file = event.startsWith(OWN) ? event.replace(OWN, "contracts/") : "producers/" + event;
    try (var stream = open(file + ".v1.json")) {
      return stream == null ? Optional.empty() : Optional.of(json.readTree(stream));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> grounds(JsonNode contract) {
    var codes = new HashSet<String>();
    contract.at("/properties/ground/enum").forEach(code -> codes.add(code.asText()));
    return codes;
  }

  private static @Nullable InputStream open(String resource) {
    return Thread.currentThread().getContextClassLoader().getResourceAsStream(resource);
  }
}
