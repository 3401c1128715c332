package nl.innovatiebudget.budget.award;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How awards are kept. */
@ConfigMapping(prefix = "innovatiebudget.awards")
public interface AwardsConfig {

  /**
   * How long money stays reserved for a proposed award without a letter. Without it a reservation
   * stays until its letter, or until two people give it up.
   */
  Optional<Duration> reservationExpiresAfter();

  /** How often is looked whether a suspension has ended. */
  @WithDefault("10m")
  String lookEvery();
}
