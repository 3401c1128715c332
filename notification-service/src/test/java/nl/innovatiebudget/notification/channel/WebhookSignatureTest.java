package nl.innovatiebudget.notification.channel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSignatureTest {

  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final String OTHER = "C2FVsBQIhrscChlQIMV+b5sSYspob7oD";

  /** The first is the example of Standard Webhooks; both were computed by another program. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "msg_p5jXN8AQM9LWM0D4loKWxJek | 1614265330 | {\"test\": 2432232314}"
            + " | v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        "0b6f4f0e-6a0c-4c1e-9a5d-2b1f0c7d8e9a | 1719907200 | {\"naam\":\"Fryslân\"}"
            + " | v1,IP3lB8nzNsG1pGSwtSwESdgYapB0RUJXO90scLXVBgk="
      })
  void id_timestamp_and_body_are_signed(String id, long timestamp, String body, String signature) {
    var by = new WebhookSignature(SECRET, Optional.empty());
    assertThat(by.of(id, timestamp, body.getBytes(UTF_8))).isEqualTo(signature);
  }

  @Test
  void while_a_secret_is_replaced_both_sign_and_each_says_what_it_says_alone() {
    // Given
    var body = "{}".getBytes(UTF_8);
    var old = new WebhookSignature(SECRET, Optional.empty()).of("1", 2, body);
    var current = new WebhookSignature(OTHER, Optional.empty()).of("1", 2, body);
    // When
    var both = new WebhookSignature(OTHER, Optional.of(SECRET)).of("1", 2, body);
    // Then
    assertThat(both).isEqualTo(current + " " + old).isNotEqualTo(old + " " + current);
  }

  @Test
  void another_id_moment_or_byte_gives_another_signature() {
    var by = new WebhookSignature(SECRET, Optional.empty());
    var body = "{}".getBytes(UTF_8);
    assertThat(by.of("1", 2, body))
        .isNotEqualTo(by.of("2", 2, body))
        .isNotEqualTo(by.of("1", 3, body))
        .isNotEqualTo(by.of("1", 2, "{} ".getBytes(UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "whsec_", "dG9vIHNob3J0", "no base64 at all, however long it may be!"})
  void a_secret_that_anybody_could_guess_is_refused_and_not_repeated(String secret) {
    assertThatThrownBy(() -> new WebhookSignature(secret, Optional.empty()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("24 to 64 random bytes")
        .satisfies(
            refusal -> {
              if (secret.length() > 6) {
                assertThat(refusal.getMessage()).doesNotContain(secret);
              }
            });
  }
}
