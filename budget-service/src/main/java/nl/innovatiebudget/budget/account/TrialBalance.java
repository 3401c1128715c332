package nl.innovatiebudget.budget.account;

import java.util.List;
import java.util.function.Function;
import nl.innovatiebudget.kit.money.Euro;

/**
 * All accounts side by side: in a sound ledger the debits equal the credits, pending and posted
 * apart. Amounts in whole cents.
 */
public record TrialBalance(
    List<Line> accounts,
    Euro totalDebitsPendingCents,
    Euro totalDebitsPostedCents,
    Euro totalCreditsPendingCents,
    Euro totalCreditsPostedCents,
    boolean balanced) {

  public static TrialBalance of(List<Account> accounts) {
    var debitsPending = total(accounts, Account::debitsPending);
    var debitsPosted = total(accounts, Account::debitsPosted);
    var creditsPending = total(accounts, Account::creditsPending);
    var creditsPosted = total(accounts, Account::creditsPosted);
    return new TrialBalance(
        accounts.stream().map(Line::of).toList(),
        debitsPending,
        debitsPosted,
        creditsPending,
        creditsPosted,
        debitsPending.equals(creditsPending) && debitsPosted.equals(creditsPosted));
  }

  private static Euro total(List<Account> accounts, Function<Account, Euro> balance) {
    return accounts.stream().map(balance).reduce(Euro.ZERO, Euro::plus);
  }

  /** One account. */
  public record Line(
      AccountCode code,
      AccountKind kind,
      Euro debitsPendingCents,
      Euro debitsPostedCents,
      Euro creditsPendingCents,
      Euro creditsPostedCents) {

    static Line of(Account account) {
      return new Line(
          account.code(),
          account.kind(),
          account.debitsPending(),
          account.debitsPosted(),
          account.creditsPending(),
          account.creditsPosted());
    }
  }
}
