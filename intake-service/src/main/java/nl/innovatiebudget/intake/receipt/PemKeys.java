package nl.innovatiebudget.intake.receipt;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jspecify.annotations.Nullable;

/** Reads keys on curve P-256 from PEM files (RFC 7468); refuses any other kind of key. */
final class PemKeys {

  private static final int COORDINATE_BYTES = 32;

  /**
   * What stands before the public point at the end of a private key (RFC 5915, 3): a bit string of
   * 66 bytes without unused bits, holding an uncompressed point.
   */
  private static final byte[] POINT_FOLLOWS = {0x03, 0x42, 0x00, 0x04};

  private PemKeys() {}

  /** The private key together with its public key. */
  static EllipticCurveJsonWebKey signingKey(Path file) {
    try {
      var der = der(file, "PRIVATE KEY");
      var secret = KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(der));
      var key = jwk(publicKeyIn(der), file);
      requirePair(secret, key.getECPublicKey(), file);
      key.setPrivateKey(secret);
      return key;
    } catch (GeneralSecurityException e) {
      throw unusable(file, "is no private key on curve P-256", e);
    }
  }

  static EllipticCurveJsonWebKey publicKey(Path file) {
    try {
      var spec = new X509EncodedKeySpec(der(file, "PUBLIC KEY"));
      if (KeyFactory.getInstance("EC").generatePublic(spec) instanceof ECPublicKey key) {
        return jwk(key, file);
      }
      throw new GeneralSecurityException("no elliptic curve");
    } catch (GeneralSecurityException e) {
      throw unusable(file, "is no public key on curve P-256", e);
    }
  }

  private static byte[] der(Path file, String label) throws GeneralSecurityException {
    var block = Pattern.compile("-----BEGIN %s-----([A-Za-z0-9+/=\\s]+)-----END".formatted(label));
    try {
      var found = block.matcher(Files.readString(file));
      if (!found.find()) {
        throw new GeneralSecurityException("no block " + label);
      }
      return Base64.getMimeDecoder().decode(found.group(1));
    } catch (IOException e) {
      throw unusable(file, "cannot be read", e);
    }
  }

  private static ECPublicKey publicKeyIn(byte[] der) throws GeneralSecurityException {
    int point = der.length - 2 * COORDINATE_BYTES;
    int prefix = point - POINT_FOLLOWS.length;
    if (prefix < 0 || !Arrays.equals(der, prefix, point, POINT_FOLLOWS, 0, POINT_FOLLOWS.length)) {
      throw new GeneralSecurityException("no public key of P-256 beside the private one");
    }
    var x = new BigInteger(1, der, point, COORDINATE_BYTES);
    var y = new BigInteger(1, der, point + COORDINATE_BYTES, COORDINATE_BYTES);
    var spec = new ECPublicKeySpec(new ECPoint(x, y), EllipticCurves.P256);
    return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(spec);
  }

  private static EllipticCurveJsonWebKey jwk(ECPublicKey key, Path file) {
    var jwk = new EllipticCurveJsonWebKey(key);
    if (!EllipticCurves.P_256.equals(jwk.getCurveName())) {
      throw unusable(file, "is on another curve than P-256", null);
    }
    return jwk;
  }

  private static void requirePair(PrivateKey secret, ECPublicKey open, Path file)
      throws GeneralSecurityException {
    var sample = new byte[] {1};
    var signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign(secret);
    signature.update(sample);
    var signed = signature.sign();
    signature.initVerify(open);
    signature.update(sample);
    if (!signature.verify(signed)) {
      throw unusable(file, "holds a public key that does not belong to the private one", null);
    }
  }

  private static IllegalStateException unusable(Path file, String why, @Nullable Exception cause) {
    return new IllegalStateException(
        "key file "
            + file
            + " "
            + why
            + "; make one with: openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256",
        cause);
  }
}
