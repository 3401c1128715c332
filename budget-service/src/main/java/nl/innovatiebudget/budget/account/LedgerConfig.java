package nl.innovatiebudget.budget.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The bounds of waiting for the ledger. */
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

  /** The longest wait for an answer of the database to a group of transfers. */
  @WithDefault("15s")
  Duration answerWithin();

  /** How often is looked for pending transfers whose time is over. */
  @WithDefault("1s")
  Duration expiryInterval();
}
