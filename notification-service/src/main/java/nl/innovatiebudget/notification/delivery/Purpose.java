package nl.innovatiebudget.notification.delivery;

/** What a delivery brings. */
public enum Purpose {
  /** The words of the message. */
  CONTENT,
  /** Only that something waits in the portal (Awb 2:10). */
  NOTICE,
  /** Lines of several messages together. */
  DIGEST
}
