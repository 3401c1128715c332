package nl.innovatiebudget.budget.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.innovatiebudget.budget.account.AccountCode;
import nl.innovatiebudget.budget.account.AccountKind;
import nl.innovatiebudget.budget.account.Book;
import nl.innovatiebudget.budget.account.NewAccount;
import nl.innovatiebudget.budget.transfer.Transfer;
import nl.innovatiebudget.budget.transfer.Transfer.Phase;
import nl.innovatiebudget.budget.transfer.TransferId;
import nl.innovatiebudget.kit.money.Euro;

/**
 * Two small pots, three awards, and work on them that follows from the seed alone: reservations,
 * some of which expire, whole and partial posts, voids, reversals, things asked twice and ids used
 * for something else. A good part of it ought to be refused.
 */
final class Scene {

  /** Something that happens. */
  sealed interface Step {

    /** The ledger is asked to take these, in one call. */
    record Ask(List<Transfer> transfers) implements Step {}

    /** It becomes later, or earlier: a clock may be set back. */
    record TimePasses(int hours) implements Step {}

    /** The ledger gives back what is over. */
    record Expire() implements Step {}

    /** An account takes part in nothing new from now on. */
    record Close(AccountCode account) implements Step {}
  }

  private static final int HIGHEST_AMOUNT = 250;

  private final Random random;
  private final AccountCode outside;
  private final List<AccountCode> pots;
  private final List<AccountCode> awards;
  private final List<Transfer> asked = new ArrayList<>();

  Scene(long seed) {
    random = new Random(seed);
    var name = "scene-" + seed;
    outside = new AccountCode("outside/" + name);
    pots = List.of(AccountCode.pot(name, "small"), AccountCode.pot(name, "large"));
    awards = IntStream.range(0, 3).mapToObj(i -> AccountCode.award(uuid())).toList();
  }

  List<NewAccount> accounts() {
    return Stream.of(
            Stream.of(account(outside, AccountKind.OUTSIDE)),
            pots.stream().map(pot -> account(pot, AccountKind.POT)),
            awards.stream().map(award -> account(award, AccountKind.AWARD)))
        .flatMap(all -> all)
        .toList();
  }

  private static NewAccount account(AccountCode code, AccountKind kind) {
    return new NewAccount(code, kind, Book.COMMITMENTS, null);
  }

  List<AccountCode> codes() {
    return accounts().stream().map(NewAccount::code).toList();
  }

  /** What the pots are given before anything is asked of them. */
  List<Transfer> openings() {
    return pots.stream()
        .map(pot -> Transfer.atOnce(id(), outside, pot, Euro.ofCents(1 + random.nextInt(2_000))))
        .toList();
  }

  /** Asks only, for several who ask at once. */
  List<Step.Ask> asks(int count) {
    return IntStream.range(0, count).mapToObj(i -> ask(Instant.MAX)).toList();
  }

  /**
   * The next thing that happens.
   *
   * @param now by the clock of the scene, on the hour
   */
  Step next(Instant now) {
    return switch (random.nextInt(20)) {
      case 0, 1 -> new Step.TimePasses(random.nextInt(10) - 3);
      case 2 -> new Step.Expire();
      case 3 -> random.nextInt(4) == 0 ? new Step.Close(oneOf(awards)) : new Step.TimePasses(1);
      default -> ask(now);
    };
  }

  private Step.Ask ask(Instant now) {
    if (random.nextInt(4) > 0) {
      return new Step.Ask(List.of(random.nextInt(6) == 0 ? again() : fresh(now)));
    }
    List<Transfer> batch = new ArrayList<>();
    int last = 1 + random.nextInt(5);
    for (int i = 0; i <= last; i++) {
      var transfer = fresh(now);
      batch.add(i < last && random.nextInt(3) == 0 ? transfer.linked() : transfer);
    }
    return new Step.Ask(List.copyOf(batch));
  }

  /** What was asked before, or its id with another amount. */
  private Transfer again() {
    if (asked.isEmpty()) {
      return fresh(Instant.MAX);
    }
    var earlier = oneOf(asked);
    return random.nextBoolean() || earlier.phase() != Phase.PENDING
        ? earlier
        : Transfer.pending(
            earlier.id(), earlier.debit(), earlier.credit(), earlier.amount().plus(cents(9)));
  }

  private Transfer fresh(Instant now) {
    var transfer = random.nextInt(10) < 5 || asked.isEmpty() ? start(now) : end(oneOf(asked));
    asked.add(transfer);
    return transfer;
  }

  private Transfer start(Instant now) {
    var amount = Euro.ofCents(random.nextInt(HIGHEST_AMOUNT));
    if (random.nextInt(6) == 0) {
      return Transfer.atOnce(id(), oneOf(pots), oneOf(awards), amount);
    }
    var reservation = Transfer.pending(id(), oneOf(pots), oneOf(awards), amount);
    return now.equals(Instant.MAX) || random.nextInt(3) > 0
        ? reservation
        // never on the hour, where the clock of the scene stands
        : reservation.expiring(now.plus(Duration.ofMinutes(30 + 60L * random.nextInt(6))));
  }

  private Transfer end(Transfer other) {
    if (other.phase() != Phase.PENDING) {
      return other.reversal(id());
    }
    return switch (random.nextInt(5)) {
      case 0, 1 -> other.voided(id());
      case 2 -> other.postedPartly(id(), other.amount().min(cents(HIGHEST_AMOUNT)));
      default -> other.posted(id());
    };
  }

  private Euro cents(int below) {
    return Euro.ofCents(1 + random.nextInt(below));
  }

  private <T> T oneOf(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private TransferId id() {
    return new TransferId(uuid());
  }

  private UUID uuid() {
    return new UUID(random.nextLong(), random.nextLong());
  }
}
