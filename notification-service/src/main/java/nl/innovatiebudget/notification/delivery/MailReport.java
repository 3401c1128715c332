package nl.innovatiebudget.notification.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.innovatiebudget.notification.letter.Sha256;
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.jspecify.annotations.Nullable;

/**
 * What a mail system reported about one of our e-mails (RFC 3464).
 *
 * @param reportId the same whenever this report is read
 * @param deliveryId by the envelope id that we gave, or else by the Message-ID; empty when it is
 *     not about us
 * @param recipients in small letters; also the address that somebody else sent it on to
 * @param action such as {@code failed}
 * @param status such as {@code 5.1.1}
 */
record MailReport(
    String reportId,
    Optional<UUID> deliveryId,
    Set<String> recipients,
    String action,
    String status) {

  private static final String FAILED = "failed";
  private static final int DEEPEST = 5;
  private static final Pattern ACTION = Pattern.compile("[a-z-]{1,20}");
  private static final Pattern STATUS = Pattern.compile("[245]\\.\\d{1,3}\\.\\d{1,3}");
  private static final Pattern OUR_MESSAGE_ID =
      Pattern.compile(
          "<([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})@innovatiebudget>");
  private static final Pattern UUID_ALONE =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  /** The relay has given up, now or after trying for days. */
  boolean saysFailed() {
    return action.equals(FAILED);
  }

  /** Empty when the message is no report. */
  static Optional<MailReport> in(MimeMessage message) throws MessagingException, IOException {
    var found = new Parts();
    found.look(message, 0);
    var status = found.status;
    if (status == null || status.getRecipientDSNCount() == 0) {
      return Optional.empty();
    }
    var recipient = recipient(status);
    var code = STATUS.matcher(header(recipient, "Status"));
    return Optional.of(
        new MailReport(
            id(message, status),
            deliveryId(status, found.returned),
            recipients(recipient),
            action(recipient),
            code.find() ? code.group() : "unknown"));
  }

  /** The one that failed, if one did. */
  private static InternetHeaders recipient(DeliveryStatus status) {
    for (int i = 0; i < status.getRecipientDSNCount(); i++) {
      if (header(status.getRecipientDSN(i), "Action").equalsIgnoreCase(FAILED)) {
        return status.getRecipientDSN(i);
      }
    }
    return status.getRecipientDSN(0);
  }

  /** The address that we gave, if its mail system says so, and else the one that it ended at. */
  private static Set<String> recipients(InternetHeaders recipient) {
    return Stream.of("Original-Recipient", "Final-Recipient")
        .map(name -> header(recipient, name))
        .map(value -> value.substring(value.indexOf(';') + 1).strip().toLowerCase(Locale.ROOT))
        .filter(address -> !address.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Whether it says that nothing will ever arrive at this address. Who sends its mail on to another
   * address has one that works.
   */
  boolean condemns(String address) {
    return EnhancedStatus.condemns(status)
        && (recipients.isEmpty() || recipients.contains(address.strip().toLowerCase(Locale.ROOT)));
  }

  private static Optional<UUID> deliveryId(
      DeliveryStatus status, @Nullable InternetHeaders returned) {
    var envelope = UUID_ALONE.matcher(header(status.getMessageDSN(), "Original-Envelope-Id"));
    if (envelope.matches()) {
      return Optional.of(UUID.fromString(envelope.group()));
    }
    var message = OUR_MESSAGE_ID.matcher(returned == null ? "" : header(returned, "Message-ID"));
    return message.find() ? Optional.of(UUID.fromString(message.group(1))) : Optional.empty();
  }

  private static String id(MimeMessage message, DeliveryStatus status)
      throws MessagingException, IOException {
    var named = message.getMessageID();
    if (named != null) {
      return Sha256.of(named.getBytes(StandardCharsets.UTF_8));
    }
    var whole = new ByteArrayOutputStream();
    status.writeTo(whole);
    return Sha256.of(whole.toByteArray());
  }

  private static String header(InternetHeaders headers, String name) {
    var value = headers.getHeader(name, null);
    return value == null ? "" : value.strip();
  }

  private static String action(InternetHeaders recipient) {
    var action = header(recipient, "Action").toLowerCase(Locale.ROOT);
    return ACTION.matcher(action).matches() ? action : "unknown";
  }

  /** The parts of a report, however deep they are wrapped. */
  private static final class Parts {
    private @Nullable DeliveryStatus status;
    private @Nullable InternetHeaders returned;

    void look(Part part, int depth) throws MessagingException, IOException {
      if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
        for (int i = 0; i < parts.getCount() && depth < DEEPEST; i++) {
          look(parts.getBodyPart(i), depth + 1);
        }
      } else if (part.isMimeType("message/delivery-status") && status == null) {
        status = new DeliveryStatus(part.getInputStream());
      } else if (depth > 0
          && returned == null
          && (part.isMimeType("text/rfc822-headers") || part.isMimeType("message/rfc822"))) {
        returned = new InternetHeaders(part.getInputStream());
      }
    }
  }
}
