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

  /**
   * Replies about the mailbox itself (RFC 5321, 4.2.2; RFC 7504). Other permanent replies may be
   * about us (a wrong password, a blocked sender) and pass once somebody mends that.
   */
  private static final Set<Integer> NO_SUCH_MAILBOX = Set.of(550, 551, 553, 556);

  static SendFault of(Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null && !(cause instanceof SMTPException)) {
      cause = cause.getCause();
    }
    return cause instanceof SMTPException smtp
        ? new SendFault(
            "SMTP " + smtp.getReplyCode(), NO_SUCH_MAILBOX.contains(smtp.getReplyCode()))
        : new SendFault(cause.getClass().getSimpleName(), false);
  }
}
