package nl.innovatiebudget.notification.delivery;

/** Status codes of mail systems (RFC 3463), such as {@code 5.1.1}. */
final class EnhancedStatus {

  private static final String PERMANENT = "5.";

  private EnhancedStatus() {}

  static boolean isPermanent(String status) {
    return status.startsWith(PERMANENT);
  }

  /**
   * Whether nothing will ever arrive at the address: a wrong address or host, or a mailbox that is
   * closed. A full mailbox, a message that is too large or a policy says nothing of the address.
   */
  static boolean condemns(String status) {
    return status.startsWith("5.1.")
        || status.equals("5.2.1")
        || status.equals("5.0.0")
        || status.equals("5.4.4");
  }
}
