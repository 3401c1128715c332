package nl.innovatiebudget.notification.table;

/** How a message reaches its reader. */
public enum Channel {
  /** The inbox of the portal. */
  INBOX,
  /** The whole message by e-mail. */
  EMAIL,
  /** An e-mail that only says that something waits in the portal (Awb 2:10). */
  EMAIL_NOTICE
}
