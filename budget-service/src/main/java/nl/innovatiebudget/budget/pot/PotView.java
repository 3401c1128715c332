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

  /**
   * What went to another pot is bound to nothing here: it is no longer in the ceiling.
   *
   * @param movedOut to other pots of the round
   */
  static PotView of(String potId, Account account, Euro movedOut) {
    return new PotView(
        potId,
        account.ceiling().minus(movedOut),
        account.debitsPending(),
        account.debitsPosted().minus(movedOut),
        account.available());
  }
}
