package nl.innovatiebudget.budget.transfer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.innovatiebudget.budget.account.AccountCode;

/** The ledger as a person would write it down: no locks, no database, plain sums. */
final class LedgerModel {

  private final Map<AccountCode, Sums> accounts = new HashMap<>();
  private final Map<TransferId, Transfer> recorded = new HashMap<>();
  private final Set<TransferId> ended = new HashSet<>();

  /** Whether the ledger ought to take it, which the model then does too. */
  boolean takes(Transfer transfer) {
    if (recorded.containsKey(transfer.id()) || !isRight(transfer)) {
      return false;
    }
    recorded.put(transfer.id(), transfer);
    if (transfer.pendingId() != null) {
      ended.add(transfer.pendingId());
    }
    var amount = transfer.amount().cents();
    var debit = sums(transfer.debit());
    var credit = sums(transfer.credit());
    switch (transfer.phase()) {
      case AT_ONCE, REVERSAL -> {
        debit.debitsPosted += amount;
        credit.creditsPosted += amount;
      }
      case PENDING -> {
        debit.debitsPending += amount;
        credit.creditsPending += amount;
      }
      case POST -> {
        debit.debitsPending -= amount;
        credit.creditsPending -= amount;
        debit.debitsPosted += amount;
        credit.creditsPosted += amount;
      }
      case VOID, EXPIRE -> {
        debit.debitsPending -= amount;
        credit.creditsPending -= amount;
      }
    }
    return true;
  }

  private boolean isRight(Transfer transfer) {
    return transfer.pendingId() == null
        ? transfer.amount().cents() <= sums(transfer.debit()).available()
        : recorded.containsKey(transfer.pendingId()) && !ended.contains(transfer.pendingId());
  }

  Sums sums(AccountCode code) {
    return accounts.computeIfAbsent(code, c -> new Sums());
  }

  /** Sums of one account, in cents. */
  static final class Sums {
    long debitsPending;
    long debitsPosted;
    long creditsPending;
    long creditsPosted;

    long available() {
      return creditsPosted - debitsPosted - debitsPending;
    }
  }
}
