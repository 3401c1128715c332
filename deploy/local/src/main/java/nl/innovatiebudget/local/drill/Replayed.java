package nl.innovatiebudget.local.drill;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.innovatiebudget.local.ledger.Booking;
import org.jspecify.annotations.Nullable;

/** The rows of the ledger done again in their order, by someone who only knows the rules. */
final class Replayed {

  /** How the code of an account ends that has no bound. */
  static final String OUTSIDE = "/outside";

  private final Map<UUID, Booking> rows = new HashMap<>();
  private final Set<UUID> ended = new HashSet<>();
  private final Map<String, Balance> balances = new HashMap<>();
  private long doubled;
  private long notAllowed;

  /** Whole cents. */
  record Balance(long debitsPending, long debitsPosted, long creditsPending, long creditsPosted) {

    private static final Balance NONE = new Balance(0, 0, 0, 0);

    private Balance plus(long side, long pending, long posted) {
      return side == 0
          ? new Balance(
              debitsPending + pending, debitsPosted + posted, creditsPending, creditsPosted)
          : new Balance(
              debitsPending, debitsPosted, creditsPending + pending, creditsPosted + posted);
    }
  }

  Balance balance(String account) {
    return balances.getOrDefault(account, Balance.NONE);
  }

  @Nullable Booking row(UUID id) {
    return rows.get(id);
  }

  Set<UUID> ids() {
    return rows.keySet();
  }

  /** Ids and ends that are there more than once. */
  long doubled() {
    return doubled;
  }

  /** Rows that no sound ledger would have at their place. */
  long notAllowed() {
    return notAllowed;
  }

  void add(Booking row) {
    var origin =
        row.pendingTransferId() == null ? row.reversesTransferId() : row.pendingTransferId();
    if (rows.put(row.transferId(), row) != null || (origin != null && !ended.add(origin))) {
      doubled++;
    }
    long amount = row.amountCents();
    switch (row.phase()) {
      case "PENDING" -> move(row, amount, 0);
      case "POST", "VOID", "EXPIRE" -> {
        var pending = rows.get(Objects.requireNonNull(row.pendingTransferId()));
        if (pending == null || !pending.phase().equals("PENDING")) {
          notAllowed++;
        } else {
          move(row, -pending.amountCents(), row.phase().equals("POST") ? amount : 0);
        }
      }
      default -> move(row, 0, amount);
    }
  }

  private void move(Booking row, long pending, long posted) {
    var debit = balance(row.debitAccountCode()).plus(0, pending, posted);
    balances.put(row.debitAccountCode(), debit);
    balances.put(
        row.creditAccountCode(), balance(row.creditAccountCode()).plus(1, pending, posted));
    if (!row.debitAccountCode().endsWith(OUTSIDE)
        && debit.debitsPending() + debit.debitsPosted() > debit.creditsPosted()) {
      notAllowed++;
    }
  }
}
