package nl.innovatiebudget.assessment.assignment;

import java.time.Instant;
import java.util.Optional;

/** Until when the jury of a round may score: the first instant that is too late. */
public interface ScoringUntil {

  /** Empty when the round has no deadline yet. */
  Optional<Instant> ofRound(String roundId);
}
