package nl.innovatiebudget.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.mail.Flags.Flag;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.util.Map;
import java.util.Properties;
import nl.innovatiebudget.parts.LocalMail;
import org.junit.jupiter.api.Test;

class ReadBouncesTest {

  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final ReadBounces readBounces =
      new ReadBounces(
          new SmallRyeConfigBuilder()
              .addDiscoveredConverters()
              .withMapping(BouncesConfig.class)
              .withDefaultValues(Map.of("innovatiebudget.bounces.every", "1m"))
              .build()
              .getConfigMapping(BouncesConfig.class),
          null,
          metrics);

  /** As a mail server gives it that cannot make sense of its parts either. */
  private static final class Malformed extends MimeMessage {
    private final Folder folder;

    Malformed(Folder folder) {
      super((Session) null);
      this.folder = folder;
    }

    @Override
    public Folder getFolder() {
      return folder;
    }

    @Override
    public boolean isMimeType(String type) throws MessagingException {
      throw new MessagingException("Unable to load BODYSTRUCTURE");
    }
  }

  @Test
  void a_message_nobody_can_read_is_left_for_a_person_and_does_not_end_the_look() throws Exception {
    try (var mail = LocalMail.start(0, 0);
        var store = Session.getInstance(new Properties()).getStore("imap")) {
      // Given
      store.connect("127.0.0.1", mail.imapPort(), "ours@example.nl", "any");
      var folder = store.getFolder("INBOX");
      folder.open(Folder.READ_WRITE);
      var message = new Malformed(folder);
      // When
      readBounces.read(message);
      // Then
      assertThat(message.isSet(Flag.SEEN)).isTrue();
      assertThat(metrics.counter("mail.reports", "outcome", "unreadable").count()).isEqualTo(1);
      // When: it is the connection that is gone
      folder.close();
      var another = new Malformed(folder);
      // Then
      assertThatThrownBy(() -> readBounces.read(another)).isInstanceOf(MessagingException.class);
      assertThat(another.isSet(Flag.SEEN)).isFalse();
    }
  }
}
