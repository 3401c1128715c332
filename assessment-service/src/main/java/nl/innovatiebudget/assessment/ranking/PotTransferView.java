package nl.innovatiebudget.assessment.ranking;

import java.time.Instant;
import java.util.UUID;
import nl.innovatiebudget.kit.money.Euro;
import org.jspecify.annotations.Nullable;

/** A transfer between pots, with its reversal if there was one. */
public record PotTransferView(
    UUID transferId,
    String fromPotId,
    String toPotId,
    Euro amountCents,
    String reason,
    String madeBy,
    Instant madeAt,
    @Nullable Withdrawal withdrawal) {

  /** The reversal. */
  public record Withdrawal(String reason, String withdrawnBy, Instant withdrawnAt) {}

  static PotTransferView of(PotTransfer transfer, @Nullable PotTransferWithdrawal withdrawal) {
    return new PotTransferView(
        transfer.transferId(),
        transfer.fromPotId(),
        transfer.toPotId(),
        transfer.amount(),
        transfer.reason(),
        transfer.madeBy(),
        transfer.madeAt(),
        withdrawal == null
            ? null
            : new Withdrawal(
                withdrawal.reason(), withdrawal.withdrawnBy(), withdrawal.withdrawnAt()));
  }
}
