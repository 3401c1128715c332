package nl.innovatiebudget.assessment.assignment;

/** Which seats stay when cases are divided; those with a score always do. */
enum Keep {
  /** All that still can be. */
  ALL,

  /** The locked ones; others only if it costs little. */
  LOCKED
}
