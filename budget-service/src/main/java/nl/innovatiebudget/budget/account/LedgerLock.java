package nl.innovatiebudget.budget.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * The one lock that all writing in the ledger waits for, held until the transaction ends. It is
 * taken before anything is read: the statements after it see all that earlier holders wrote.
 *
 * <p>A use case takes its own rows first and the ledger last; after it, it takes nothing that
 * another could have taken before its own turn.
 */
@ApplicationScoped
public class LedgerLock {

  /** Text that takes the lock and gives one row; begin a longer text with it to save a way. */
  private final String statement;

  LedgerLock(LedgerConfig config) {
    this.statement =
        "select set_config('lock_timeout', '%d', true), set_config('%s', '%d', true), take_ledger()"
            .formatted(
                millis(config.lockWait()),
                "idle_in_transaction_session_timeout",
                millis(config.longestPause()));
  }

  private static long millis(Duration bound) {
    return bound.toMillis();
  }

  public String statement() {
    return statement;
  }

  /** Waits for the ledger; see {@link LedgerFailure} for when that takes too long. */
  public void take(Connection connection) throws SQLException {
    try (var query = connection.prepareStatement(statement)) {
      query.execute();
    }
  }
}
