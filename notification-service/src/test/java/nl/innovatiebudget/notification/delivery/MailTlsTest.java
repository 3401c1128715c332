package nl.innovatiebudget.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.innovatiebudget.notification.delivery.SendFault.Kind;
import nl.innovatiebudget.notification.delivery.SmtpConfig.Tls;
import nl.innovatiebudget.parts.LocalMail;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Mail over TLS with a server whose certificate holds, and with one whose does not. */
class MailTlsTest {

  private static final String LEAD = "lead@gemeente.example";

  @TempDir private static Path directory;
  private static OwnAuthority ours;

  @BeforeAll
  static void an_authority() throws Exception {
    ours = OwnAuthority.in(directory);
  }

  private record Email(String from, Optional<String> bounceAddress) implements EmailConfig {}

  @ParameterizedTest
  @EnumSource(
      value = Tls.class,
      names = {"STARTTLS", "TLS"})
  void a_letter_arrives_over_tls_at_a_relay_that_our_authority_vouches_for(Tls tls)
      throws Exception {
    try (var mail = LocalMail.start(0, 0);
        var relay = front(tls, mail.port())) {
      // Given
      var channel = channel(tls, "localhost", relay.port(), ours.pem());
      var parcel = SomeParcel.to(LEAD);
      // When
      channel.send(parcel);
      channel.send(SomeParcel.to("partner@provincie.example"));
      // Then
      assertThat(mail.mimeTo(LEAD).getFirst().getMessageID())
          .isEqualTo("<" + parcel.deliveryId() + "@innovatiebudget>");
      assertThat(mail.mimeTo("partner@provincie.example")).hasSize(1);
      channel.close();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Tls.class,
      names = {"STARTTLS", "TLS"})
  void without_our_authority_the_same_relay_is_told_nothing(Tls tls) throws Exception {
    try (var mail = LocalMail.start(0, 0);
        var relay = front(tls, mail.port())) {
      // When
      var fault = fault(channel(tls, "localhost", relay.port(), null));
      // Then
      assertThat(fault.kind()).isEqualTo(Kind.DOWN);
      assertThat(fault.code()).isEqualTo("SunCertPathBuilderException");
      assertThat(mail.count()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Tls.class,
      names = {"STARTTLS", "TLS"})
  void a_relay_under_another_name_than_its_certificate_says_is_told_nothing(Tls tls)
      throws Exception {
    try (var mail = LocalMail.start(0, 0);
        var relay = front(tls, mail.port())) {
      // When
      var fault = fault(channel(tls, "127.0.0.1", relay.port(), ours.pem()));
      // Then
      assertThat(fault.kind()).isEqualTo(Kind.DOWN);
      assertThat(fault.code()).isEqualTo("CertificateException");
      assertThat(mail.count()).isZero();
    }
  }

  @Test
  void a_file_without_certificates_is_refused_before_anything_is_sent() throws IOException {
    var empty = Files.createFile(directory.resolve("empty.pem"));
    var absent = directory.resolve("absent.pem");
    for (var file : new Path[] {empty, absent}) {
      assertThatThrownBy(() -> channel(Tls.TLS, "localhost", 1, file))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining(file.toString());
    }
  }

  @Test
  void the_mailbox_of_reports_is_read_over_tls_only_if_our_authority_vouches_for_its_server()
      throws Exception {
    try (var mail = LocalMail.start(0, 0);
        var imap = front(Tls.TLS, mail.imapPort())) {
      // Given: something in the mailbox that is no report
      channel(Tls.NONE, "127.0.0.1", mail.port(), null).send(SomeParcel.to("b@example.nl"));
      // When, Then
      assertThat(look("localhost", imap.port(), null)).isEqualTo("unreachable");
      assertThat(look("127.0.0.1", imap.port(), ours.pem())).isEqualTo("unreachable");
      assertThat(look("localhost", imap.port(), ours.pem())).isEqualTo("no-report");
    }
  }

  /** What came of the only message that is there. */
  private static String look(String host, int port, Path trust) {
    var settings = new HashMap<String, String>();
    settings.put("innovatiebudget.bounces.every", "1m");
    settings.put("innovatiebudget.bounces.host", host);
    settings.put("innovatiebudget.bounces.port", Integer.toString(port));
    settings.put("innovatiebudget.bounces.username", "b@example.nl");
    settings.put("innovatiebudget.bounces.password", "any");
    if (trust != null) {
      settings.put("innovatiebudget.bounces.trust", trust.toString());
    }
    var metrics = new SimpleMeterRegistry();
    new ReadBounces(config(BouncesConfig.class, settings), null, metrics).look();
    assertThat(metrics.getMeters()).hasSize(1);
    return metrics.getMeters().getFirst().getId().getTag("outcome");
  }

  private static TlsFront front(Tls tls, int behind) throws IOException {
    return tls == Tls.TLS
        ? TlsFront.atOnce(ours.server(), behind)
        : TlsFront.byStarttls(ours.server(), behind);
  }

  private static EmailChannel channel(Tls tls, String host, int port, Path trust) {
    var settings = new HashMap<String, String>();
    settings.put("innovatiebudget.smtp.host", host);
    settings.put("innovatiebudget.smtp.port", Integer.toString(port));
    settings.put("innovatiebudget.smtp.tls", tls.name());
    if (trust != null) {
      settings.put("innovatiebudget.smtp.trust", trust.toString());
    }
    var email = new Email("Innovatiebudget <innovatiebudget@example.nl>", Optional.empty());
    return new EmailChannel(email, config(SmtpConfig.class, settings), Clock.systemUTC());
  }

  private static <T> T config(Class<T> mapping, Map<String, String> settings) {
    return new SmallRyeConfigBuilder()
        .addDiscoveredConverters()
        .withMapping(mapping)
        .withDefaultValues(settings)
        .build()
        .getConfigMapping(mapping);
  }

  private static SendFault fault(EmailChannel channel) {
    return catchThrowableOfType(SendFault.class, () -> channel.send(SomeParcel.to(LEAD)));
  }
}
