package nl.innovatiebudget.notification.delivery;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.util.Date;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/**
 * A parcel as an e-mail: plain text beside HTML, marked as automatic (RFC 3834) so that no absence
 * notice comes back, and with an id that stays the same when it is sent again.
 */
final class EmailMime extends SMTPMessage {

  private static final String UTF_8 = "UTF-8";
  private static final String DOMAIN = "innovatiebudget";

  private final UUID deliveryId;

  private EmailMime(Session session, UUID deliveryId) {
    super(session);
    this.deliveryId = deliveryId;
  }

  /** Refuses an address that is none. */
  static EmailMime of(
      Session session, EmailConfig config, Parcel parcel, String address, Clock clock)
      throws MessagingException {
    var mime = new EmailMime(session, parcel.deliveryId());
    var from = new InternetAddress(config.from(), true);
    mime.setFrom(from);
    mime.setEnvelopeFrom(config.bounceAddress().orElse(from.getAddress()));
    mime.setRecipient(RecipientType.TO, new InternetAddress(address, true));
    mime.setSubject(parcel.subject(), UTF_8);
    mime.setSentDate(Date.from(clock.instant()));
    mime.setHeader("Auto-Submitted", "auto-generated");
    mime.setHeader("Content-Language", parcel.language().tag());
    mime.setContent(new MimeMultipart("alternative", text(parcel), html(parcel)));
    mime.setNotifyOptions(NOTIFY_FAILURE | NOTIFY_DELAY);
    mime.setReturnOption(RETURN_HDRS);
    mime.saveChanges();
    return mime;
  }

  /** The report of a mail system names this again (RFC 3461, 4.4). */
  void askReport() {
    setMailExtension("ENVID=" + deliveryId);
  }

  static String messageId(UUID deliveryId) {
    return "<" + deliveryId + "@" + DOMAIN + ">";
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId(deliveryId));
  }

  private static MimeBodyPart text(Parcel parcel) throws MessagingException {
    var part = new MimeBodyPart();
    part.setText(parcel.text(), UTF_8);
    return part;
  }

  private static MimeBodyPart html(Parcel parcel) throws MessagingException {
    var part = new MimeBodyPart();
    part.setText(parcel.html(), UTF_8, "html");
    return part;
  }
}
