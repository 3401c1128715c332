package nl.innovatiebudget.budget.proof;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When the ledger is proved. */
@ConfigMapping(prefix = "innovatiebudget.ledger.proof")
interface ProofConfig {

  /** When the nightly proof is due, as a cron expression in the zone of Amsterdam. */
  String nightly();

  /** How often is looked whether a proof was asked for. */
  Duration lookEvery();

  /** How often a proof that the service or the database stopped is begun again. */
  @WithDefault("5")
  int maxAttempts();
}
