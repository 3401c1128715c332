package nl.innovatiebudget.budget.proof;

import java.util.Optional;
import nl.innovatiebudget.budget.transfer.Transfer.Phase;

/** Holds a transfer that ends or reverses another beside that other. */
final class Origin {

  private Origin() {}

  /** What is wrong with the end of this pending transfer, if anything. */
  static Optional<Finding> judgeEnd(TransferRow end, TransferRow pending) {
    var expiry = pending.expiresAt();
    boolean asItMust =
        pending.phase() == Phase.PENDING
            && pending.position() < end.position()
            && sameWay(end, pending)
            && end.pendingCents() == -pending.amountCents()
            && (end.phase() == Phase.POST
                ? end.amountCents() <= pending.amountCents()
                : end.amountCents() == pending.amountCents());
    if (!asItMust) {
      return finding("end-does-not-fit", end, "does not fit the pending transfer that it ends");
    }
    if (end.phase() == Phase.POST && expiry != null && end.recordedAt() >= expiry) {
      return finding("posted-after-expiry", end, "was posted when it had expired");
    }
    if (end.phase() == Phase.EXPIRE && (expiry == null || end.recordedAt() < expiry)) {
      return finding("expired-too-early", end, "was expired before its time");
    }
    return Optional.empty();
  }

  /** What is wrong with the reversal of this transfer, if anything. */
  static Optional<Finding> judgeReversal(TransferRow reversal, TransferRow reversed) {
    boolean asItMust =
        (reversed.phase() == Phase.AT_ONCE || reversed.phase() == Phase.POST)
            && reversed.position() < reversal.position()
            && reversal.debitId() == reversed.creditId()
            && reversal.creditId() == reversed.debitId()
            && reversal.amountCents() == reversed.postedCents();
    return asItMust
        ? Optional.empty()
        : finding("reversal-does-not-fit", reversal, "does not fit the transfer that it reverses");
  }

  private static boolean sameWay(TransferRow one, TransferRow other) {
    return one.debitId() == other.debitId() && one.creditId() == other.creditId();
  }

  private static Optional<Finding> finding(String code, TransferRow row, String what) {
    return Optional.of(
        Finding.atPosition(code, row.position(), "Transfer " + row.id() + " " + what + "."));
  }
}
