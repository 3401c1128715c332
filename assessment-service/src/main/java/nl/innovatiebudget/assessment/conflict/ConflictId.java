package nl.innovatiebudget.assessment.conflict;

import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Which conflict: that of one juror in one case, on one ground with one party. It is the same
 * whenever the same facts are looked at, so that a dismissal holds for exactly what was dismissed.
 *
 * @param mark 32 hexadecimals that tell this ground and party from the others
 */
public record ConflictId(UUID applicationId, UUID jurorId, String mark) {

  private static final Pattern FORM =
      Pattern.compile("([0-9a-f-]{36})\\.([0-9a-f-]{36})\\.([0-9a-f]{32})");

  private static final int MARK_BYTES = 16;

  static ConflictId of(UUID applicationId, UUID jurorId, Ground ground, String by, String party) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var text = String.join("\n", ground.name(), by, OrganisationName.key(party));
      var hash = digest.digest(text.getBytes(StandardCharsets.UTF_8));
      return new ConflictId(applicationId, jurorId, HexFormat.of().formatHex(hash, 0, MARK_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Nothing when the text is no such id. */
  static Optional<ConflictId> parse(String text) {
    var parts = FORM.matcher(text);
    try {
      return parts.matches()
          ? Optional.of(
              new ConflictId(
                  UUID.fromString(parts.group(1)), UUID.fromString(parts.group(2)), parts.group(3)))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @JsonValue
  @Override
  public String toString() {
    return applicationId + "." + jurorId + "." + mark;
  }
}
