package nl.innovatiebudget.budget.transfer;

import java.time.Instant;
import nl.innovatiebudget.budget.account.AccountCode;
import nl.innovatiebudget.kit.money.Euro;
import org.jspecify.annotations.Nullable;

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
