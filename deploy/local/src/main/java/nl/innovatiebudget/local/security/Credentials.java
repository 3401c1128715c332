package nl.innovatiebudget.local.security;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.innovatiebudget.parts.Tokens;
import org.jspecify.annotations.Nullable;

/** Tokens that hold, and all kinds that must not. */
final class Credentials {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
  private static final Charset UTF_8 = StandardCharsets.UTF_8;
  private static final String STRANGER_BODY = "99999990";

  private final Tokens broker;
  private final String issuer;
  private final JsonNode key;
  private final PrivateKey ownKey;

  /** Of the broker at this address, which publishes its keys at the other. */
  Credentials(String issuer, String jwksUrl) {
    this.broker = new Tokens(issuer);
    this.issuer = issuer;
    try {
      this.key = JSON.readTree(URI.create(jwksUrl).toURL()).required("keys").get(0);
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      this.ownKey = generator.generateKeyPair().getPrivate();
    } catch (IOException e) {
      throw new UncheckedIOException("the broker publishes no key", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Somebody whom nobody knows, for a body that takes part in nothing, with these roles. */
  String stranger(Collection<String> roles) {
    return bearer(broker.with(claims(roles)));
  }

  /** A login that is good but for its level: too low, or not said. */
  Map<String, String> tooWeak(Collection<String> roles) {
    return Map.of(
        "a login of a low level",
        bearer(broker.with(with(claims(roles), "acr", "http://eidas.europa.eu/LoA/low"))),
        "a login that says no level",
        bearer(broker.with(without(claims(roles), "acr"))));
  }

  /** What must not be taken for a login, with all that it would need otherwise. */
  Map<String, String> bad(Collection<String> roles) {
    var claims = claims(roles);
    var whole = with(claims, "iss", issuer);
    whole.put("aud", "innovatiebudget");
    whole.put("exp", Instant.now().plus(Duration.ofMinutes(5)).getEpochSecond());
    whole.put("jti", UUID.randomUUID().toString());
    long hourAgo = Instant.now().minus(Duration.ofHours(1)).getEpochSecond();
    long nextHour = Instant.now().plus(Duration.ofHours(1)).getEpochSecond();
    var good = broker.with(claims);
    var bad = new LinkedHashMap<String, String>();
    bad.put("no token", "");
    bad.put("a password", "Basic " + URL.encodeToString("admin:admin".getBytes(UTF_8)));
    bad.put("a word", bearer("innovatiebudget"));
    bad.put("an expired token", bearer(broker.with(with(claims, "exp", hourAgo))));
    bad.put("a token of tomorrow", bearer(broker.with(with(claims, "nbf", nextHour))));
    bad.put("another issuer", bearer(broker.with(with(claims, "iss", "https://elsewhere.nl"))));
    bad.put("another audience", bearer(broker.with(with(claims, "aud", "another-service"))));
    bad.put("no audience", bearer(broker.with(with(claims, "aud", null))));
    bad.put("alg none", bearer(Tokens.unsigned(whole)));
    bad.put("HS256 with the public key in PEM", bearer(hmac(whole, pem().getBytes(UTF_8))));
    bad.put("HS256 with the public key in DER", bearer(hmac(whole, publicKey())));
    bad.put("a key of one's own", bearer(signedByOwnKey(whole)));
    bad.put("other claims under the signature", bearer(tampered(good)));
    bad.put("half a signature", bearer(good.substring(0, good.length() - 100)));
    return bad;
  }

  private static Map<String, Object> claims(Collection<String> roles) {
    var claims = new LinkedHashMap<String, Object>();
    claims.put("sub", "stranger");
    claims.put("acr", "http://eidas.europa.eu/LoA/substantial");
    claims.put(
        "represents", Map.of("sub", STRANGER_BODY, "sub_id_type", "urn:nl-eid-gdi:1.0:id:KvKnr"));
    claims.put("groups", List.copyOf(roles));
    return claims;
  }

  private static Map<String, Object> with(
      Map<String, Object> claims, String name, @Nullable Object value) {
    var changed = new LinkedHashMap<>(claims);
    changed.put(name, value);
    return changed;
  }

  private static Map<String, Object> without(Map<String, Object> claims, String name) {
    var changed = new LinkedHashMap<>(claims);
    changed.remove(name);
    return changed;
  }

  private static String bearer(String token) {
    return "Bearer " + token;
  }

  /** The claims of another with a role more, under the signature of the first. */
  private static String tampered(String token) {
    var parts = token.split("\\.");
    try {
      var claims = (ObjectNode) JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
      claims.put("sub", "somebody-else");
      return parts[0] + "." + URL.encodeToString(JSON.writeValueAsBytes(claims)) + "." + parts[2];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String hmac(Map<String, Object> claims, byte[] secret) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      var content = header("HS256") + "." + part(claims);
      return content + "." + URL.encodeToString(mac.doFinal(content.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** It calls itself by the id of the broker's key. */
  private String signedByOwnKey(Map<String, Object> claims) {
    try {
      var signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(ownKey);
      var content = header("RS256") + "." + part(claims);
      signature.update(content.getBytes(UTF_8));
      return content + "." + URL.encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private String header(String algorithm) {
    return part(Map.of("alg", algorithm, "typ", "JWT", "kid", key.path("kid").asText()));
  }

  private static String part(Map<String, ?> content) {
    try {
      return URL.encodeToString(JSON.writeValueAsBytes(content));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] publicKey() {
    try {
      var modulus = new BigInteger(1, Base64.getUrlDecoder().decode(key.required("n").asText()));
      var exponent = new BigInteger(1, Base64.getUrlDecoder().decode(key.required("e").asText()));
      return KeyFactory.getInstance("RSA")
          .generatePublic(new RSAPublicKeySpec(modulus, exponent))
          .getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private String pem() {
    return "-----BEGIN PUBLIC KEY-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(publicKey())
        + "\n-----END PUBLIC KEY-----\n";
  }
}
