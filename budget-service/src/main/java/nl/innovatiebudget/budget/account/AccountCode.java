package nl.innovatiebudget.budget.account;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The name of an account, which says what it is of: {@code appropriation/ibdo-2024}, {@code
 * pot/ibdo-2024/small}, {@code award/<applicationId>}.
 */
@Schema(implementation = String.class)
public record AccountCode(@JsonValue String value) {

  private static final int LONGEST_PART = 100;

  public static AccountCode appropriation(String roundId) {
    return new AccountCode("appropriation/" + part(roundId));
  }

  public static AccountCode pot(String roundId, String potId) {
    return new AccountCode("pot/" + part(roundId) + "/" + part(potId));
  }

  public static AccountCode award(UUID applicationId) {
    return new AccountCode("award/" + applicationId);
  }

  /** Two different ids may not lead to one account. */
  private static String part(String id) {
    if (id.isBlank() || id.length() > LONGEST_PART || id.contains("/")) {
      throw new IllegalArgumentException("cannot name an account after the id '" + id + "'");
    }
    return id;
  }

  @Override
  public String toString() {
    return value;
  }
}
