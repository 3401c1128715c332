package nl.innovatiebudget.parts;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;

/**
 * The key of the broker after its first one, which the server library makes and cannot replace:
 * tokens are signed again and the key set is another. Before the first rotation it changes nothing.
 */
final class BrokerKeys {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int BITS = 2048;

  private volatile @Nullable RSAKey current;
  private int rotations;

  synchronized void rotate() {
    rotations++;
    try {
      current = new RSAKeyGenerator(BITS).keyID(LocalBroker.ISSUER_ID + "-" + rotations).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What is answered instead of this, on this path. */
  String rewrite(String path, String body) {
    RSAKey key = current;
    if (key == null) {
      return body;
    }
    if (path.endsWith("/jwks")) {
      return new JWKSet(key.toPublicJWK()).toString();
    }
    return path.endsWith("/token") ? signedAgain(body, key) : body;
  }

  private static String signedAgain(String body, RSAKey key) {
    try {
      if (!(JSON.readTree(body) instanceof ObjectNode answer) || !answer.has("access_token")) {
        return body;
      }
      var token = JWSObject.parse(answer.get("access_token").asText());
      var header =
          new JWSHeader.Builder(JWSAlgorithm.RS256)
              .type(JOSEObjectType.JWT)
              .keyID(key.getKeyID())
              .build();
      var signed = new JWSObject(header, token.getPayload());
      signed.sign(new RSASSASigner(key));
      return JSON.writeValueAsString(answer.put("access_token", signed.serialize()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ParseException | JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
