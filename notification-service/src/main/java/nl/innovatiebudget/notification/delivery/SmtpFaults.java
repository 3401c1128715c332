package nl.innovatiebudget.notification.delivery;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.Set;
import java.util.regex.Pattern;
import nl.innovatiebudget.notification.delivery.SendFault.Kind;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/**
 * What a relay's answer means for us. Only its codes are kept: its words may hold the address.
 *
 * <p>A refusal is final only as the answer to the recipient's address. The same reply to anything
 * else is about us (a wrong password, a blocked sender) and passes once somebody mends it.
 */
final class SmtpFaults {

  /** Replies about the mailbox itself (RFC 5321, 4.2.2; RFC 7504). */
  private static final Set<Integer> NO_SUCH_MAILBOX = Set.of(550, 551, 553, 556);

  /** Enhanced status codes (RFC 3463): class, subject, detail. */
  private static final Pattern ENHANCED =
      Pattern.compile("^\\d{3}[ -]([245]\\.\\d{1,3}\\.\\d{1,3})\\b");

  private static final int CLOSING = 421;

  private SmtpFaults() {}

  /** What an answer was about. */
  private record Reply(int code, String words, boolean toRecipient) {}

  /**
   * @param relay the connection that it happened on; none when there is not one yet
   */
  static SendFault of(Exception thrown, @Nullable Relay relay) {
    var reply = reply(thrown);
    var code = reply == null || reply.code() < 0 ? null : reply.code();
    if (relay != null && relay.mayHaveTaken(code)) {
      return new SendFault(Kind.UNKNOWN, "ANSWER_MISSING");
    }
    if (isA(thrown, AuthenticationFailedException.class)) {
      return new SendFault(Kind.DOWN, "LOGIN_REFUSED");
    }
    if (reply == null || code == null) {
      return isA(thrown, AddressException.class)
          ? new SendFault(Kind.NEVER, "ADDRESS_UNREADABLE")
          : new SendFault(Kind.DOWN, deepest(thrown).getClass().getSimpleName());
    }
    var enhanced = enhanced(reply.words());
    return new SendFault(kind(reply, enhanced, relay), "SMTP " + code, enhanced);
  }

  private static Kind kind(Reply reply, @Nullable String enhanced, @Nullable Relay relay) {
    if (reply.code() == CLOSING) {
      return Kind.DOWN;
    }
    if (reply.code() < 500) {
      return Kind.LATER;
    }
    if (reply.toRecipient()) {
      if (!NO_SUCH_MAILBOX.contains(reply.code())) {
        return Kind.LATER;
      }
      return enhanced == null || EnhancedStatus.condemns(enhanced)
          ? Kind.NO_SUCH_ADDRESS
          : Kind.NEVER;
    }
    // What was written is refused: it will be, until a person looks.
    return relay != null && relay.isWholeMessageSent() ? Kind.PARKED : Kind.LATER;
  }

  private static @Nullable String enhanced(String words) {
    var found = ENHANCED.matcher(words);
    return found.find() ? found.group(1) : null;
  }

  private static @Nullable Reply reply(Throwable thrown) {
    for (Throwable fault = thrown; fault != null; fault = next(fault)) {
      switch (fault) {
        case SMTPAddressFailedException refused -> {
          return new Reply(refused.getReturnCode(), words(refused), true);
        }
        case SMTPSenderFailedException refused -> {
          return new Reply(refused.getReturnCode(), words(refused), false);
        }
        case SMTPSendFailedException refused -> {
          if (!isA(refused.getNextException(), SMTPAddressFailedException.class)) {
            return new Reply(refused.getReturnCode(), words(refused), false);
          }
        }
        default -> {}
      }
    }
    return null;
  }

  private static String words(Throwable fault) {
    var words = fault.getMessage();
    return words == null ? "" : words;
  }

  private static boolean isA(@Nullable Throwable thrown, Class<?> type) {
    for (Throwable fault = thrown; fault != null; fault = next(fault)) {
      if (type.isInstance(fault)) {
        return true;
      }
    }
    return false;
  }

  private static Throwable deepest(Throwable thrown) {
    var fault = thrown;
    for (var next = next(fault); next != null; next = next(fault)) {
      fault = next;
    }
    return fault;
  }

  private static @Nullable Throwable next(Throwable fault) {
    return fault instanceof MessagingException mail && mail.getNextException() != null
        ? mail.getNextException()
        : fault.getCause();
  }
}
