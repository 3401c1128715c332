package nl.innovatiebudget.notification.channel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Proves that a webhook comes from us and when (Standard Webhooks 1.0): HMAC-SHA-256 over id,
 * timestamp and body, with a full stop between them, in Base64 behind {@code v1,}; one for each
 * secret that holds now, with a space between them.
 */
final class WebhookSignature {

  private static final String ALGORITHM = "HmacSHA256";
  private static final String PREFIX = "whsec_";
  private static final int LEAST_BYTES = 24;
  private static final int MOST_BYTES = 64;

  private final List<SecretKeySpec> keys;

  /** Refuses a secret that is no Base64 or too short to keep one. */
  WebhookSignature(String secret, Optional<String> previous) {
    this.keys =
        Stream.concat(Stream.of(secret), previous.stream()).map(WebhookSignature::key).toList();
  }

  /**
   * The value of the header {@code webhook-signature}.
   *
   * @param timestamp seconds since 1970, as in the header {@code webhook-timestamp}
   * @param body the very bytes that are sent
   */
  String of(String id, long timestamp, byte[] body) {
    var head = (id + "." + timestamp + ".").getBytes(StandardCharsets.US_ASCII);
    return keys.stream()
        .map(key -> "v1," + Base64.getEncoder().encodeToString(sign(key, head, body)))
        .collect(Collectors.joining(" "));
  }

  private static byte[] sign(SecretKeySpec key, byte[] head, byte[] body) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(head);
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Says nothing of the secret itself. */
  private static SecretKeySpec key(String secret) {
    byte[] bytes;
    try {
      var base64 = secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret;
      bytes = Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException notBase64) {
      bytes = new byte[0];
    }
    if (bytes.length < LEAST_BYTES || bytes.length > MOST_BYTES) {
      throw new IllegalStateException(
          "a secret of innovatiebudget.webhook is the Base64 of %d to %d random bytes"
              .formatted(LEAST_BYTES, MOST_BYTES));
    }
    return new SecretKeySpec(bytes, ALGORITHM);
  }
}
