package nl.innovatiebudget.budget.transfer;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.budget.account.AccountCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a machine client asks of the ledger: the documented contract of what {@link TransferReader}
 * reads by hand. Both accounts are always named, also of a transfer that ends or reverses another,
 * so that a mistake shows; both are of the client (see {@link AccountCode#isOfClients}).
 *
 * @param amountCents whole cents; when posting what is made final, at most what is pending
 * @param pendingTransferId what is posted or voided
 * @param reversesTransferId what is taken back
 * @param expiresAt when a pending one ends by itself
 */
public record TransferRequest(
    @NotNull Phase phase,
    @NotNull @Size(min = 1, max = LONGEST_CODE) @Pattern(regexp = OWN_ACCOUNT)
        String debitAccountCode,
    @NotNull @Size(min = 1, max = LONGEST_CODE) @Pattern(regexp = OWN_ACCOUNT)
        String creditAccountCode,
    @Min(1) @Max(MOST_CENTS) long amountCents,
    @Nullable UUID pendingTransferId,
    @Nullable UUID reversesTransferId,
    @Nullable Instant expiresAt,
    @Size(max = Transfer.LONGEST_PURPOSE) @Pattern(regexp = "^[a-z0-9]+(-[a-z0-9]+)*$")
        @Nullable String purpose,
    @Size(min = 1, max = Transfer.LONGEST_REFERENCE) @Pattern(regexp = "[ -~]*")
        @Nullable String reference) {

  static final int LONGEST_CODE = 250;
  static final String OWN_ACCOUNT = "^" + AccountCode.OF_CLIENTS + "[ -~]*$";
  static final long MOST_CENTS = 100_000_000_000_000L;
  static final int MOST_TRANSFERS = 1_000;

  /** What a client may ask; expiry comes from the ledger itself. */
  @Schema(name = "RequestedTransferPhase")
  public enum Phase {
    AT_ONCE,
    PENDING,
    POST,
    VOID,
    REVERSAL
  }

  /**
   * Transfers to be recorded one after the other.
   *
   * @param mode whether all of them are recorded or none, or each for itself
   */
  @Schema(name = "TransferBatch")
  public record Batch(
      @NotNull Mode mode, @NotNull @Size(min = 1, max = MOST_TRANSFERS) List<Item> transfers) {}

  /** What happens to a batch when one of its transfers is refused. */
  @Schema(name = "TransferBatchMode")
  public enum Mode {
    ALL_OR_NOTHING,
    EACH
  }

  /**
   * One of a batch; see {@link TransferRequest}.
   *
   * @param linked whether it succeeds or fails together with the next one
   */
  @Schema(name = "TransferBatchItem")
  public record Item(
      @NotNull UUID transferId,
      @NotNull Phase phase,
      @NotNull @Size(min = 1, max = LONGEST_CODE) @Pattern(regexp = OWN_ACCOUNT)
          String debitAccountCode,
      @NotNull @Size(min = 1, max = LONGEST_CODE) @Pattern(regexp = OWN_ACCOUNT)
          String creditAccountCode,
      @Min(1) @Max(MOST_CENTS) long amountCents,
      @Nullable UUID pendingTransferId,
      @Nullable UUID reversesTransferId,
      @Nullable Instant expiresAt,
      @Size(max = Transfer.LONGEST_PURPOSE) @Pattern(regexp = "^[a-z0-9]+(-[a-z0-9]+)*$")
          @Nullable String purpose,
      @Size(min = 1, max = Transfer.LONGEST_REFERENCE) @Pattern(regexp = "[ -~]*")
          @Nullable String reference,
      @Nullable Boolean linked) {}
}
