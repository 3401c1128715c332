package nl.innovatiebudget.budget.account;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import nl.innovatiebudget.kit.money.Euro;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * All accounts side by side as they stood at an instant: in a sound ledger the debits equal the
 * credits, pending and posted apart, in each book. Amounts in whole cents.
 *
 * @param at the instant; what was recorded at it counts
 * @param positions the last position of the ledger that counts
 */
public record TrialBalance(
    Instant at,
    long positions,
    List<Line> accounts,
    BigInteger totalDebitsPendingCents,
    BigInteger totalDebitsPostedCents,
    BigInteger totalCreditsPendingCents,
    BigInteger totalCreditsPostedCents,
    boolean balanced) {

  /** Adds up exactly: the totals of all accounts may be more than an amount of money can be. */
  public static TrialBalance of(Instant at, long positions, List<Account> accounts) {
    return new TrialBalance(
        at,
        positions,
        accounts.stream().map(Line::of).toList(),
        total(accounts, Account::debitsPending),
        total(accounts, Account::debitsPosted),
        total(accounts, Account::creditsPending),
        total(accounts, Account::creditsPosted),
        Arrays.stream(Book.values()).allMatch(book -> isBalanced(book, accounts)));
  }

  private static boolean isBalanced(Book book, List<Account> all) {
    var accounts = all.stream().filter(account -> account.book() == book).toList();
    return total(accounts, Account::debitsPending).equals(total(accounts, Account::creditsPending))
        && total(accounts, Account::debitsPosted).equals(total(accounts, Account::creditsPosted));
  }

  private static BigInteger total(List<Account> accounts, Function<Account, Euro> balance) {
    return accounts.stream()
        .map(account -> BigInteger.valueOf(balance.apply(account).cents()))
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  /**
   * One account.
   *
   * @param budgetYear absent for an account that outlives a year
   */
  @Schema(name = "TrialBalanceLine")
  public record Line(
      AccountCode code,
      AccountKind kind,
      Book book,
      @Nullable Integer budgetYear,
      Euro debitsPendingCents,
      Euro debitsPostedCents,
      Euro creditsPendingCents,
      Euro creditsPostedCents) {

    static Line of(Account account) {
      return new Line(
          account.code(),
          account.kind(),
          account.book(),
          account.budgetYear(),
          account.debitsPending(),
          account.debitsPosted(),
          account.creditsPending(),
          account.creditsPosted());
    }
  }
}
