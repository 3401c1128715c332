package nl.innovatiebudget.intake.round;

/** Why there is a version of a round. */
public enum VersionKind {
  FIRST,
  /** Other rules, before the round opened. */
  AMENDMENT,
  /** A later closing, for everybody. */
  EXTENSION,
  /** Less money; who applied earlier keeps the version that held then (Awb 4:27). */
  LOWERING
}
