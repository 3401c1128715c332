package nl.innovatiebudget.kit.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.networknt.schema.ValidationMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import nl.innovatiebudget.kit.problem.Problems;
import nl.innovatiebudget.kit.problem.Text;
import nl.innovatiebudget.kit.problem.Violation;

/**
 * Turns JSON that somebody sent into a record, after checking it against the record's schema:
 * unknown fields, wrong types, missing and over-long values are refused together in one answer.
 */
@ApplicationScoped
public class JsonBodies {

  /** Longest JSON document that is read; files come another way. */
  public static final int LONGEST_BYTES = 256 * 1024;

  /** Deeper than any document of ours, and far from what would exhaust a stack. */
  private static final int DEEPEST = 64;

  /** Up to here whole numbers are exact in every reader of JSON (RFC 8259, 6). */
  private static final long LARGEST_EXACT = (1L << 53) - 1;

  private final ObjectMapper mapper;
  private final ObjectReader strict;
  private final BodySchemas schemas;
  private final RequestLanguage language;

  JsonBodies(ObjectMapper mapper, BodySchemas schemas, RequestLanguage language) {
    this.mapper = mapper;
    var bounded = mapper.copy();
    bounded
        .getFactory()
        .setStreamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
    this.strict =
        bounded
            .reader()
            .with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    this.schemas = schemas;
    this.language = language;
  }

  /** Also refuses more than {@link #LONGEST_BYTES}, with 413. */
  public <T> T read(byte[] bytes, Class<T> type) {
    Locale locale = language.locale();
    if (bytes.length > LONGEST_BYTES) {
      throw new WebApplicationException(Status.REQUEST_ENTITY_TOO_LARGE);
    }
    return read(parse(bytes, locale), type, locale);
  }

  private <T> T read(JsonNode tree, Class<T> type, Locale locale) {
    List<Violation> violations = new ArrayList<>();
    try {
      var schema = schemas.of(type);
      schema
          .validate(Pruned.of(tree, schema.getSchemaNode()))
          .forEach(message -> violations.add(violation(message, locale)));
    } catch (NumberFormatException outOfRange) {
      violations.add(unreadable("#", locale));
    }
    violations.addAll(unkeepable(tree, locale));
    if (!violations.isEmpty()) {
      throw Problems.invalidInput(violations, locale);
    }
    try {
      return mapper.treeToValue(tree, type);
    } catch (JsonProcessingException e) {
      throw Problems.invalidInput(List.of(unreadable("#", locale)), locale);
    }
  }

  /**
   * The same document, not yet held against a record; refuses more than {@link #LONGEST_BYTES},
   * what is no JSON, names that are there twice, and what cannot be kept.
   */
  public JsonNode tree(byte[] bytes) {
    Locale locale = language.locale();
    if (bytes.length > LONGEST_BYTES) {
      throw new WebApplicationException(Status.REQUEST_ENTITY_TOO_LARGE);
    }
    var tree = parse(bytes, locale);
    var violations = unkeepable(tree, locale);
    if (!violations.isEmpty()) {
      throw Problems.invalidInput(violations, locale);
    }
    return tree;
  }

  private JsonNode parse(byte[] bytes, Locale locale) {
    try {
      JsonNode tree = strict.readTree(bytes);
      if (tree.isMissingNode()) {
        throw Problems.invalidInput(List.of(unreadable("#", locale)), locale);
      }
      return tree;
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      var where = at == null ? "#" : "#line=" + at.getLineNr() + ",column=" + at.getColumnNr();
      throw Problems.invalidInput(List.of(unreadable(where, locale)), locale);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Violation> unkeepable(JsonNode tree, Locale locale) {
    List<Violation> violations = new ArrayList<>();
    if (holdsUnkeepableText(tree)) {
      violations.add(unkeepableText(locale));
    }
    if (holdsInexactNumber(tree)) {
      violations.add(inexactNumber(locale));
    }
    return violations;
  }

  /** What canonical JSON (RFC 8785) would change or refuse: it has the numbers of a double. */
  private static boolean holdsInexactNumber(JsonNode node) {
    if (node.isIntegralNumber()) {
      return !node.canConvertToLong() || Math.abs(node.longValue()) > LARGEST_EXACT;
    }
    return (node.isNumber() && !Double.isFinite(node.doubleValue()))
        || StreamSupport.stream(node.spliterator(), false).anyMatch(JsonBodies::holdsInexactNumber);
  }

  private static Violation inexactNumber(Locale locale) {
    return new Violation(
        "body",
        "#",
        "number",
        new Text(
                "Een getal is te groot om precies te bewaren.",
                "A number is too large to be kept exactly.")
            .in(locale));
  }

  private static boolean holdsUnkeepableText(JsonNode node) {
    return node.isTextual()
        ? isUnkeepable(node.asText())
        : node.propertyStream().anyMatch(property -> isUnkeepable(property.getKey()))
            || StreamSupport.stream(node.spliterator(), false)
                .anyMatch(JsonBodies::holdsUnkeepableText);
  }

  /** PostgreSQL cannot keep U+0000, and half a surrogate pair is no character at all. */
  private static boolean isUnkeepable(String text) {
    return text.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  private static Violation unkeepableText(Locale locale) {
    return new Violation(
        "body",
        "#",
        "character",
        new Text(
                "Een tekst bevat een teken dat niet bestaat of niet bewaard kan worden.",
                "A text has a character that does not exist or cannot be kept.")
            .in(locale));
  }

  private static Violation unreadable(String location, Locale locale) {
    return new Violation(
        "body",
        location,
        "json",
        new Text("Dit is geen geldige JSON.", "This is not valid JSON.").in(locale));
  }

  private static Violation violation(ValidationMessage message, Locale locale) {
    var pointer = "#" + message.getInstanceLocation();
    var property = message.getProperty();
    var location = property == null ? pointer : pointer + "/" + property;
    return new Violation(
        "body", location, message.getType(), ViolationTexts.of(message).in(locale));
  }
}
