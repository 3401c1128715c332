package nl.innovatiebudget.notification.channel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import nl.innovatiebudget.kit.identity.BodyId;
import nl.innovatiebudget.notification.application.Language;
import nl.innovatiebudget.notification.channel.GovernmentMailbox.OfficialMessage;
import nl.innovatiebudget.notification.channel.GovernmentMailbox.Outcome;
import nl.innovatiebudget.notification.channel.GovernmentMailbox.Outcome.Received;
import nl.innovatiebudget.notification.letter.Sha256;
import nl.innovatiebudget.parts.Ports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The adapter against the recorded stand-in of the gateway. */
class HttpGovernmentMailboxTest {

  private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();
  private static final byte[] PDF = "%PDF-1.7 ä".getBytes(UTF_8);

  private final UUID reference = UUID.randomUUID();

  @Test
  void a_message_is_handed_over_as_it_was_recorded_and_its_receipt_comes_back() throws Exception {
    try (var gateway = RecordedGateway.start(0)) {
      // When
      var outcome = at(gateway).send(to(BodyId.Kind.OIN, "00000001003214345000"));
      // Then
      assertThat(outcome)
          .isEqualTo(new Received("BB-2024-000000417", Instant.parse("2024-07-02T08:15:31Z")));
      var sent = JSON.readTree(gateway.server().asked().getFirst().body());
      assertThat(sent.path("reference").asText()).isEqualTo(reference.toString());
      assertThat(sent.path("language").asText()).isEqualTo("nl");
      var attachment = sent.at("/attachments/0");
      assertThat(Base64.getDecoder().decode(attachment.path("content").asText())).isEqualTo(PDF);
      assertThat(attachment.path("sha256").asText()).isEqualTo(Sha256.of(PDF));
      assertThat(gateway.server().asked().getFirst().headers())
          .containsEntry("authorization", "Bearer the-token")
          .containsEntry("idempotency-key", reference.toString());
    }
  }

  @Test
  void the_same_message_again_gets_the_first_receipt_and_lies_there_once() throws Exception {
    try (var gateway = RecordedGateway.start(0)) {
      var message = to(BodyId.Kind.OIN, "00000001003214345000");
      var first = at(gateway).send(message);
      assertThat(at(gateway).send(message)).isEqualTo(first);
      assertThat(gateway.receipts()).containsOnlyKeys(reference.toString());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "90000404, NoMailbox[status=404]",
    "90000422, Refused[status=422]",
    "90000503, NotNow[fault=HTTP 503]",
    "90000200, NotNow[fault=receipt for another message]"
  })
  void what_the_gateway_says_decides_what_follows(String kvk, String outcome) throws Exception {
    try (var gateway = RecordedGateway.start(0)) {
      assertThat(at(gateway).send(to(BodyId.Kind.KVK, kvk))).hasToString(outcome);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<html>ok</html> | receipt unreadable",
        "{} | receipt for another message",
        "{\"receiptId\":\"1\",\"reference\":\"{reference}\",\"receivedAt\":\"gisteren\"} | receipt unreadable",
        "{\"receiptId\":\"\",\"reference\":\"{reference}\",\"receivedAt\":\"2024-07-02T08:15:31Z\"} | receipt for another message",
        "{\"receiptId\":\"{long}\",\"reference\":\"{reference}\",\"receivedAt\":\"2024-07-02T08:15:31Z\"} | receipt for another message",
      })
  void a_success_that_proves_nothing_is_none(String body, String fault) throws Exception {
    var answer =
        body.replace("{reference}", reference.toString())
            .replace("{long}", "9".repeat(201))
            .getBytes(UTF_8);
    try (var server =
        OutsideServer.start(
            0,
            (asked, exchange) -> {
              exchange.sendResponseHeaders(200, answer.length);
              exchange.getResponseBody().write(answer);
            })) {
      assertThat(at(server.url("/")).send(to(BodyId.Kind.KVK, "12345678")))
          .isEqualTo(new Outcome.NotNow(fault));
    }
  }

  @Test
  void where_nobody_listens_it_is_not_known_whether_it_was_taken() {
    var nobody = at(URI.create("http://127.0.0.1:" + Ports.free()));
    assertThatThrownBy(() -> nobody.send(to(BodyId.Kind.KVK, "12345678")))
        .isInstanceOf(IOException.class);
  }

  @Test
  void without_an_address_it_is_off_and_with_one_it_needs_a_token_and_secrecy() {
    assertThat(GatewayChannel.mailbox(config(null, null), JSON)).isEmpty();
    assertThat(GatewayChannel.mailbox(config("https://gateway.example.nl", "t"), JSON)).isPresent();
    assertThatThrownBy(
            () -> GatewayChannel.mailbox(config("https://gateway.example.nl", null), JSON))
        .hasMessageContaining("has no token");
    assertThatThrownBy(() -> GatewayChannel.mailbox(config("http://gateway.example.nl", "t"), JSON))
        .hasMessageContaining("must start with https://");
  }

  private OfficialMessage to(BodyId.Kind kind, String value) {
    return new OfficialMessage(
        reference,
        new BodyId(kind, value),
        Language.NL,
        "Besluit",
        "Er is een besluit.",
        "b.pdf",
        PDF);
  }

  private static HttpGovernmentMailbox at(RecordedGateway gateway) {
    return at(gateway.server().url("/"));
  }

  private static HttpGovernmentMailbox at(URI url) {
    return new HttpGovernmentMailbox(url, "the-token", Duration.ofSeconds(5), JSON);
  }

  private static GatewayConfig config(String url, String token) {
    return new GatewayConfig() {
      @Override
      public Optional<URI> url() {
        return Optional.ofNullable(url).map(URI::create);
      }

      @Override
      public Optional<String> token() {
        return Optional.ofNullable(token);
      }

      @Override
      public Duration timeout() {
        return Duration.ofSeconds(5);
      }
    };
  }
}
