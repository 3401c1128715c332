package nl.innovatiebudget.kit.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.networknt.schema.ValidationMessage;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import nl.innovatiebudget.kit.idempotency.RequestFingerprint;
import nl.innovatiebudget.kit.problem.Problems;
import nl.innovatiebudget.kit.problem.Text;
import nl.innovatiebudget.kit.problem.Violation;

/**
 * Reads a JSON request body into a record, after checking it against the record's schema: unknown
 * fields, wrong types, missing and over-long values are refused together in one answer.
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class RequestBodyReader implements MessageBodyReader<Record> {

  @Inject ObjectMapper mapper;
  @Inject BodySchemas schemas;
  @Inject RequestLanguage language;
  @Inject RequestFingerprint fingerprint;

  @Override
  public boolean isReadable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
    return type.isRecord();
  }

  @Override
  public Record readFrom(
      Class<Record> type,
      Type generic,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    byte[] bytes = body.readAllBytes();
    fingerprint.body(bytes);
    Locale locale = language.locale();
    JsonNode tree = parse(bytes, locale);
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

  private JsonNode parse(byte[] bytes, Locale locale) throws IOException {
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
    }
  }

  /** PostgreSQL cannot keep U+0000, and half a surrogate pair is no character at all. */
  private static boolean holdsUnkeepableText(JsonNode node) {
    return node.isTextual()
        ? node.asText().indexOf('\0') >= 0
            || !StandardCharsets.UTF_8.newEncoder().canEncode(node.asText())
        : StreamSupport.stream(node.spliterator(), false)
            .anyMatch(RequestBodyReader::holdsUnkeepableText);
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
