package nl.innovatiebudget.notification.delivery;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import nl.innovatiebudget.notification.delivery.SendFault.Kind;
import org.jspecify.annotations.Nullable;

/** E-mail through the relay, over one connection for as long as there is something to send. */
@Singleton
class EmailChannel implements DeliveryChannel {

  /** Relays close a connection on which nothing is said; after this long it is not relied on. */
  private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(5);

  private static final String DSN = "DSN";

  private final EmailConfig email;
  private final SmtpConfig smtp;
  private final Clock clock;
  private final Session session;
  private @Nullable Relay relay;
  private long usedAt;

  EmailChannel(EmailConfig email, SmtpConfig smtp, Clock clock) {
    this.email = email;
    this.smtp = smtp;
    this.clock = clock;
    this.session = Relay.session(smtp);
  }

  @Override
  public Way way() {
    return Way.EMAIL;
  }

  @Override
  public void send(Parcel parcel) throws SendFault {
    var address = parcel.address();
    if (address == null) {
      throw new SendFault(Kind.NEVER, "ADDRESS_ERASED");
    }
    var mime = mime(parcel, address);
    var connection = connection();
    try {
      connection.begin();
      if (connection.supportsExtension(DSN)) {
        mime.askReport();
      }
      connection.sendMessage(mime, mime.getAllRecipients());
      usedAt = System.nanoTime();
    } catch (MessagingException e) {
      var fault = SmtpFaults.of(e, connection);
      if (fault.kind() == Kind.DOWN || fault.kind() == Kind.UNKNOWN) {
        close();
      }
      throw fault;
    }
  }

  @Override
  public void rest() {
    if (relay != null && System.nanoTime() - usedAt > FRESH_NANOS) {
      close();
    }
  }

  @PreDestroy
  void close() {
    var closing = relay;
    relay = null;
    if (closing != null) {
      try {
        closing.close();
      } catch (MessagingException ignored) {
        // It is gone already.
      }
    }
  }

  private EmailMime mime(Parcel parcel, String address) throws SendFault {
    try {
      return EmailMime.of(session, email, parcel, address, clock);
    } catch (MessagingException e) {
      throw SmtpFaults.of(e, null);
    }
  }

  private Relay connection() throws SendFault {
    if (relay != null && System.nanoTime() - usedAt > FRESH_NANOS) {
      close();
    }
    if (relay == null) {
      try {
        relay = Relay.connect(session, smtp);
        usedAt = System.nanoTime();
      } catch (MessagingException e) {
        throw SmtpFaults.of(e, null);
      }
    }
    return relay;
  }
}
