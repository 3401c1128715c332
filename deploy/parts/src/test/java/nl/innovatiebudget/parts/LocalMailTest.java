package nl.innovatiebudget.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class LocalMailTest {
  @Test
  void mail_is_caught_and_shown_over_http() throws Exception {
    try (LocalMail mail = LocalMail.start(0, 0)) {
      MimeMessage plain = message(mail, "Besluit", "anna@gemeente.example");
      plain.setText("Toegekend: € 10.000");
      Transport.send(plain);
      MimeMessage rich = message(mail, "Herinnering", "a@x.example,b@y.example");
      MimeBodyPart html = new MimeBodyPart();
      html.setText("<p>hallo</p>", "utf-8", "html");
      MimeBodyPart text = new MimeBodyPart();
      text.setText("hallo");
      rich.setContent(new MimeMultipart("alternative", html, text));
      Transport.send(rich);

      assertThat(mail.count()).isEqualTo(3);
      assertThat(mail.messages().getFirst())
          .isEqualTo(
              new ReceivedMail(
                  "anna@gemeente.example", "Besluit", plain.getMessageID(), "Toegekend: € 10.000"));
      assertThat(mail.messages().subList(1, 3))
          .extracting(ReceivedMail::recipient, ReceivedMail::text)
          .containsExactlyInAnyOrder(tuple("a@x.example", "hallo"), tuple("b@y.example", "hallo"));

      JsonNode shown = new ObjectMapper().readTree(URI.create(mail.messagesUrl()).toURL());
      assertThat(shown).hasSize(3);
      assertThat(shown.get(0).fieldNames())
          .toIterable()
          .containsExactly("recipient", "subject", "messageId", "text");
      assertThat(shown.get(0).get("text").asText()).isEqualTo("Toegekend: € 10.000");
    }
  }

  @Test
  void takes_no_mail_while_it_is_cut_off() throws Exception {
    try (LocalMail mail = LocalMail.start(0, 0)) {
      MimeMessage message = message(mail, "Besluit", "anna@gemeente.example");
      message.setText("Toegekend");
      mail.cut();
      assertThatThrownBy(() -> Transport.send(message)).isInstanceOf(MessagingException.class);

      mail.mend();
      Transport.send(message);
      assertThat(mail.count()).isEqualTo(1);
    }
  }

  private static MimeMessage message(LocalMail mail, String subject, String to)
      throws MessagingException {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", "127.0.0.1");
    properties.put("mail.smtp.port", Integer.toString(mail.port()));
    MimeMessage message = new MimeMessage(Session.getInstance(properties));
    message.setFrom("subsidie@rijk.example");
    message.setRecipients(Message.RecipientType.TO, InternetAddress.parse(to));
    message.setSubject(subject);
    return message;
  }
}
