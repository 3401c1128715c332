package nl.innovatiebudget.intake.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * The one form in which content is kept, hashed and signed: canonical JSON (RFC 8785), with absent
 * values left out.
 *
 * @param json the content
 * @param sha256 its fingerprint, 64 hexadecimals
 */
public record SignedForm(String json, String sha256) {

  private static final JsonMapper JSON =
      JsonMapper.builder().serializationInclusion(JsonInclude.Include.NON_NULL).build();

  public static SignedForm of(ApplicationContent content) {
    try {
      return ofJson(JSON.writeValueAsString(content));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The same of content that comes as JSON, whatever its layout. Refuses what has no canonical
   * form, such as a number outside the range of a double.
   */
  public static SignedForm ofJson(String content) {
    try {
      var json = new JsonCanonicalizer(content).getEncodedString();
      var digest = MessageDigest.getInstance("SHA-256");
      var hash = digest.digest(json.getBytes(StandardCharsets.UTF_8));
      return new SignedForm(json, HexFormat.of().formatHex(hash));
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static ApplicationContent read(String json) {
    try {
      return JSON.readValue(json, ApplicationContent.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
