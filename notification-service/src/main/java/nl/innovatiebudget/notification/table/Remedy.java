package nl.innovatiebudget.notification.table;

/**
 * What can be done against the decision that a message announces; both within six weeks (Awb 6:7).
 */
public enum Remedy {
  /** Objection to who decided (Awb 7:1). */
  OBJECTION,
  /** Appeal to the district court (Awb 8:1), after an objection. */
  APPEAL
}
