package nl.innovatiebudget.notification.letter;

/** How an application was decided. */
public enum Outcome {
  AWARDED,
  REFUSED,
  /** Not complete, and therefore not judged (Awb 4:5). */
  NOT_TREATED
}
