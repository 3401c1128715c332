package nl.innovatiebudget.local.upgrade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;

/** The key with which every replica of intake signs receipts; else each would make its own. */
public final class ReceiptKey {

  private static final int LINE = 64;
  private static final int SCALAR_BYTES = 32;
  private static final int POINT_BYTES = 65;

  /** PKCS #8 of a key on P-256 that has its public one beside it, up to the private number. */
  private static final String BEFORE_PRIVATE =
      "308187020100301306072a8648ce3d020106082a8648ce3d030107046d306b0201010420";

  private static final String BEFORE_PUBLIC = "a144034200";

  private ReceiptKey() {}

  /** Makes one in this directory; gives the setting that names it. */
  public static Map<String, String> setting(Path directory) {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      var key = pkcs8(generator.generateKeyPair());
      var lines = Base64.getMimeEncoder(LINE, "\n".getBytes(StandardCharsets.US_ASCII));
      var file = Files.createDirectories(directory).resolve("receipt-key.pem");
      Files.writeString(
          file,
          "-----BEGIN PRIVATE KEY-----\n"
              + lines.encodeToString(key)
              + "\n-----END PRIVATE KEY-----\n");
      return Map.of("innovatiebudget.receipt.private-key", file.toString());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Java leaves the public key out, without which a receipt cannot name its key. */
  private static byte[] pkcs8(KeyPair pair) {
    var number = ((ECPrivateKey) pair.getPrivate()).getS().toString(16);
    var encoded = HexFormat.of().formatHex(pair.getPublic().getEncoded());
    return HexFormat.of()
        .parseHex(
            BEFORE_PRIVATE
                + "0".repeat(2 * SCALAR_BYTES - number.length())
                + number
                + BEFORE_PUBLIC
                + encoded.substring(encoded.length() - 2 * POINT_BYTES));
  }
}
