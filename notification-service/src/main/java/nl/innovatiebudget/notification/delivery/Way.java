package nl.innovatiebudget.notification.delivery;

/** How something reaches somebody, beside the inbox of the portal, where it always is. */
public enum Way {
  EMAIL,
  /** The portal's own address: only that a message was posted. */
  WEBHOOK,
  /** A mailbox that government runs for organisations. */
  GATEWAY,
  PAPER
}
