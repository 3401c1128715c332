package nl.innovatiebudget.budget.transfer;

import nl.innovatiebudget.budget.account.AccountCode;
import nl.innovatiebudget.kit.money.Euro;
import org.jspecify.annotations.Nullable;

/**
 * Money that goes from the debited to the credited account. It is never changed: a pending transfer
 * is ended by another transfer, which posts or voids the whole of it.
 *
 * @param pendingId the pending transfer that this one ends; only when posting or voiding
 */
public record Transfer(
    TransferId id,
    Phase phase,
    AccountCode debit,
    AccountCode credit,
    Euro amount,
    @Nullable TransferId pendingId) {

  /** How far a transfer takes the money. */
  public enum Phase {
    /** Moved in one step. */
    AT_ONCE,
    /** Set aside: gone for the debited account, not yet there for the credited one. */
    PENDING,
    /** Moved after all. */
    POST,
    /** Back where it was. */
    VOID
  }

  public static Transfer atOnce(TransferId id, AccountCode debit, AccountCode credit, Euro amount) {
    return new Transfer(id, Phase.AT_ONCE, debit, credit, amount, null);
  }

  public static Transfer pending(
      TransferId id, AccountCode debit, AccountCode credit, Euro amount) {
    return new Transfer(id, Phase.PENDING, debit, credit, amount, null);
  }

  /** The transfer that makes this pending one final. */
  public Transfer posted(TransferId by) {
    return new Transfer(by, Phase.POST, debit, credit, amount, id);
  }

  /** The transfer that takes this pending one back. */
  public Transfer voided(TransferId by) {
    return new Transfer(by, Phase.VOID, debit, credit, amount, id);
  }
}
