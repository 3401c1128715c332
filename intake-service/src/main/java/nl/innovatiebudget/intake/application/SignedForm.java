package nl.innovatiebudget.intake.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The one form in which content is kept, hashed and signed: canonical JSON (RFC 8785), that is,
 * sorted keys, no blanks, absent values left out. All numbers in it are whole and below 2^53.
 *
 * @param json the content
 * @param sha256 its fingerprint, 64 hexadecimals
 */
public record SignedForm(String json, String sha256) {

  private static final JsonMapper CANONICAL =
      JsonMapper.builder()
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
          .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
          .serializationInclusion(JsonInclude.Include.NON_NULL)
          .build();

  public static SignedForm of(ApplicationContent content) {
    try {
      var json = CANONICAL.writeValueAsString(content);
      var digest = MessageDigest.getInstance("SHA-256");
      var hash = digest.digest(json.getBytes(StandardCharsets.UTF_8));
      return new SignedForm(json, HexFormat.of().formatHex(hash));
    } catch (JsonProcessingException | NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static ApplicationContent read(String json) {
    try {
      return CANONICAL.readValue(json, ApplicationContent.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
