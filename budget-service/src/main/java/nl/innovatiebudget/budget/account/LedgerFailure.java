package nl.innovatiebudget.budget.account;

import java.sql.SQLException;

/**
 * The database did not do what the ledger asked. Nothing of it is known to be written; the same
 * transfers may be asked again, since their ids are the same.
 */
public final class LedgerFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public LedgerFailure(SQLException cause) {
    super(cause);
  }

  /**
   * Whether it passes: the database is away or busy (classes 08, 53, 57 and 58), gave up waiting
   * (55), ended an idle transaction (25) or undid one for another (40).
   */
  public boolean passes() {
    for (Throwable cause = getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        var state = sql.getSQLState();
        return state == null || state.matches("(08|25|40|53|55|57|58).*");
      }
    }
    return false;
  }
}
