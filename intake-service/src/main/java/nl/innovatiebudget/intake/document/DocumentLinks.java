package nl.innovatiebudget.intake.document;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Links by which a document can be opened without logging in, until they expire by the business
 * clock. A link is its own proof: document, expiry and an HMAC-SHA256 over both; nothing is stored.
 */
@ApplicationScoped
class DocumentLinks {

  static final String KEY_FOR_DEVELOPMENT = "for-development-only-never-in-production";

  private static final Set<String> MAY_USE_IT = Set.of("demo", "test", "dev");
  private static final int SHORTEST_KEY = 32;
  private static final String ALGORITHM = "HmacSHA256";
  private static final byte[] PURPOSE = "document-link/1".getBytes(StandardCharsets.US_ASCII);
  private static final int SIGNED = 2 * Long.BYTES + Long.BYTES;
  private static final int SIGNATURE = 32;
  private static final int TOKEN = 75;

  private final SecretKeySpec key;
  private final Clock clock;

  DocumentLinks(DocumentsConfig config, Clock clock) {
    this.key = new SecretKeySpec(config.links().key().getBytes(StandardCharsets.UTF_8), ALGORITHM);
    this.clock = clock;
  }

  /** Refuses to start a production service with a key that everybody can read. */
  void refuseKnownKeyInProduction(@Observes StartupEvent start, DocumentsConfig config) {
    requireSecretKey(config.links().key(), ConfigUtils.getProfiles());
  }

  static void requireSecretKey(String key, List<String> profiles) {
    if (key.length() < SHORTEST_KEY) {
      throw new IllegalStateException(
          "innovatiebudget.documents.links.key has fewer than " + SHORTEST_KEY + " characters");
    }
    if (key.equals(KEY_FOR_DEVELOPMENT) && profiles.stream().noneMatch(MAY_USE_IT::contains)) {
      throw new IllegalStateException(
          "innovatiebudget.documents.links.key must be set to a secret; this service runs with "
              + profiles);
    }
  }

  /**
   * The token of a link.
   *
   * @param expiresAt first instant at which it no longer works, in whole seconds
   */
  String token(UUID documentId, Instant expiresAt) {
    var token = ByteBuffer.allocate(SIGNED + SIGNATURE);
    token
        .putLong(documentId.getMostSignificantBits())
        .putLong(documentId.getLeastSignificantBits())
        .putLong(expiresAt.getEpochSecond());
    token.put(signature(token.array()));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
  }

  /** The document of a link that is genuine and has not expired. */
  Optional<UUID> document(String token) {
    if (token.length() != TOKEN) {
      return Optional.empty();
    }
    ByteBuffer bytes;
    try {
      bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
    } catch (IllegalArgumentException noBase64) {
      return Optional.empty();
    }
    var signature = new byte[SIGNATURE];
    bytes.get(SIGNED, signature);
    if (!MessageDigest.isEqual(signature, signature(bytes.array()))) {
      return Optional.empty();
    }
    var documentId = new UUID(bytes.getLong(), bytes.getLong());
    return clock.instant().isBefore(Instant.ofEpochSecond(bytes.getLong()))
        ? Optional.of(documentId)
        : Optional.empty();
  }

  /** Over what comes before the signature in a token. */
  private byte[] signature(byte[] token) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(PURPOSE);
      mac.update(token, 0, SIGNED);
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
