package nl.innovatiebudget.notification.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Flags;
import jakarta.mail.Flags.Flag;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.Map;
import nl.innovatiebudget.notification.delivery.SmtpConfig.Tls;
import org.eclipse.angus.mail.imap.IMAPSSLStore;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jboss.logging.Logger;

/**
 * Looks in the mailbox for reports. One that was handled is removed; what is not about us stays
 * there, marked as read, for a person. Replicas may look at the same time: a report has its effect
 * once.
 */
@ApplicationScoped
class ReadBounces {

  private static final Logger LOG = Logger.getLogger(ReadBounces.class);
  private static final String INBOX = "INBOX";

  private final BouncesConfig config;
  private final HandleReport handle;
  private final MeterRegistry metrics;

  ReadBounces(BouncesConfig config, HandleReport handle, MeterRegistry metrics) {
    this.config = config;
    this.handle = handle;
    this.metrics = metrics;
  }

  @Scheduled(
      every = "{innovatiebudget.bounces.every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void look() {
    if (config.host().isEmpty()) {
      return;
    }
    try {
      read(config.host().get());
    } catch (MessagingException | IllegalStateException e) {
      count("unreachable");
      LOG.warnf("The mailbox of mail reports cannot be read: %s", e.getClass().getSimpleName());
    }
  }

  private void read(String host) throws MessagingException {
    var secure = config.tls() == Tls.TLS;
    var session = session(secure ? "imaps" : "imap");
    try (Store store = secure ? new IMAPSSLStore(session, null) : new IMAPStore(session, null)) {
      store.connect(
          host, config.port(), config.username().orElse(null), config.password().orElse(null));
      try (var folder = store.getFolder(INBOX)) {
        folder.open(Folder.READ_WRITE);
        var unread = folder.search(new FlagTerm(new Flags(Flag.SEEN), false));
        for (int i = 0; i < Math.min(unread.length, config.batch()); i++) {
          read(unread[i]);
        }
      }
    }
  }

  /** What nobody can read must not keep us from the reports behind it. */
  void read(Message message) throws MessagingException {
    try {
      readReport(message);
    } catch (MessagingException e) {
      if (!message.getFolder().isOpen()) {
        throw e;
      }
      done(message, Flag.SEEN, "unreadable");
    }
  }

  private void readReport(Message message) throws MessagingException {
    try {
      if (message.getSize() > config.largestBytes() || !(message instanceof MimeMessage mime)) {
        done(message, Flag.SEEN, "unreadable");
        return;
      }
      var report = MailReport.in(mime);
      var ours = report.isPresent() && handle.handle(report.get());
      if (ours) {
        done(message, Flag.DELETED, "handled");
      } else {
        done(message, Flag.SEEN, report.isPresent() ? "unknown" : "no-report");
      }
    } catch (IOException | IllegalArgumentException e) {
      done(message, Flag.SEEN, "unreadable");
    } catch (RuntimeException e) {
      count("retried");
      LOG.infof("A mail report is read again later: %s", e.getClass().getSimpleName());
    }
  }

  private void done(Message message, Flag flag, String outcome) throws MessagingException {
    message.setFlag(flag, true);
    count(outcome);
  }

  private void count(String outcome) {
    metrics.counter("mail.reports", "outcome", outcome).increment();
  }

  private Session session(String protocol) {
    // To look is not yet to have read.
    return MailSession.of(
        protocol, config.timeout(), config.tls(), config.trust(), Map.of("peek", "true"));
  }
}
