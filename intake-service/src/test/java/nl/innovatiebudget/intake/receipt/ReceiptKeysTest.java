package nl.innovatiebudget.intake.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptKeysTest {

  private static final List<String> PRODUCTION = List.of("prod");

  @TempDir Path folder;

  @Test
  void the_configured_key_signs_and_is_published_under_its_thumbprint() throws Exception {
    // Given
    var pair = p256();

    // When
    var keys = keys(privateKey(pair), List.of());

    // Then
    var expected = new ECKey.Builder(Curve.P_256, (ECPublicKey) pair.getPublic()).build();
    assertThat(((ECPrivateKey) keys.signing().getPrivateKey()).getS())
        .isEqualTo(((ECPrivateKey) pair.getPrivate()).getS());
    assertThat(keys.signing().getKeyId()).isEqualTo(expected.computeThumbprint().toString());
    var published = JWKSet.parse(keys.jwks()).getKeys();
    assertThat(published).hasSize(1).noneMatch(JWK::isPrivate);
    assertThat(published.getFirst().toECKey().toECPublicKey()).isEqualTo(pair.getPublic());
    assertThat(published.getFirst().getAlgorithm().getName()).isEqualTo("ES256");
  }

  @Test
  void keys_of_the_past_stay_published() throws Exception {
    // Given
    var past = p256();
    var present = p256();

    // When
    var keys = keys(privateKey(present), List.of(pem("past", "PUBLIC KEY", past.getPublic())));

    // Then
    var pastId = new ECKey.Builder(Curve.P_256, (ECPublicKey) past.getPublic()).build();
    assertThat(JWKSet.parse(keys.jwks()).getKeys()).hasSize(2);
    assertThat(keys.published(pastId.computeThumbprint().toString())).contains(past.getPublic());
    assertThat(keys.published("another")).isEmpty();
  }

  @Test
  void production_does_not_start_without_a_key() {
    assertThatThrownBy(() -> new ReceiptKeys(new Config(Optional.empty(), List.of()), PRODUCTION))
        .hasMessageContaining("innovatiebudget.receipt.private-key is not set")
        .hasMessageContaining("[prod]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "test", "demo"})
  void where_nothing_is_real_a_key_is_made(String profile) throws Exception {
    var keys = new ReceiptKeys(new Config(Optional.empty(), List.of()), List.of(profile));

    assertThat(JWKSet.parse(keys.jwks()).getKeys()).hasSize(1);
  }

  @Test
  void another_kind_of_key_is_refused() throws Exception {
    var rsa = KeyPairGenerator.getInstance("RSA").generateKeyPair();
    var p384 = pair("secp384r1");

    refused(pem("rsa", "PRIVATE KEY", rsa.getPrivate()), "is no private key on curve P-256");
    refused(pem("p384", "PRIVATE KEY", p384.getPrivate()), "is no private key on curve P-256");
    var other = pem("p384-public", "PUBLIC KEY", p384.getPublic());
    assertThatThrownBy(() -> keys(privateKey(p256()), List.of(other)))
        .hasMessageContaining("is on another curve than P-256");
    var rsaPublic = pem("rsa-public", "PUBLIC KEY", rsa.getPublic());
    assertThatThrownBy(() -> keys(privateKey(p256()), List.of(rsaPublic)))
        .hasMessageContaining("is no public key on curve P-256");
  }

  @Test
  void a_private_key_without_its_own_public_key_is_refused() throws Exception {
    var one = p256();
    var other = p256();

    refused(pem("alone", "PRIVATE KEY", one.getPrivate()), "openssl genpkey -algorithm EC");
    refused(
        privateKey(new KeyPair(other.getPublic(), one.getPrivate())),
        "holds a public key that does not belong to the private one");
  }

  @Test
  void a_file_that_is_no_key_is_refused() throws Exception {
    refused(folder.resolve("missing.pem"), "cannot be read");
    refused(Files.writeString(folder.resolve("text.pem"), "hello"), "is no private key");
    refused(pem("public", "PUBLIC KEY", p256().getPublic()), "is no private key");
  }

  private void refused(Path privateKey, String why) {
    assertThatThrownBy(() -> keys(privateKey, List.of()))
        .hasMessageContaining(privateKey.toString())
        .hasMessageContaining(why);
  }

  private static ReceiptKeys keys(Path privateKey, List<Path> earlier) {
    return new ReceiptKeys(new Config(Optional.of(privateKey), earlier), PRODUCTION);
  }

  private record Config(Optional<Path> privateKey, List<Path> earlier) implements ReceiptConfig {
    @Override
    public String issuer() {
      return "urn:nld:oin:00000099000000001000";
    }

    @Override
    public Optional<List<Path>> earlierKeys() {
      return Optional.of(earlier);
    }
  }

  private static KeyPair p256() throws GeneralSecurityException {
    return pair("secp256r1");
  }

  private static KeyPair pair(String curve) throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec(curve));
    return generator.generateKeyPair();
  }

  /** As OpenSSL writes it (RFC 5958, RFC 5915): the JDK leaves the public key out. */
  private Path privateKey(KeyPair pair) throws IOException {
    var open = (ECPublicKey) pair.getPublic();
    var hex =
        "308187020100301306072a8648ce3d020106082a8648ce3d030107046d306b0201010420"
            + number(((ECPrivateKey) pair.getPrivate()).getS())
            + "a14403420004"
            + number(open.getW().getAffineX())
            + number(open.getW().getAffineY());
    return pem("key-" + hex.hashCode(), "PRIVATE KEY", HexFormat.of().parseHex(hex));
  }

  private static String number(BigInteger value) {
    return "%064x".formatted(value);
  }

  private Path pem(String name, String label, Key key) throws IOException {
    return pem(name, label, key.getEncoded());
  }

  private Path pem(String name, String label, byte[] der) throws IOException {
    return Files.writeString(
        folder.resolve(name + ".pem"),
        "-----BEGIN %s-----\n%s\n-----END %s-----\n"
            .formatted(label, Base64.getMimeEncoder().encodeToString(der), label));
  }
}
