package nl.innovatiebudget.notification.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.util.Properties;
import nl.innovatiebudget.notification.delivery.SmtpConfig.Tls;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/**
 * A connection to the mail relay that knows how far it came: once the last line of a message is
 * sent and before the relay answers, nobody can tell whether it took the message.
 */
final class Relay extends SMTPTransport {

  private boolean wholeMessageSent;

  private Relay(Session session, SmtpConfig config) {
    super(
        session,
        new URLName("smtp", config.host(), config.port(), null, null, null),
        "smtp",
        config.tls() == Tls.TLS);
  }

  /** Says hello, changes to TLS and logs in, as configured; else nothing was said to the relay. */
  static Relay connect(Session session, SmtpConfig config) throws MessagingException {
    var relay = new Relay(session, config);
    relay.connect(
        config.host(),
        config.port(),
        config.username().orElse(null),
        config.password().orElse(null));
    return relay;
  }

  static Session session(SmtpConfig config) {
    var settings = new Properties();
    var timeout = Long.toString(config.timeout().toMillis());
    for (var limit : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      settings.setProperty("mail.smtp." + limit, timeout);
    }
    settings.setProperty("mail.smtp.localhost", "innovatiebudget");
    settings.setProperty("mail.smtp.quitwait", "false");
    settings.setProperty("mail.smtp.auth", Boolean.toString(config.username().isPresent()));
    settings.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    settings.setProperty("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
    settings.setProperty(
        "mail.smtp.starttls.enable", Boolean.toString(config.tls() == Tls.STARTTLS));
    settings.setProperty(
        "mail.smtp.starttls.required", Boolean.toString(config.tls() == Tls.STARTTLS));
    return Session.getInstance(settings);
  }

  /** Forgets the previous message. */
  void begin() {
    wholeMessageSent = false;
  }

  boolean isWholeMessageSent() {
    return wholeMessageSent;
  }

  /** Whether the relay got all of the present message, and its answer did not arrive. */
  boolean mayHaveTaken(@Nullable Integer reply) {
    return wholeMessageSent && (reply == null || reply < 0);
  }

  @Override
  protected void finishData() throws IOException, MessagingException {
    wholeMessageSent = true;
    super.finishData();
  }
}
