package nl.innovatiebudget.budget.account;

import java.time.Instant;
import nl.innovatiebudget.kit.money.Euro;
import org.jspecify.annotations.Nullable;

/**
 * An account as it stands: what was taken out (debits) and put in (credits), pending and posted.
 *
 * @param id by which transfers name it
 * @param budgetYear see {@link NewAccount}
 * @param allowance what may be taken out without having been put in: only of rounds from before
 *     appropriations were in the ledger
 * @param closedAt from when on it takes part in nothing new
 */
public record Account(
    long id,
    AccountCode code,
    AccountKind kind,
    Book book,
    @Nullable Integer budgetYear,
    Euro allowance,
    Euro debitsPending,
    Euro debitsPosted,
    Euro creditsPending,
    Euro creditsPosted,
    @Nullable Instant closedAt) {

  private static final Euro MOST = Euro.ofCents(Long.MAX_VALUE);

  public static Account empty(long id, NewAccount account) {
    return new Account(
        id,
        account.code(),
        account.kind(),
        account.book(),
        account.budgetYear(),
        Euro.ZERO,
        Euro.ZERO,
        Euro.ZERO,
        Euro.ZERO,
        Euro.ZERO,
        null);
  }

  /** What came in for good; for what has no bound the range of an amount of money. */
  public Euro ceiling() {
    return kind.isBounded() ? allowance.plus(creditsPosted) : MOST;
  }

  /** What can still be taken out; pending debits count as gone, pending credits not as come. */
  public Euro available() {
    return ceiling().minus(debitsPosted).minus(debitsPending);
  }

  /** Whether the balances stay within the range of an amount of money when this is put in. */
  public boolean hasRoomFor(Euro credit) {
    return !credit.isMoreThan(MOST.minus(allowance).minus(creditsPosted).minus(creditsPending));
  }

  /** As it stands after this is taken out; what is negative gives back. */
  public Account debited(long pendingCents, long postedCents) {
    return with(
        sum(debitsPending, pendingCents),
        sum(debitsPosted, postedCents),
        creditsPending,
        creditsPosted);
  }

  /** As it stands after this is put in; what is negative takes back. */
  public Account credited(long pendingCents, long postedCents) {
    return with(
        debitsPending,
        debitsPosted,
        sum(creditsPending, pendingCents),
        sum(creditsPosted, postedCents));
  }

  private static Euro sum(Euro balance, long cents) {
    return cents == 0 ? balance : Euro.ofCents(Math.addExact(balance.cents(), cents));
  }

  private Account with(
      Euro debitsPending, Euro debitsPosted, Euro creditsPending, Euro creditsPosted) {
    return new Account(
        id,
        code,
        kind,
        book,
        budgetYear,
        allowance,
        debitsPending,
        debitsPosted,
        creditsPending,
        creditsPosted,
        closedAt);
  }
}
