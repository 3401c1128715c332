package nl.innovatiebudget.notification.letter;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What a letter is recognised by. */
public final class Sha256 {

  private Sha256() {}

  static byte[] digest(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** In hexadecimal. */
  public static String of(byte[] content) {
    return HexFormat.of().formatHex(digest(content));
  }
}
