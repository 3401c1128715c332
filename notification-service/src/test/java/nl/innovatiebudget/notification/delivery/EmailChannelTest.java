package nl.innovatiebudget.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import nl.innovatiebudget.notification.delivery.SendFault.Kind;
import nl.innovatiebudget.notification.delivery.SmtpConfig.Tls;
import nl.innovatiebudget.parts.LocalMail;
import nl.innovatiebudget.parts.MailTreatment;
import nl.innovatiebudget.parts.Ports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** E-mail as a real mail server gets it, and what its answers mean to us. */
class EmailChannelTest {

  private static final String LEAD = "lead@gemeente.example";

  private record Email(String from, Optional<String> bounceAddress) implements EmailConfig {}

  private record Smtp(
      String host, int port, Tls tls, Optional<String> username, Optional<String> password)
      implements SmtpConfig {
    @Override
    public Duration timeout() {
      return Duration.ofSeconds(10);
    }
  }

  private static EmailChannel channel(int port) {
    return channel(new Smtp("127.0.0.1", port, Tls.NONE, Optional.empty(), Optional.empty()));
  }

  private static EmailChannel channel(SmtpConfig smtp) {
    var email =
        new Email("Innovatiebudget <innovatiebudget@example.nl>", Optional.of("b@example.nl"));
    return new EmailChannel(email, smtp, Clock.systemUTC());
  }

  private static SendFault fault(EmailChannel channel, Parcel parcel) {
    return catchThrowableOfType(SendFault.class, () -> channel.send(parcel));
  }

  @Test
  void an_e_mail_is_plain_text_beside_html_says_that_it_is_automatic_and_keeps_its_id()
      throws Exception {
    try (var mail = LocalMail.start(0, 0)) {
      // Given
      var parcel = SomeParcel.to(LEAD);
      // When
      channel(mail.port()).send(parcel);
      // Then
      var mime = mail.mimeTo(LEAD).getFirst();
      assertThat(mime.getMessageID()).isEqualTo("<" + parcel.deliveryId() + "@innovatiebudget>");
      assertThat(mime.getHeader("Auto-Submitted")).containsExactly("auto-generated");
      assertThat(mime.getHeader("Content-Language")).containsExactly("nl");
      assertThat(mime.getHeader("From"))
          .containsExactly("Innovatiebudget <innovatiebudget@example.nl>");
      var parts = (MimeMultipart) mime.getContent();
      assertThat(parts.getContentType()).startsWith("multipart/alternative");
      assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain");
      assertThat(parts.getBodyPart(0).getContent()).isEqualTo(parcel.text());
      assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
      assertThat(parts.getBodyPart(1).getContent()).isEqualTo(parcel.html());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "é",
        "Wij hebben uw aanvraag ontvangen: Über-Größe met één heel lange titel die niet past",
        "👩🏽‍💻👩🏽‍💻👩🏽‍💻👩🏽‍💻👩🏽‍💻👩🏽‍💻👩🏽‍💻👩🏽‍💻",
        "مشروع الحكومة الرقمية للمواطنين في المدينة الكبيرة"
      })
  void every_mail_reader_gets_the_same_subject_back_from_short_ascii_lines(String subject)
      throws Exception {
    try (var mail = LocalMail.start(0, 0)) {
      // When
      channel(mail.port()).send(SomeParcel.of(LEAD, subject.repeat(3)));
      // Then
      MimeMessage mime = mail.mimeTo(LEAD).getFirst();
      var raw = mime.getHeader("Subject", null);
      assertThat(raw).matches("[\\r\\n\\t -~]+");
      assertThat(raw.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(76));
      assertThat(MimeUtility.decodeText(MimeUtility.unfold(raw))).isEqualTo(subject.repeat(3));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "450 4.7.1 greylisted, LATER, SMTP 450, 4.7.1",
    "451 <lead@gemeente.example> later, LATER, SMTP 451,",
    "452 4.2.2 mailbox full, LATER, SMTP 452, 4.2.2",
    "421 4.3.2 closing, DOWN, SMTP 421, 4.3.2",
    "550 5.1.1 <lead@gemeente.example> unknown, NO_SUCH_ADDRESS, SMTP 550, 5.1.1",
    "550 no such mailbox, NO_SUCH_ADDRESS, SMTP 550,",
    "553 5.1.3 bad syntax, NO_SUCH_ADDRESS, SMTP 553, 5.1.3",
    "550 5.7.1 policy, NEVER, SMTP 550, 5.7.1",
    "554 5.7.1 relay access denied, LATER, SMTP 554, 5.7.1"
  })
  void what_a_refused_recipient_means_depends_on_the_reply_of_which_only_the_codes_are_kept(
      String reply, Kind kind, String code, String detail) {
    try (var mail = LocalMail.start(0, 0)) {
      // Given
      mail.treat(to -> new MailTreatment.RefuseRecipient(reply));
      // When
      var fault = fault(channel(mail.port()), SomeParcel.to(LEAD));
      // Then
      assertThat(fault.kind()).isEqualTo(kind);
      assertThat(fault.code()).isEqualTo(code);
      assertThat(fault.detail()).isEqualTo(detail);
    }
  }

  @ParameterizedTest
  @CsvSource({"554 5.6.0 not like this, PARKED", "451 4.3.0 later, LATER"})
  void a_message_that_is_refused_for_what_it_says_waits_for_a_person(String reply, Kind kind) {
    try (var mail = LocalMail.start(0, 0)) {
      mail.treat(to -> new MailTreatment.RefuseMessage(reply));
      assertThat(fault(channel(mail.port()), SomeParcel.to(LEAD)).kind()).isEqualTo(kind);
    }
  }

