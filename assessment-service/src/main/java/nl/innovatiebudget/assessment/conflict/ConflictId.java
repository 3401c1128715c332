package nl.innovatiebudget.assessment.conflict;

import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which conflict: that of one juror in one case, on one ground with one party. It is the same
 * whenever the same facts are looked at, so that a dismissal holds for exactly what was dismissed,
 * and not for another tie that is declared later.
 *
 * @param mark 32 hexadecimals that tell this ground and party from the others
 */
@Schema(type = SchemaType.STRING, pattern = "^[0-9a-f-]{36}\\.[0-9a-f-]{36}\\.[0-9a-f]{32}$")
public record ConflictId(UUID applicationId, UUID jurorId, String mark) {

  private static final Pattern FORM =
      Pattern.compile("([0-9a-f-]{36})\\.([0-9a-f-]{36})\\.([0-9a-f]{32})");

  private static final int MARK_BYTES = 16;

  static ConflictId of(Conflict conflict) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var text = String.join("\n", parts(conflict));
      var hash = digest.digest(text.getBytes(StandardCharsets.UTF_8));
      var mark = HexFormat.of().formatHex(hash, 0, MARK_BYTES);
      return new ConflictId(conflict.applicationId(), conflict.jurorId(), mark);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> parts(Conflict conflict) {
    var found =
        List.of(conflict.ground().name(), conflict.by(), OrganisationName.key(conflict.party()));
    return conflict.source().isEmpty()
        ? found
        : Stream.concat(found.stream(), Stream.of(conflict.source())).toList();
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
