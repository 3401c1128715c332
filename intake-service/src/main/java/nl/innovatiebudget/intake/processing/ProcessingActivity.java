package nl.innovatiebudget.intake.processing;

/**
 * For which purpose the personal data of an application are processed; each has an entry of its own
 * in the register of processing activities (AVG 30).
 */
public enum ProcessingActivity {
  READING,
  /** Its applicants work on it. */
  CHANGING,
  /** Staff act on what was submitted. */
  DECIDING
}
