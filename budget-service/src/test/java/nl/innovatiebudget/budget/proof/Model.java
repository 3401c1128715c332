package nl.innovatiebudget.budget.proof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.innovatiebudget.budget.account.AccountCode;
import nl.innovatiebudget.budget.transfer.Transfer;
import nl.innovatiebudget.budget.transfer.Transfer.Phase;
import nl.innovatiebudget.budget.transfer.TransferId;
import org.jspecify.annotations.Nullable;

/** The ledger as a person would write it down: no locks, no database, plain sums. */
final class Model {

  private final Map<AccountCode, Balance> balances = new HashMap<>();
  private final Map<TransferId, Transfer> taken = new HashMap<>();
  private final Set<TransferId> ended = new HashSet<>();
  private final Set<TransferId> reversed = new HashSet<>();
  private final Set<TransferId> refused = new HashSet<>();
  private final Set<AccountCode> closed = new HashSet<>();

  /** Sums of one account, in cents. */
  record Balance(long debitsPending, long debitsPosted, long creditsPending, long creditsPosted) {

    static final Balance NONE = new Balance(0, 0, 0, 0);

    long available() {
      return creditsPosted - debitsPosted - debitsPending;
    }

    Balance debited(long pending, long posted) {
      return new Balance(
          debitsPending + pending, debitsPosted + posted, creditsPending, creditsPosted);
    }

    Balance credited(long pending, long posted) {
      return new Balance(
          debitsPending, debitsPosted, creditsPending + pending, creditsPosted + posted);
    }
  }

  Balance balance(AccountCode code) {
    return balances.getOrDefault(code, Balance.NONE);
  }

  void close(AccountCode code) {
    closed.add(code);
  }

  /** Gives back what is over; says whether there was anything. */
  boolean expire(Instant now) {
    var over =
        taken.values().stream()
            .filter(transfer -> transfer.phase() == Phase.PENDING)
            .filter(transfer -> !ended.contains(transfer.id()))
            .filter(transfer -> !isAhead(transfer.expiresAt(), now))
            .toList();
    for (var pending : over) {
      long back = -pending.amount().cents();
      ended.add(pending.id());
      balances.put(pending.debit(), balance(pending.debit()).debited(back, 0));
      balances.put(pending.credit(), balance(pending.credit()).credited(back, 0));
    }
    return !over.isEmpty();
  }

  boolean holds(TransferId id) {
    return taken.containsKey(id);
  }

  /** Which of a list ought to be in the ledger afterwards; those that are tied share their fate. */
  List<Boolean> takesAll(List<Transfer> transfers, Instant now) {
    List<Boolean> outcomes = new ArrayList<>();
    List<Transfer> tied = new ArrayList<>();
    for (var transfer : transfers) {
      tied.add(transfer);
      if (!transfer.tiedToNext()) {
        outcomes.addAll(takesTogether(tied, now));
        tied.clear();
      }
    }
    return outcomes;
  }

  private List<Boolean> takesTogether(List<Transfer> tied, Instant now) {
    var before = new HashMap<>(balances);
    List<Transfer> added = new ArrayList<>();
    List<Boolean> outcomes = new ArrayList<>();
    for (var transfer : tied) {
      boolean known = taken.containsKey(transfer.id());
      boolean right = known ? same(taken.get(transfer.id()), transfer) : isRight(transfer, now);
      outcomes.add(right);
      if (right && !known) {
        add(transfer);
        added.add(transfer);
      }
    }
    if (outcomes.contains(false)) {
      balances.clear();
      balances.putAll(before);
      added.forEach(this::forget);
      tied.stream().map(Transfer::id).filter(id -> !taken.containsKey(id)).forEach(refused::add);
      return tied.stream().map(t -> tied.size() == 1 && outcomes.getFirst()).toList();
    }
    return outcomes;
  }

  private void add(Transfer transfer) {
    taken.put(transfer.id(), transfer);
    long amount = transfer.amount().cents();
    var pendingId = transfer.pendingId();
    long pending =
        pendingId != null
            ? -Objects.requireNonNull(taken.get(pendingId)).amount().cents()
            : transfer.phase() == Phase.PENDING ? amount : 0;
    long posted =
        switch (transfer.phase()) {
          case AT_ONCE, POST, REVERSAL -> amount;
          case PENDING, VOID, EXPIRE -> 0;
        };
    if (pendingId != null) {
      ended.add(pendingId);
    }
    if (transfer.reversesId() != null) {
      reversed.add(transfer.reversesId());
    }
    balances.put(transfer.debit(), balance(transfer.debit()).debited(pending, posted));
    balances.put(transfer.credit(), balance(transfer.credit()).credited(pending, posted));
  }

  private void forget(Transfer transfer) {
    taken.remove(transfer.id());
    ended.remove(transfer.pendingId());
    reversed.remove(transfer.reversesId());
  }

  private boolean isRight(Transfer transfer, Instant now) {
    if (refused.contains(transfer.id()) || transfer.amount().cents() == 0) {
      return false;
    }
    boolean open = !closed.contains(transfer.debit()) && !closed.contains(transfer.credit());
    return switch (transfer.phase()) {
      case AT_ONCE -> open && fits(transfer);
      case PENDING -> open && fits(transfer) && isAhead(transfer.expiresAt(), now);
      case REVERSAL -> open && fits(transfer) && isRightReversal(transfer);
      case POST, VOID, EXPIRE ->
          (open || transfer.phase() != Phase.POST) && isRightEnd(transfer, now);
    };
  }

  private boolean fits(Transfer transfer) {
    return isOutside(transfer.debit())
        || transfer.amount().cents() <= balance(transfer.debit()).available();
  }

  private static boolean isAhead(@Nullable Instant expiry, Instant now) {
    return expiry == null || expiry.isAfter(now);
  }

  private boolean isRightReversal(Transfer reversal) {
    var original = taken.get(Objects.requireNonNull(reversal.reversesId()));
    return original != null
        && (original.phase() == Phase.AT_ONCE || original.phase() == Phase.POST)
        && original.amount().equals(reversal.amount())
        && !reversed.contains(original.id());
  }

  private boolean isRightEnd(Transfer end, Instant now) {
    var pending = taken.get(Objects.requireNonNull(end.pendingId()));
    if (pending == null || pending.phase() != Phase.PENDING || ended.contains(pending.id())) {
      return false;
    }
    boolean over = !isAhead(pending.expiresAt(), now);
    return switch (end.phase()) {
      case POST -> !over && !end.amount().isMoreThan(pending.amount());
      case VOID -> end.amount().equals(pending.amount());
      case EXPIRE -> over;
      case AT_ONCE, PENDING, REVERSAL -> false;
    };
  }

  private static boolean isOutside(AccountCode code) {
    return code.value().startsWith("outside/");
  }

  /** Whether two say the same, apart from how they were tied to others. */
  static boolean same(@Nullable Transfer one, Transfer other) {
    return one != null
        && one.id().equals(other.id())
        && one.phase() == other.phase()
        && one.debit().equals(other.debit())
        && one.credit().equals(other.credit())
        && one.amount().equals(other.amount())
        && Objects.equals(one.pendingId(), other.pendingId())
        && Objects.equals(one.reversesId(), other.reversesId())
        && Objects.equals(one.expiresAt(), other.expiresAt());
  }
}
