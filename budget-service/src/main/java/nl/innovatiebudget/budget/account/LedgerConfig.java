package nl.innovatiebudget.budget.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long the ledger's one lock may be waited for and held. */
@ConfigMapping(prefix = "innovatiebudget.ledger")
public interface LedgerConfig {

  /** The longest wait for the lock; who waits longer is told to come back. */
  @WithDefault("5s")
  Duration lockWait();

  /**
   * The longest pause between two statements of a transaction that has the lock; after it the
   * database ends the transaction, so that a process that stands still stops nobody else.
   */
  @WithDefault("5s")
  Duration longestPause();
}
