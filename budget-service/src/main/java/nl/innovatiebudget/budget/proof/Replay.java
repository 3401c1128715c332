package nl.innovatiebudget.budget.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.innovatiebudget.budget.transfer.Transfer.Phase;
import org.jspecify.annotations.Nullable;

/**
 * Does everything again that the rows of the ledger say, in their order, and looks at each whether
 * it could have been done: well-formed, after the one before it, between accounts that may trade,
 * and are open, within the ceiling at that moment, ending or reversing what was there. It asks
 * neither the triggers nor the code by which the rows came.
 *
 * <p>Memory goes with the number of accounts and not with that of transfers.
 */
final class Replay {

  private static final int PENDINGS_KEPT = 50_000;

  private final Map<Long, Sums> accounts = new HashMap<>();
  private final OpenPendings pendings;
  private final Findings findings;
  private final List<TransferRow> unresolved = new ArrayList<>();
  private long lastPosition;
  private long lastRecordedAt = Long.MIN_VALUE;

  Replay(Findings findings) {
    this(findings, PENDINGS_KEPT);
  }

  Replay(Findings findings, int pendingsKept) {
    this.findings = findings;
    this.pendings = new OpenPendings(pendingsKept);
  }

  void open(Sums account) {
    accounts.putIfAbsent(account.accountId, account);
  }

  @Nullable Sums sums(long accountId) {
    return accounts.get(accountId);
  }

  int accountCount() {
    return accounts.size();
  }

  long lastPosition() {
    return lastPosition;
  }

  /** Does what the next row says. */
  void apply(TransferRow row) {
    judgeOrder(row);
    judgeForm(row);
    judgeOrigin(row);
    pendings.opened(row);
    var debit = accounts.get(row.debitId());
    var credit = accounts.get(row.creditId());
    if (debit == null || credit == null) {
      wrong("account-missing", row, "is between accounts that are not there");
      return;
    }
    if (!debit.mayTradeWith(credit)) {
      wrong("other-book-or-year", row, "is between two books or two budget years");
    }
    if (!row.phase().isRelease()
        && (debit.isClosedAt(row.position()) || credit.isClosedAt(row.position()))) {
      wrong("booked-after-closing", row, "came after its account or its year was closed");
    }
    try {
      debit.debit(row.pendingCents(), row.postedCents());
      credit.credit(row.pendingCents(), row.postedCents());
      if (takesMoney(row) && !debit.withinCeiling()) {
        wrong("ceiling-passed", row, "passes the ceiling of account " + row.debitId());
      }
    } catch (ArithmeticException e) {
      wrong("amount-out-of-range", row, "makes a sum that is no amount of money any more");
    }
  }

  /** Rows that end or reverse what is no longer known here; afterwards there are none. */
  List<TransferRow> takeUnresolved() {
    var taken = List.copyOf(unresolved);
    unresolved.clear();
    return taken;
  }

  private void judgeOrder(TransferRow row) {
    if (row.position() != lastPosition + 1) {
      wrong("position-missing", row, "follows position " + lastPosition);
    }
    if (row.recordedAt() < lastRecordedAt) {
      wrong("time-went-back", row, "was recorded before the one that it follows");
    }
    lastPosition = row.position();
    lastRecordedAt = Math.max(row.recordedAt(), lastRecordedAt);
  }

  private void judgeForm(TransferRow row) {
    boolean ends =
        switch (row.phase()) {
          case POST, VOID, EXPIRE -> true;
          case AT_ONCE, PENDING, REVERSAL -> false;
        };
    boolean moves =
        switch (row.phase()) {
          case AT_ONCE, REVERSAL ->
              row.pendingCents() == 0 && row.postedCents() == row.amountCents();
          case PENDING -> row.pendingCents() == row.amountCents() && row.postedCents() == 0;
          case POST ->
              row.pendingCents() <= -row.amountCents() && row.postedCents() == row.amountCents();
          case VOID, EXPIRE -> row.pendingCents() == -row.amountCents() && row.postedCents() == 0;
        };
    if (row.amountCents() <= 0
        || row.debitId() == row.creditId()
        || ends != (row.pendingId() != null)
        || (row.phase() == Phase.REVERSAL) != (row.reversesId() != null)
        || (row.expiresAt() != null && row.phase() != Phase.PENDING)
        || !moves) {
      wrong("transfer-malformed", row, "is not well-formed");
    }
  }

  private void judgeOrigin(TransferRow row) {
    var pendingId = row.pendingId();
    if (pendingId != null) {
      pendings
          .ended(pendingId)
          .ifPresentOrElse(
              pending -> Origin.judgeEnd(row, pending).ifPresent(findings::add),
              () -> unresolved.add(row));
    } else if (row.reversesId() != null) {
      unresolved.add(row);
    }
  }

  /** Ends give money back or move what was counted already. */
  private static boolean takesMoney(TransferRow row) {
    return row.phase() == Phase.AT_ONCE
        || row.phase() == Phase.PENDING
        || row.phase() == Phase.REVERSAL;
  }

  private void wrong(String code, TransferRow row, String what) {
    findings.add(
        Finding.atPosition(code, row.position(), "Transfer " + row.id() + " " + what + "."));
  }
}
