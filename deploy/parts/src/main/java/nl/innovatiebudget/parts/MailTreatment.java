package nl.innovatiebudget.parts;

/** What the mail server does with a message to one recipient. */
public sealed interface MailTreatment {

  /** Puts it in the mailbox. */
  record Take() implements MailTreatment {}

  /**
   * Refuses the recipient.
   *
   * @param reply the whole line, such as {@code 450 4.7.1 try again later}
   */
  record RefuseRecipient(String reply) implements MailTreatment {}

  /** Refuses the message after all of it was sent; see {@link RefuseRecipient}. */
  record RefuseMessage(String reply) implements MailTreatment {}

  /**
   * Takes it and then reports to the sender that it could not be delivered (RFC 3464).
   *
   * @param status such as {@code 5.1.1}
   * @param namesEnvelope whether the report names the sender's envelope id, as not every system
   *     does
   */
  record Bounce(String status, boolean namesEnvelope) implements MailTreatment {}

  /** Puts it in the mailbox and hangs up without saying so. */
  record TakeSilently() implements MailTreatment {}
}
