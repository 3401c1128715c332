package nl.innovatiebudget.notification.template;

/** The messages that go to who applies, or is invited to. */
public enum MessageKind {
  /** The application was received (Awb 2:17). */
  RECEIPT,
  /** A later submission was received and replaces the former (Awb 2:17). */
  REVISED_RECEIPT,
  /** Something is missing; the decision term stands still (Awb 4:5, 4:15). */
  SUPPLEMENT_REQUESTED,
  SUPPLEMENT_ANSWERED,
  WITHDRAWN,
  REOPENED,
  /** The round closes later than was published. */
  ROUND_EXTENDED,
  /** To an organisation that does not take part yet. */
  PARTNER_INVITED,
  /** A decision waits in the portal (Awb 2:10); does not say which. */
  DECISION_AVAILABLE
}
