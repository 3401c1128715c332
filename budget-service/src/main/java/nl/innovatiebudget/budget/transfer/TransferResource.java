package nl.innovatiebudget.budget.transfer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import nl.innovatiebudget.budget.account.AccountCode;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.money.Euro;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Shows what is in the ledger, row by row. */
@Path("/transfers")
public class TransferResource {

  private static final int PAGE_ROWS = 100;

  private final Transfers transfers;

  TransferResource(Transfers transfers) {
    this.transfers = transfers;
  }

  /**
   * At most {@value #PAGE_ROWS} rows, oldest first; the next page starts after the last position.
   */
  @GET
  @RolesAllowed({Role.CONTROLLER, Role.AUDITOR})
  @Operation(summary = "Transfers of one account or of all, oldest first, 100 at a time")
  public List<TransferView> list(
      @QueryParam("accountCode") @Nullable String accountCode,
      @QueryParam("after") @DefaultValue("0") long after) {
    var account = accountCode == null ? null : new AccountCode(accountCode);
    return transfers.list(account, after, PAGE_ROWS).stream().map(TransferView::of).toList();
  }

  /** A row of the ledger; the amount in whole cents. */
  public record TransferView(
      long position,
      TransferId transferId,
      Transfer.Phase phase,
      AccountCode debitAccountCode,
      AccountCode creditAccountCode,
      Euro amountCents,
      @Nullable TransferId pendingTransferId,
      @Nullable TransferId reversesTransferId,
      @Nullable Instant expiresAt,
      @Nullable String purpose,
      @Nullable String reference,
      Instant recordedAt) {

    static TransferView of(Transfers.Row row) {
      var transfer = row.transfer();
      return new TransferView(
          row.position(),
          transfer.id(),
          transfer.phase(),
          transfer.debit(),
          transfer.credit(),
          transfer.amount(),
          transfer.pendingId(),
          transfer.reversesId(),
          transfer.expiresAt(),
          transfer.purpose(),
          transfer.reference(),
          row.recordedAt());
    }
  }
}
