package nl.innovatiebudget.intake.round;

import java.time.Instant;
import java.util.List;

/**
 * The whole life of a round.
 *
 * @param taken the steps that were recorded, in their order
 */
record RoundLifecycle(RoundDefinition round, List<RoundStep> taken) {

  RoundState stateAt(Instant instant) {
    return taken.isEmpty() ? round.stateAt(instant) : taken.getLast().leadsTo();
  }

  boolean isInAssessment() {
    return !taken.isEmpty();
  }
}
