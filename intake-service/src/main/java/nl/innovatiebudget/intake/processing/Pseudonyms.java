package nl.innovatiebudget.intake.processing;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Stands in for a person: always the same for the same person, and of no use to whoever does not
 * have the key (HMAC-SHA256, AVG 4(5)).
 */
@Startup
@ApplicationScoped
class Pseudonyms {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int SHORTEST_KEY = 32;

  private final SecretKeySpec key;

  /** Refuses to start with a key that could be guessed. */
  Pseudonyms(ProcessingConfig config) {
    if (config.pseudonymKey().length() < SHORTEST_KEY) {
      throw new IllegalStateException(
          "innovatiebudget.processing.pseudonym-key needs " + SHORTEST_KEY + " characters or more");
    }
    key = new SecretKeySpec(config.pseudonymKey().getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  /** 64 hexadecimals. */
  String of(String actingSubject) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(actingSubject.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
