package nl.innovatiebudget.parts;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * An SMTP server on 127.0.0.1 that accepts mail to anyone, sends nothing on and keeps it in memory
 * until closed. What it received is also readable over HTTP, as a JSON list of {@link ReceivedMail}
 * at {@link #messagesUrl()}.
 */
public final class LocalMail implements AutoCloseable {
  private final GreenMail server;
  private final MailPage page;

  private LocalMail(int port, int httpPort) throws IOException {
    server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    page = new MailPage(httpPort, this::messages);
  }

  /**
   * Starts the server.
   *
   * @param port of SMTP, 0 for a free one
   * @param httpPort of the list of messages, 0 for a free one
   */
  public static LocalMail start(int port, int httpPort) {
    try {
      LocalMail mail = new LocalMail(port, httpPort);
      mail.server.start();
      return mail;
    } catch (IOException e) {
      throw new UncheckedIOException("The mail catcher does not start", e);
    }
  }

  /** The port of SMTP. */
  public int port() {
    return server.getSmtp().getPort();
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
    server.stop();
  }

  private Stream<StoredMessage> inbox(GreenMailUser user) {
    try {
      return server.getManagers().getImapHostManager().getInbox(user).getMessages().stream();
    } catch (FolderException e) {
      throw new IllegalStateException(e);
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
