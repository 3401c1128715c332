package nl.innovatiebudget.intake.round;

import java.util.List;

/** What an officer records of a round after its closing, in this order and once. */
public enum RoundStep {
  ASSESSMENT_STARTED(RoundState.IN_ASSESSMENT),
  DECIDED(RoundState.DECIDED),
  AWARDS_PUBLISHED(RoundState.PUBLISHED);

  private final RoundState leadsTo;

  RoundStep(RoundState leadsTo) {
    this.leadsTo = leadsTo;
  }

  RoundState leadsTo() {
    return leadsTo;
  }

  /** Whether this is the one that comes after those. */
  boolean isNextAfter(List<RoundStep> taken) {
    return ordinal() == taken.size();
  }
}
