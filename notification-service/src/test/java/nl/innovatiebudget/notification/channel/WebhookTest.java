package nl.innovatiebudget.notification.channel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.innovatiebudget.notification.delivery.SendFault;
import nl.innovatiebudget.parts.Ports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The webhook against a real server. */
class WebhookTest {

  private static final String SECRET = "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final Instant NOW = Instant.parse("2024-07-02T08:00:00.9Z");
  private static final Duration PATIENCE = Duration.ofMillis(400);
  private static final byte[] EVENT = "{\"plaats\":\"Fryslân\"}".getBytes(UTF_8);

  private final UUID id = UUID.randomUUID();

  @Test
  void the_portal_can_check_by_whom_and_when_it_was_sent() throws Exception {
    // Given
    try (var portal = OutsideServer.start(0, OutsideServer.status(204))) {
      // When
      to(portal.url("/hooks/new?tenant=1")).post(id, EVENT, NOW);
      // Then: as docs/portal.md tells the portal to do it
      var asked = portal.asked().getFirst();
      assertThat(asked.method()).isEqualTo("POST");
      assertThat(asked.path()).isEqualTo("/hooks/new");
      assertThat(asked.body()).isEqualTo(EVENT);
      assertThat(asked.headers())
          .containsEntry("webhook-id", id.toString())
          .containsEntry("webhook-timestamp", "1719907200")
          .containsEntry("content-type", "application/cloudevents+json; charset=UTF-8");
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(Base64.getDecoder().decode(SECRET), "HmacSHA256"));
      mac.update((id + ".1719907200.").getBytes(UTF_8));
      assertThat(asked.headers().get("webhook-signature"))
          .isEqualTo("v1," + Base64.getEncoder().encodeToString(mac.doFinal(asked.body())));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "500, LATER",
    "503, LATER",
    "429, LATER",
    "404, LATER",
    "401, LATER",
    "304, LATER",
    "410, PARKED"
  })
  void only_success_is_taken_and_gone_is_for_a_person(int status, SendFault.Kind kind)
      throws Exception {
    try (var portal = OutsideServer.start(0, OutsideServer.status(status))) {
      var fault = fault(portal.url("/"));
      assertThat(fault.kind()).isEqualTo(kind);
      assertThat(fault.code()).isEqualTo("HTTP " + status);
    }
  }

  @Test
  void another_address_that_the_portal_names_gets_nothing() throws Exception {
    try (var stranger = OutsideServer.start(0, OutsideServer.status(204));
        var portal =
            OutsideServer.start(
                0,
                (asked, exchange) -> {
                  exchange.getResponseHeaders().add("Location", stranger.url("/").toString());
                  exchange.sendResponseHeaders(307, -1);
                })) {
      assertThat(fault(portal.url("/")).code()).isEqualTo("HTTP 307");
      assertThat(stranger.asked()).isEmpty();
    }
  }

  @Test
  void a_portal_that_answers_too_late_is_not_waited_for() throws Exception {
    var tested = new CountDownLatch(1);
    try (var portal =
        OutsideServer.start(
            0,
            (asked, exchange) -> {
              tested.await(20, TimeUnit.SECONDS);
              exchange.sendResponseHeaders(204, -1);
            })) {
      var fault = fault(portal.url("/"));
      assertThat(fault.kind()).isEqualTo(SendFault.Kind.LATER);
      assertThat(fault.code()).isEqualTo("HttpTimeoutException");
    } finally {
      tested.countDown();
    }
  }

  @Test
  void an_answer_without_an_end_is_cut_off() throws Exception {
    var tested = new CountDownLatch(1);
    try (var portal =
        OutsideServer.start(
            0,
            (asked, exchange) -> {
              exchange.sendResponseHeaders(200, 0);
              exchange.getResponseBody().write(new byte[100_000]);
              exchange.getResponseBody().flush();
              tested.await(20, TimeUnit.SECONDS);
            })) {
      assertThat(fault(portal.url("/")).code()).isEqualTo("HttpTimeoutException");
    } finally {
      tested.countDown();
    }
  }

  @Test
  void where_nobody_listens_all_news_waits() {
    var fault = fault(URI.create("http://127.0.0.1:" + Ports.free() + "/"));
    assertThat(fault.kind()).isEqualTo(SendFault.Kind.DOWN);
  }

  @Test
  void without_an_address_it_is_off_and_with_one_it_needs_a_secret_and_secrecy() {
    assertThat(WebhookChannel.webhook(config(null, null))).isEmpty();
    assertThat(WebhookChannel.webhook(config("https://portaal.example.nl/hook", SECRET)))
        .isPresent();
    assertThatThrownBy(() -> WebhookChannel.webhook(config("https://portaal.example.nl", null)))
        .hasMessageContaining("has no secret");
    assertThatThrownBy(() -> WebhookChannel.webhook(config("http://portaal.example.nl", SECRET)))
        .hasMessageContaining("must start with https://");
  }

  private SendFault fault(URI url) {
    return catchThrowableOfType(SendFault.class, () -> to(url).post(id, EVENT, NOW));
  }

  private static Webhook to(URI url) {
    return new Webhook(url, new WebhookSignature(SECRET, Optional.empty()), PATIENCE);
  }

  private static WebhookConfig config(String url, String secret) {
    return new WebhookConfig() {
      @Override
      public Optional<URI> url() {
        return Optional.ofNullable(url).map(URI::create);
      }

      @Override
      public Optional<String> secret() {
        return Optional.ofNullable(secret);
      }

      @Override
      public Optional<String> previousSecret() {
        return Optional.empty();
      }

      @Override
      public Duration timeout() {
        return PATIENCE;
      }
    };
  }
}
