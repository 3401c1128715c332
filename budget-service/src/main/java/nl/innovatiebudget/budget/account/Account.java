package nl.innovatiebudget.budget.account;

import nl.innovatiebudget.kit.money.Euro;

/**
 * An account as it stands: what was taken out (debits) and put in (credits), pending and posted.
 *
 * @param allowance what may be taken out without having been put in: an appropriation's ceiling,
 *     nothing for other kinds
 */
public record Account(
    AccountCode code,
    AccountKind kind,
    Euro allowance,
    Euro debitsPending,
    Euro debitsPosted,
    Euro creditsPending,
    Euro creditsPosted) {

  public static Account empty(AccountCode code, AccountKind kind, Euro allowance) {
    return new Account(code, kind, allowance, Euro.ZERO, Euro.ZERO, Euro.ZERO, Euro.ZERO);
  }

  /** What came in for good. */
  public Euro ceiling() {
    return allowance.plus(creditsPosted);
  }

  /** What can still be taken out; pending debits count as gone, pending credits not as come. */
  public Euro available() {
    return ceiling().minus(debitsPosted).minus(debitsPending);
  }

  /** Whether the balances stay within the range of an amount of money when this is put in. */
  public boolean hasRoomFor(Euro credit) {
    var most = Euro.ofCents(Long.MAX_VALUE);
    return !credit.isMoreThan(most.minus(ceiling()).minus(creditsPending));
  }
}
