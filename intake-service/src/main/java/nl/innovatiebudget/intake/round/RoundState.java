package nl.innovatiebudget.intake.round;

/** Where a round stands: by its dates, and by what was recorded after its closing. */
public enum RoundState {
  /** Published, so that the ceiling is known before the period (Awb 4:27). */
  ANNOUNCED,
  OPEN,
  CLOSED,
  IN_ASSESSMENT,
  DECIDED,
  /** The awards are known to everybody. */
  PUBLISHED
}
