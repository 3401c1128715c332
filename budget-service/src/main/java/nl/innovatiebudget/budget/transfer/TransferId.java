package nl.innovatiebudget.budget.transfer;

import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The id of a transfer, chosen by who asks for it, so that asking again is harmless.
 *
 * @see Ledger
 */
@Schema(implementation = UUID.class)
public record TransferId(@JsonValue UUID value) {

  private static final int VERSION_OF_NAMES = 3;

  /** The one id that belongs to this purpose and subject, however often it is asked for. */
  public static TransferId of(String purpose, Object subject) {
    var name = purpose + ":" + subject;
    return new TransferId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
  }

  /** Whether it could be one of {@link #of}, which nobody else may use up. */
  static boolean isMadeFromName(UUID id) {
    return id.version() == VERSION_OF_NAMES;
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
