package nl.innovatiebudget.budget.transfer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.innovatiebudget.budget.account.Account;
import nl.innovatiebudget.budget.account.AccountCode;
import nl.innovatiebudget.budget.transfer.Outcome.Existed;
import nl.innovatiebudget.budget.transfer.Outcome.Recorded;
import nl.innovatiebudget.budget.transfer.Outcome.Refused;
import nl.innovatiebudget.budget.transfer.Transfer.Phase;
import nl.innovatiebudget.budget.transfer.TransferRejection.IdInUse;
import nl.innovatiebudget.budget.transfer.TransferRejection.Plain;
import org.jspecify.annotations.Nullable;

/**
 * As much of the ledger as a list of transfers touches, read once under the lock. The transfers are
 * judged one by one and each that is taken changes what the next one finds; what is to be written
 * is kept apart, to be written in one go.
 */
final class Books {

  private final Instant now;
  private final Map<AccountCode, Account> accounts = new HashMap<>();
  private final Set<Integer> closedYears = new HashSet<>();
  private final Map<TransferId, Transfer> transfers = new HashMap<>();
  private final Map<TransferId, TransferRejection> refused = new HashMap<>();
  private final Map<TransferId, Phase> ended = new HashMap<>();
  private final Set<TransferId> reversed = new HashSet<>();

  private final List<Entry> entries = new ArrayList<>();
  private final Map<TransferId, TransferRejection> refusals = new LinkedHashMap<>();

  /**
   * Begins with nothing known.
   *
   * @param now never before the instant of the last row, whatever the clock says
   */
  Books(Instant now) {
    this.now = now;
  }

  void knows(Account account, boolean yearClosed) {
    accounts.put(account.code(), account);
    if (yearClosed) {
      closedYears.add(Objects.requireNonNull(account.budgetYear()));
    }
  }

  void knows(Transfer earlier) {
    transfers.put(earlier.id(), earlier);
    noteWhatItEnds(earlier);
  }

  void knows(TransferId id, TransferRejection reason) {
    refused.put(id, reason);
  }

  void knowsEnded(TransferId pending, Phase how) {
    ended.put(pending, how);
  }

  void knowsReversed(TransferId taken) {
    reversed.add(taken);
  }

  Instant now() {
    return now;
  }

  @Nullable Account account(AccountCode code) {
    return accounts.get(code);
  }

  @Nullable Transfer transfer(@Nullable TransferId id) {
    return id == null ? null : transfers.get(id);
  }

  /** How a pending transfer ended; none when it did not. */
  @Nullable Phase endOf(TransferId pending) {
    return ended.get(pending);
  }

  boolean isReversed(TransferId taken) {
    return reversed.contains(taken);
  }

  boolean isClosedYear(@Nullable Integer year) {
    return year != null && closedYears.contains(year);
  }

  /** What is to be added to the ledger, in order. */
  List<Entry> entries() {
    return entries;
  }

  /** The ids that are refused from now on. */
  Map<TransferId, TransferRejection> refusals() {
    return refusals;
  }

  /**
   * Takes or refuses each transfer, given what went before it. Linked ones are all taken or all
   * refused: each that could have been taken is then refused for the sake of the others.
   */
  List<Outcome> judge(List<Transfer> asked) {
    var outcomes = new ArrayList<Outcome>(asked.size());
    for (int first = 0; first < asked.size(); first = outcomes.size()) {
      int last = first;
      while (asked.get(last).tiedToNext()) {
        last++;
      }
      judgeChain(asked.subList(first, last + 1), outcomes);
    }
    return outcomes;
  }

  private void judgeChain(List<Transfer> chain, List<Outcome> outcomes) {
    int before = entries.size();
    int first = outcomes.size();
    boolean fails = false;
    for (var transfer : chain) {
      var outcome = judge(transfer);
      outcomes.add(outcome);
      fails |= outcome instanceof Refused;
    }
    if (fails) {
      undo(before);
      for (int i = 0; i < chain.size(); i++) {
        if (outcomes.get(first + i) instanceof Recorded) {
          var reason = new Plain(Reason.LINKED_TRANSFER_FAILED);
          outcomes.set(first + i, refuse(chain.get(i), reason));
        }
      }
    }
  }

  private Outcome judge(Transfer transfer) {
    var earlier = transfers.get(transfer.id());
    if (earlier != null) {
      return earlier.isKeptOf(transfer) ? new Existed() : new Refused(new IdInUse(transfer.id()));
    }
    var kept = refused.get(transfer.id());
    if (kept != null) {
      return new Refused(kept);
    }
    var reason = TransferRules.judge(transfer, this);
    if (reason != null) {
      return refuse(transfer, reason);
    }
    take(transfer);
    return new Recorded();
  }

  /** An expiry is asked by the ledger itself, which may have looked a moment too early. */
  private Outcome refuse(Transfer transfer, TransferRejection reason) {
    if (transfer.phase() != Phase.EXPIRE) {
      refused.put(transfer.id(), reason);
      refusals.put(transfer.id(), reason);
    }
    return new Refused(reason);
  }

  private void take(Transfer transfer) {
    var debit = Objects.requireNonNull(accounts.get(transfer.debit()));
    var credit = Objects.requireNonNull(accounts.get(transfer.credit()));
    var entry = new Entry(transfer, debit, credit, pendingCents(transfer), postedCents(transfer));
    accounts.put(debit.code(), debit.debited(entry.pendingCents(), entry.postedCents()));
    accounts.put(credit.code(), credit.credited(entry.pendingCents(), entry.postedCents()));
    transfers.put(transfer.id(), transfer);
    noteWhatItEnds(transfer);
    entries.add(entry);
  }

  private void noteWhatItEnds(Transfer transfer) {
    if (transfer.pendingId() != null) {
      ended.put(transfer.pendingId(), transfer.phase());
    }
    if (transfer.reversesId() != null) {
      reversed.add(transfer.reversesId());
    }
  }

  private void undo(int downTo) {
    while (entries.size() > downTo) {
      var entry = entries.removeLast();
      var transfer = entry.transfer();
      accounts.put(entry.debit().code(), entry.debit());
      accounts.put(entry.credit().code(), entry.credit());
      transfers.remove(transfer.id());
      if (transfer.pendingId() != null) {
        ended.remove(transfer.pendingId());
      }
      if (transfer.reversesId() != null) {
        reversed.remove(transfer.reversesId());
      }
    }
  }

  private long pendingCents(Transfer transfer) {
    return switch (transfer.phase()) {
      case PENDING -> transfer.amount().cents();
      case POST, VOID, EXPIRE ->
          -Objects.requireNonNull(transfer(transfer.pendingId())).amount().cents();
      case AT_ONCE, REVERSAL -> 0;
    };
  }

  private static long postedCents(Transfer transfer) {
    return switch (transfer.phase()) {
      case AT_ONCE, POST, REVERSAL -> transfer.amount().cents();
      case PENDING, VOID, EXPIRE -> 0;
    };
  }

  /**
   * A row to be written.
   *
   * @param debit the account as it stood before it
   * @param credit likewise
   */
  record Entry(
      Transfer transfer, Account debit, Account credit, long pendingCents, long postedCents) {}
}
