package nl.innovatiebudget.notification.delivery;

import io.vertx.ext.mail.SMTPException;
import java.util.Set;

/**
 * Why a message was not taken.
 *
 * @param name for people who watch; without addresses
 * @param isFinal whether the mail server said that this mailbox will never take it
 */
record SendFault(String name, boolean isFinal) {

  /** Replies about the mailbox itself (RFC 5321, 4.2.2; RFC 7504). */
  private static final Set<Integer> NO_SUCH_MAILBOX = Set.of(550, 551, 553, 556);

  static SendFault of(Throwable thrown) {
    var cause = thrown;
    while (cause.getCause() != null && !(cause instanceof SMTPException)) {
      cause = cause.getCause();
    }
    return cause instanceof SMTPException smtp
        ? new SendFault("SMTP " + smtp.getReplyCode(), refusesTheMailbox(smtp))
        : new SendFault(cause.getClass().getSimpleName(), false);
  }

  /**
   * Only as the answer to the recipient's address, in the mail client's words for that: the same
   * reply to anything else is about us (a wrong password, a blocked sender) and passes once
   * somebody mends it.
   */
  private static boolean refusesTheMailbox(SMTPException refusal) {
    return NO_SUCH_MAILBOX.contains(refusal.getReplyCode())
        && String.valueOf(refusal.getMessage()).startsWith("recipient address not accepted");
  }
}
