package nl.innovatiebudget.local.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A transfer as a client asks the ledger for it; whole cents.
 *
 * @param phase {@code AT_ONCE}, {@code PENDING}, {@code POST}, {@code VOID} or {@code REVERSAL}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Booking(
    UUID transferId,
    String phase,
    String debitAccountCode,
    String creditAccountCode,
    long amountCents,
    @Nullable UUID pendingTransferId,
    @Nullable UUID reversesTransferId) {

  public static Booking atOnce(UUID id, String debit, String credit, long cents) {
    return new Booking(id, "AT_ONCE", debit, credit, cents, null, null);
  }

  public static Booking pending(UUID id, String debit, String credit, long cents) {
    return new Booking(id, "PENDING", debit, credit, cents, null, null);
  }

  /** The one that makes this pending one final, the whole or less. */
  public Booking posted(UUID by, long cents) {
    return new Booking(by, "POST", debitAccountCode, creditAccountCode, cents, transferId, null);
  }

  /** The one that takes this pending one back. */
  public Booking voided(UUID by) {
    return new Booking(
        by, "VOID", debitAccountCode, creditAccountCode, amountCents, transferId, null);
  }

  /** The one that takes this final one back. */
  public Booking reversed(UUID by) {
    return new Booking(
        by, "REVERSAL", creditAccountCode, debitAccountCode, amountCents, null, transferId);
  }

  /** What is sent to the address that has its id. */
  Body withoutId() {
    return new Body(
        phase,
        debitAccountCode,
        creditAccountCode,
        amountCents,
        pendingTransferId,
        reversesTransferId);
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Body(
      String phase,
      String debitAccountCode,
      String creditAccountCode,
      long amountCents,
      @Nullable UUID pendingTransferId,
      @Nullable UUID reversesTransferId) {}
}
