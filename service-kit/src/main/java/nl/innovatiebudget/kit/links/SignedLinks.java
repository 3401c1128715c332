package nl.innovatiebudget.kit.links;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tokens of links by which something can be opened without logging in, until they expire by the
 * business clock. A token is its own proof: what it opens, expiry and an HMAC-SHA256 over purpose
 * and both (RFC 2104); nothing is stored. Services that share the key can open each other's tokens.
 */
public final class SignedLinks {

  public static final String KEY_FOR_DEVELOPMENT = "for-development-only-never-in-production";

  private static final Set<String> MAY_USE_IT = Set.of("demo", "test", "dev");
  private static final int SHORTEST_KEY = 32;
  private static final String ALGORITHM = "HmacSHA256";
  private static final int UUID_BYTES = 2 * Long.BYTES;
  private static final int SIGNATURE = 32;

  private final SecretKeySpec key;
  private final Clock clock;

  public SignedLinks(String key, Clock clock) {
    this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    this.clock = clock;
  }

  /** What a token opens; one of another purpose opens nothing. */
  private enum Purpose {
    /** A document of an application, by its id. */
    DOCUMENT("document-link/1", UUID_BYTES),
    /** A submitted application, by its id and the number of the submission. */
    SUBMISSION("submission-link/1", UUID_BYTES + Integer.BYTES);

    private final byte[] name;
    private final int idBytes;

    Purpose(String name, int idBytes) {
      this.name = name.getBytes(StandardCharsets.US_ASCII);
      this.idBytes = idBytes;
    }

    private int signedBytes() {
      return idBytes + Long.BYTES;
    }
  }

  /** A submitted application. */
  public record Submitted(UUID applicationId, int submission) {}

  /**
   * Refuses a key that could be guessed, and in production the one that everybody can read.
   *
   * @param profiles with which the service runs
   */
  public static void requireSecretKey(String key, List<String> profiles) {
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
   * The token of a link to a document.
   *
   * @param expiresAt first instant at which it no longer works, in whole seconds
   */
  public String document(UUID documentId, Instant expiresAt) {
    return token(Purpose.DOCUMENT, put(ByteBuffer.allocate(UUID_BYTES), documentId), expiresAt);
  }

  /** The token of a link to what was submitted; see {@link #document(UUID, Instant)}. */
  public String submission(UUID applicationId, int submission, Instant expiresAt) {
    var id = ByteBuffer.allocate(UUID_BYTES + Integer.BYTES);
    return token(Purpose.SUBMISSION, put(id, applicationId).putInt(submission), expiresAt);
  }

  /** The document of a token that is genuine and has not expired. */
  public Optional<UUID> openedDocument(String token) {
    return opened(Purpose.DOCUMENT, token).map(SignedLinks::uuid);
  }

  /** What a token that is genuine and has not expired opens. */
  public Optional<Submitted> openedSubmission(String token) {
    return opened(Purpose.SUBMISSION, token).map(id -> new Submitted(uuid(id), id.getInt()));
  }

  private static ByteBuffer put(ByteBuffer id, UUID uuid) {
    return id.putLong(uuid.getMostSignificantBits()).putLong(uuid.getLeastSignificantBits());
  }

  private static UUID uuid(ByteBuffer id) {
    return new UUID(id.getLong(), id.getLong());
  }

  private String token(Purpose purpose, ByteBuffer id, Instant expiresAt) {
    var token = ByteBuffer.allocate(purpose.signedBytes() + SIGNATURE);
    token.put(id.array()).putLong(expiresAt.getEpochSecond());
    token.put(signature(purpose, token.array()));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
  }

  private Optional<ByteBuffer> opened(Purpose purpose, String token) {
    if (token.length() != characters(purpose.signedBytes() + SIGNATURE)) {
      return Optional.empty();
    }
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException noBase64) {
      return Optional.empty();
    }
    var signature = Arrays.copyOfRange(bytes, purpose.signedBytes(), bytes.length);
    if (!MessageDigest.isEqual(signature, signature(purpose, bytes))) {
      return Optional.empty();
    }
    var id = ByteBuffer.wrap(bytes);
    return clock.instant().getEpochSecond() < id.getLong(purpose.idBytes)
        ? Optional.of(id)
        : Optional.empty();
  }

  /** Of Base64 without padding. */
  private static int characters(int bytes) {
    return (bytes * 8 + 5) / 6;
  }

  /** Over what comes before the signature in a token. */
  private byte[] signature(Purpose purpose, byte[] token) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(purpose.name);
      mac.update(token, 0, purpose.signedBytes());
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
