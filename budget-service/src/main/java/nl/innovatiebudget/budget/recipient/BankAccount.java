package nl.innovatiebudget.budget.recipient;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The account that an application's money goes to. One person enters it, another types it over from
 * the same source; only then is it paid to. It is never changed, only replaced.
 *
 * @param source the document that it was read from
 * @param enteredBy acting subject of the person
 */
public record BankAccount(
    UUID accountId,
    UUID applicationId,
    Iban iban,
    String holderName,
    String source,
    State state,
    String enteredBy,
    Instant enteredAt,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String decisionReason) {

  /** Whether it may be paid to. */
  @Schema(name = "BankAccountState")
  public enum State {
    /** Waits for a second person. */
    ENTERED,
    /** Two people read the same. */
    CONFIRMED,
    /** The second person did not agree. */
    REJECTED,
    /** Another account was confirmed after it. */
    REPLACED
  }
}
