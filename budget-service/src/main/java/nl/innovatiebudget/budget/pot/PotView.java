package nl.innovatiebudget.budget.pot;

import nl.innovatiebudget.budget.account.Account;
import nl.innovatiebudget.kit.money.Euro;

/**
 * A pot as staff see it, in whole cents. All is nothing while the round has no money.
 *
 * @param ceilingCents its opening, with what was put in and taken out by people since
 * @param reservedCents for awards whose letter is not out yet
 * @param committedCents for awards whose letter is out: legally bound
 */
public record PotView(
    String potId, Euro ceilingCents, Euro reservedCents, Euro committedCents, Euro leftCents) {

  /** What was released by an award is left again and bound to nothing. */
  static PotView of(String potId, Euro ceiling, Account account) {
    return new PotView(
        potId,
        ceiling,
        account.debitsPending(),
        ceiling.minus(account.available()).minus(account.debitsPending()),
        account.available());
  }

  static PotView withoutMoney(String potId) {
    return new PotView(potId, Euro.ZERO, Euro.ZERO, Euro.ZERO, Euro.ZERO);
  }
}
