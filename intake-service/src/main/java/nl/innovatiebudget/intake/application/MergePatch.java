package nl.innovatiebudget.intake.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.innovatiebudget.kit.problem.Problems;
import nl.innovatiebudget.kit.problem.Text;
import nl.innovatiebudget.kit.problem.Violation;
import nl.innovatiebudget.kit.web.JsonBodies;
import nl.innovatiebudget.kit.web.RequestLanguage;

/**
 * Applies a JSON Merge Patch (RFC 7396) to content: what the patch names is replaced, {@code null}
 * empties it, lists are replaced whole. The outcome must be content again, by the same schema as
 * content that is sent whole.
 */
@ApplicationScoped
class MergePatch {

  private final JsonBodies bodies;
  private final RequestLanguage language;

  MergePatch(JsonBodies bodies, RequestLanguage language) {
    this.bodies = bodies;
    this.language = language;
  }

  /** Refuses a patch that is no JSON object, in UTF-8, or longer than content may be. */
  UnaryOperator<ApplicationContent> of(InputStream body) {
    byte[] patch = bytes(body);
    requireUtf8(patch);
    var changes = Json.createMergePatch(object(bodies.tree(patch).toString()));
    return content -> {
      var after = changes.apply(object(SignedForm.of(content).json()));
      return bodies.read(
          after.toString().getBytes(StandardCharsets.UTF_8), ApplicationContent.class);
    };
  }

  private static byte[] bytes(InputStream body) {
    try {
      return body.readNBytes(JsonBodies.LONGEST_BYTES + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void requireUtf8(byte[] patch) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(patch));
    } catch (CharacterCodingException e) {
      throw noObject();
    }
  }

  private JsonObject object(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.readObject();
    } catch (RuntimeException e) {
      // no object
      throw noObject();
    }
  }

  private RuntimeException noObject() {
    var locale = language.locale();
    var detail =
        new Text("Dit is geen JSON-object in UTF-8.", "This is not a JSON object in UTF-8.");
    return Problems.invalidInput(
        List.of(new Violation("body", "#", "json", detail.in(locale))), locale);
  }
}
