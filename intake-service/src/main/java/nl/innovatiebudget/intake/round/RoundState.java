package nl.innovatiebudget.intake.round;

/** Where a round stands: published, taking applications, or no longer. */
public enum RoundState {
  ANNOUNCED,
  OPEN,
  CLOSED
}