  @Test
  void after_a_refusal_the_next_one_goes_over_the_same_connection() throws Exception {
    try (var mail = LocalMail.start(0, 0)) {
      // Given
      mail.treat(
          to ->
              to.equals(LEAD)
                  ? new MailTreatment.RefuseRecipient("550 5.1.1 no")
                  : new MailTreatment.Take());
      var channel = channel(mail.port());
      // When
      fault(channel, SomeParcel.to(LEAD));
      channel.send(SomeParcel.to("partner@provincie.example"));
      channel.send(SomeParcel.to("partner@provincie.example"));
      // Then
      assertThat(mail.mimeTo("partner@provincie.example")).hasSize(2);
      assertThat(mail.connections()).isEqualTo(1);
    }
  }

  @Test
  void when_the_answer_to_a_whole_message_does_not_come_nobody_knows_whether_it_was_taken()
      throws Exception {
    try (var mail = LocalMail.start(0, 0)) {
      // Given
      mail.treat(to -> new MailTreatment.TakeSilently());
      var channel = channel(mail.port());
      // When
      var fault = fault(channel, SomeParcel.to(LEAD));
      // Then
      assertThat(fault.kind()).isEqualTo(Kind.UNKNOWN);
      // When
      mail.treat(to -> new MailTreatment.Take());
      channel.send(SomeParcel.to(LEAD));
      // Then
      assertThat(mail.mimeTo(LEAD)).hasSize(2);
    }
  }

  @Test
  void a_relay_that_is_not_there_is_down() {
    var fault = fault(channel(Ports.free()), SomeParcel.to(LEAD));
    assertThat(fault.kind()).isEqualTo(Kind.DOWN);
    assertThat(fault.code()).isEqualTo("ConnectException");
  }

  @Test
  void nothing_is_said_to_a_relay_that_cannot_do_tls() {
    try (var mail = LocalMail.start(0, 0)) {
      var smtp =
          new Smtp("127.0.0.1", mail.port(), Tls.STARTTLS, Optional.empty(), Optional.empty());
      assertThat(fault(channel(smtp), SomeParcel.to(LEAD)).kind()).isEqualTo(Kind.DOWN);
      assertThat(mail.count()).isZero();
    }
  }

  @Test
  void a_certificate_that_nobody_vouches_for_is_refused() {
    var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
    server.start();
    try {
      var smtp =
          new Smtp(
              "127.0.0.1",
              server.getSmtps().getPort(),
              Tls.TLS,
              Optional.empty(),
              Optional.empty());
      assertThat(fault(channel(smtp), SomeParcel.to(LEAD)).kind()).isEqualTo(Kind.DOWN);
      assertThat(server.getReceivedMessages()).isEmpty();
    } finally {
      server.stop();
    }
  }

  @Test
  void with_a_user_name_it_logs_in_and_a_refused_login_is_ours_to_mend() throws Exception {
    var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    try {
      server.setUser("relay@example.nl", "relay", "secret");
      var port = server.getSmtp().getPort();
      var right =
          new Smtp("127.0.0.1", port, Tls.NONE, Optional.of("relay"), Optional.of("secret"));
      var wrong = new Smtp("127.0.0.1", port, Tls.NONE, Optional.of("relay"), Optional.of("guess"));
      // When
      channel(right).send(SomeParcel.to("relay@example.nl"));
      var fault = fault(channel(wrong), SomeParcel.to("relay@example.nl"));
      // Then
      assertThat(server.getReceivedMessages()).hasSize(1);
      assertThat(fault.kind()).isEqualTo(Kind.DOWN);
      assertThat(fault.code()).isEqualTo("LOGIN_REFUSED");
    } finally {
      server.stop();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"geen adres", "a@b@c.example", "<lead@gemeente.example"})
  void what_is_no_address_goes_by_another_way(String address) {
    assertThat(fault(channel(1), SomeParcel.to(address)).kind()).isEqualTo(Kind.NEVER);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_report_is_read_back_by_the_envelope_id_or_the_message_id(boolean namesEnvelope)
      throws Exception {
    try (var mail = LocalMail.start(0, 0)) {
      // Given
      mail.treat(to -> new MailTreatment.Bounce("5.1.1", namesEnvelope));
      var parcel = SomeParcel.to(LEAD);
      channel(mail.port()).send(parcel);
      var returned = mail.mimeTo("b@example.nl").getFirst();
      // When
      var report = MailReport.in(returned).orElseThrow();
      // Then
      assertThat(report.deliveryId()).contains(parcel.deliveryId());
      assertThat(report.saysFailed()).isTrue();
      assertThat(report.status()).isEqualTo("5.1.1");
      assertThat(report.reportId()).isEqualTo(MailReport.in(returned).orElseThrow().reportId());
      var raw = new ByteArrayOutputStream();
      returned.writeTo(raw);
      assertThat(raw.toString(StandardCharsets.UTF_8).contains("Original-Envelope-Id"))
          .isEqualTo(namesEnvelope);
    }
  }

  @Test
  void an_absence_notice_is_no_report() throws Exception {
    try (var mail = LocalMail.start(0, 0)) {
      channel(mail.port()).send(SomeParcel.to(LEAD));
      assertThat(MailReport.in(mail.mimeTo(LEAD).getFirst())).isEmpty();
    }
  }
}
