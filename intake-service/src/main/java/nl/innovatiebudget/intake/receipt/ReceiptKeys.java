package nl.innovatiebudget.intake.receipt;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.Use;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.HashUtil;
import org.jose4j.lang.JoseException;

/**
 * The key that receipts are signed with, and all public keys by which they can be checked. A key is
 * known by its fingerprint (RFC 7638).
 */
@Startup
@Singleton
public class ReceiptKeys {

  static final String ALGORITHM = AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256;

  private static final Logger LOG = Logger.getLogger(ReceiptKeys.class);
  private static final Set<String> MAY_MAKE_ONE = Set.of("demo", "test", "dev");

  private final EllipticCurveJsonWebKey signing;
  private final JsonWebKeySet published;

  @Inject
  ReceiptKeys(ReceiptConfig config) {
    this(config, ConfigUtils.getProfiles());
  }

  /** Refuses to do without a configured key, except in the profiles in which nothing is real. */
  ReceiptKeys(ReceiptConfig config, List<String> profiles) {
    signing =
        named(config.privateKey().map(PemKeys::signingKey).orElseGet(() -> madeNow(profiles)));
    var earlier = config.earlierKeys().orElse(List.of()).stream().map(ReceiptKeys::earlierKey);
    published = new JsonWebKeySet(Stream.concat(Stream.of(signing), earlier).toList());
    LOG.infof("receipts are signed with key %s", signing.getKeyId());
  }

  PublicJsonWebKey signing() {
    return signing;
  }

  /** The public key of that name, if receipts of it can still be checked. */
  Optional<PublicKey> published(String keyId) {
    return published.getJsonWebKeys().stream()
        .filter(key -> keyId.equals(key.getKeyId()))
        .findFirst()
        .map(key -> ((PublicJsonWebKey) key).getPublicKey());
  }

  /** The public keys as a JSON Web Key Set (RFC 7517). */
  String jwks() {
    return published.toJson(OutputControlLevel.PUBLIC_ONLY);
  }

  private static EllipticCurveJsonWebKey earlierKey(Path file) {
    return named(PemKeys.publicKey(file));
  }

  private static EllipticCurveJsonWebKey madeNow(List<String> profiles) {
    if (profiles.stream().noneMatch(MAY_MAKE_ONE::contains)) {
      throw new IllegalStateException(
          "innovatiebudget.receipt.private-key is not set; receipts that nobody can check later"
              + " are for the profiles "
              + MAY_MAKE_ONE
              + " only, and this service runs with "
              + profiles);
    }
    LOG.info("no key for receipts is configured: made one, which is gone after this run");
    try {
      return EcJwkGenerator.generateJwk(EllipticCurves.P256);
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static EllipticCurveJsonWebKey named(EllipticCurveJsonWebKey key) {
    key.setKeyId(key.calculateBase64urlEncodedThumbprint(HashUtil.SHA_256));
    key.setUse(Use.SIGNATURE);
    key.setAlgorithm(ALGORITHM);
    return key;
  }
}
