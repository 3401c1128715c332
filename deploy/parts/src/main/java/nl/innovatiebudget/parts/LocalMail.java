package nl.innovatiebudget.parts;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A mail server on 127.0.0.1 that accepts mail to anyone, unless it is told to treat it otherwise,
 * sends nothing on and keeps it in memory until closed. What it received is readable by IMAP, with
 * the address of the mailbox as user name and any password, and over HTTP as a JSON list of {@link
 * ReceivedMail} at {@link #messagesUrl()}.
 */
public final class LocalMail implements AutoCloseable {
  private static final Session NO_SESSION = Session.getInstance(new Properties());

  private final GreenMail server;
  private volatile SmtpDesk desk;
  private final MailPage page;
  private final Mailboxes mailboxes = new Mailboxes();
  private volatile Function<String, MailTreatment> treatment = to -> new MailTreatment.Take();

  private LocalMail(int port, int httpPort, int imapPort) throws IOException {
    server = new GreenMail(new ServerSetup(imapPort, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
    desk = new SmtpDesk(port, to -> treatment.apply(to), mailboxes);
    page = new MailPage(httpPort, this::messages);
  }

  /**
   * Starts the server.
   *
   * @param port of SMTP, 0 for a free one
   * @param httpPort of the list of messages, 0 for a free one
   */
  public static LocalMail start(int port, int httpPort) {
    return start(port, httpPort, 0);
  }

  /** As {@link #start(int, int)}, with the port of IMAP, 0 for a free one. */
  public static LocalMail start(int port, int httpPort, int imapPort) {
    try {
      LocalMail mail = new LocalMail(port, httpPort, imapPort);
      mail.server.start();
      return mail;
    } catch (IOException e) {
      throw new UncheckedIOException("The mail catcher does not start", e);
    }
  }

  /** From now on, by the address of the recipient. */
  public void treat(Function<String, MailTreatment> how) {
    treatment = how;
  }

  /** Hangs up and takes no connection of SMTP, until {@link #mend()}. */
  public void cut() {
    try {
      desk.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes connections again, on the same port. */
  public void mend() {
    try {
      desk = new SmtpDesk(desk.port(), to -> treatment.apply(to), mailboxes);
    } catch (IOException e) {
      throw new UncheckedIOException("The mail catcher does not listen again", e);
    }
  }

  /** The port of SMTP. */
  public int port() {
    return desk.port();
  }

  /** How many connections of SMTP there were so far. */
  public int connections() {
    return desk.connections();
  }

  /** The port of IMAP. */
  public int imapPort() {
    return server.getImap().getPort();
  }

  /** The address of the JSON list of messages. */
  public String messagesUrl() {
    return page.url();
  }

  /** All mail so far, oldest first; a message to two recipients counts twice. */
  public List<ReceivedMail> messages() {
    return server.getUserManager().listUser().stream()
        .flatMap(user -> inbox(user).map(message -> new Delivery(user, message)))
        .sorted(Comparator.comparing(delivery -> delivery.message().getReceivedDate()))
        .map(Delivery::read)
        .toList();
  }

  public int count() {
    return messages().size();
  }

  @Override
  public void close() {
    page.close();
    try {
      desk.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      server.stop();
    }
  }

  private Stream<StoredMessage> inbox(GreenMailUser user) {
    try {
      return server.getManagers().getImapHostManager().getInbox(user).getMessages().stream();
    } catch (FolderException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The messages of one mailbox as they came, oldest first. */
  public List<MimeMessage> mimeTo(String address) {
    return server.getUserManager().listUser().stream()
        .filter(user -> user.getEmail().equals(address))
        .flatMap(this::inbox)
        .map(StoredMessage::getMimeMessage)
        .toList();
  }

  private final class Mailboxes implements SmtpDesk.Mailroom {
    @Override
    public void take(SmtpDesk.Envelope envelope, String recipient) {
      deliver(recipient, envelope.content());
    }

    @Override
    public void bounce(SmtpDesk.Envelope envelope, String recipient, MailTreatment.Bounce how) {
      deliver(envelope.sender(), BounceReport.of(envelope, recipient, how));
    }

    private void deliver(String address, byte[] content) {
      try {
        mailbox(address).deliver(new MimeMessage(NO_SESSION, new ByteArrayInputStream(content)));
      } catch (MessagingException e) {
        throw new IllegalStateException("Unreadable mail to " + address, e);
      }
    }

    private synchronized GreenMailUser mailbox(String address) {
      GreenMailUser user = server.getUserManager().getUserByEmail(address);
      return user == null ? server.setUser(address, address, address) : user;
    }
  }

  private record Delivery(GreenMailUser user, StoredMessage message) {
    ReceivedMail read() {
      try {
        MimeMessage mime = message.getMimeMessage();
        return new ReceivedMail(
            user.getEmail(),
            Objects.requireNonNullElse(mime.getSubject(), ""),
            Objects.requireNonNullElse(mime.getMessageID(), ""),
            MailText.of(mime));
      } catch (MessagingException | IOException e) {
        throw new IllegalStateException("Unreadable mail to " + user.getEmail(), e);
      }
    }
  }
}
