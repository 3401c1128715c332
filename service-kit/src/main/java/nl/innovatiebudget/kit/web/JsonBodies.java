package nl.innovatiebudget.kit.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
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

  private final ObjectMapper mapper;
  private final BodySchemas schemas;
  private final RequestLanguage language;

  JsonBodies(ObjectMapper mapper, BodySchemas schemas, RequestLanguage language) {
    this.mapper = mapper;
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
      schemas.of(type).validate(tree).forEach(m -> violations.add(violation(m, locale)));
    } catch (NumberFormatException outOfRange) {
      violations.add(unreadable("#", locale));
    }
    if (holdsUnkeepableText(tree)) {
      violations.add(unkeepableText(locale));
    }
    if (!violations.isEmpty()) {
      throw Problems.invalidInput(violations, locale);
    }
    try {
      return mapper.treeToValue(tree, type);
    } catch (JsonProcessingException e) {
      throw Problems.invalidInput(List.of(unreadable("#", locale)), locale);
    }
  }

  private JsonNode parse(byte[] bytes, Locale locale) {
    ObjectReader strict =
        mapper
            .reader()
            .with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
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
