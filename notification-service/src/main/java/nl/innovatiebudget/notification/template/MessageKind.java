package nl.innovatiebudget.notification.template;

/** The messages that go to applicants. */
public enum MessageKind {
  /** The application was received (Awb 2:17). */
  RECEIPT,
  /** A decision waits in the portal (Awb 2:10); does not say which. */
  DECISION_AVAILABLE
}
