package nl.innovatiebudget.budget.pot;

import nl.innovatiebudget.budget.account.Account;
import nl.innovatiebudget.kit.money.Euro;

/**
 * A pot as staff see it, in whole cents.
 *
 * @param reservedCents for awards whose letter is not out yet
 * @param committedCents for awards whose letter is out: legally bound
 */
public record PotView(
    String potId, Euro ceilingCents, Euro reservedCents, Euro committedCents, Euro leftCents) {

  static PotView of(String potId, Account account) {
    return new PotView(
        potId,
        account.ceiling(),
        account.debitsPending(),
        account.debitsPosted(),
        account.available());
  }
}
