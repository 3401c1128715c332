package nl.innovatiebudget.notification.delivery;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import nl.innovatiebudget.notification.delivery.EmailDeliveries.Due;
import org.jboss.logging.Logger;

/**
 * Sends the e-mail that is due first and marks it, in one transaction that holds its row: no two
 * senders have the same one, and what a crashed sender held is free again at once.
 *
 * <p>At least once: a crash after the mail server took the message and before the mark is committed
 * sends it again. A notice that arrives twice does less harm than one that never comes (Awb 2:10
 * obliges us to send it), and since the Message-ID is derived from the delivery, mail systems can
 * see that the second is the first.
 */
@ApplicationScoped
class SendNextEmail {

  private static final Logger LOG = Logger.getLogger(SendNextEmail.class);

  private final EmailDeliveries deliveries;
  private final ReactiveMailer mailer;
  private final EmailConfig config;
  private final Clock clock;

  SendNextEmail(
      EmailDeliveries deliveries, ReactiveMailer mailer, EmailConfig config, Clock clock) {
    this.deliveries = deliveries;
    this.mailer = mailer;
    this.config = config;
    this.clock = clock;
  }

  /** Whether there was one. */
  @Transactional
  boolean now() {
    var due = deliveries.lockNext();
    due.ifPresent(this::send);
    return due.isPresent();
  }

  private void send(Due due) {
    try {
      mailer.send(mail(due)).await().atMost(config.timeout());
    } catch (RuntimeException e) {
      failed(due, SendFault.of(e));
      return;
    }
    deliveries.markSent(due, clock.instant());
  }

  private void failed(Due due, SendFault fault) {
    if (fault.isFinal()) {
      LOG.warnf("E-mail %s cannot be delivered: %s", due.deliveryId(), fault.name());
      deliveries.giveUp(due, fault);
    } else {
      LOG.infof("E-mail %s is tried again later: %s", due.deliveryId(), fault.name());
      deliveries.postpone(due, fault, config.backoff(due.attempts() + 1));
    }
  }

  /** Marked as automatic (RFC 3834), so that no absence notice comes back. */
  private static Mail mail(Due due) {
    return Mail.withText(due.address(), due.subject(), due.text())
        .setHtml(due.html())
        .addHeader("Subject", EncodedSubject.of(due.subject()))
        .addHeader("Message-ID", "<" + due.deliveryId() + "@innovatiebudget>")
        .addHeader("Auto-Submitted", "auto-generated")
        .addHeader("Content-Language", due.language().toLowerCase(Locale.ROOT));
  }
}
