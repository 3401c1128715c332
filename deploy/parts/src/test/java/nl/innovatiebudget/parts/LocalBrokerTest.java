package nl.innovatiebudget.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LocalBrokerTest {
  private static LocalBroker broker;
  private static Tokens tokens;

  @BeforeAll
  static void start() {
    broker =
        LocalBroker.start(
            0,
            Map.of(
                "anna", Map.of("groups", List.of("assessor"), "organisation", "gm0363"),
                "bert", Map.of("groups", List.of("applicant"))));
    tokens = new Tokens(broker.issuer());
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  @Test
  void the_token_of_an_identity_verifies_and_carries_its_claims() throws Exception {
    JWTClaimsSet claims = verified(tokens.of("anna"));

    assertThat(claims.getIssuer())
        .isEqualTo("http://127.0.0.1:" + broker.port() + "/innovatiebudget");
    assertThat(claims.getSubject()).isEqualTo("anna");
    assertThat(claims.getAudience()).containsExactly("innovatiebudget");
    assertThat(claims.getStringListClaim("groups")).containsExactly("assessor");
    assertThat(claims.getStringClaim("organisation")).isEqualTo("gm0363");
    assertThat(claims.getExpirationTime().toInstant())
        .isBetween(Instant.now().plusSeconds(280), Instant.now().plusSeconds(301));
    assertThat(claims.getJWTID()).isNotEqualTo(verified(tokens.of("anna")).getJWTID());
  }

  @Test
  void a_broker_that_was_away_answers_at_the_same_address_with_the_same_keys() throws Exception {
    String before = tokens.of("anna");

    broker.stop();
    assertThatThrownBy(() -> tokens.of("anna")).isInstanceOf(RuntimeException.class);
    broker.startAgain();

    assertThat(verified(before).getSubject()).isEqualTo("anna");
    assertThat(verified(tokens.of("anna")).getSubject()).isEqualTo("anna");
  }

  @Test
  void raw_claims_override_every_default() throws Exception {
    long past = Instant.now().minusSeconds(60).getEpochSecond();
    JWTClaimsSet claims =
        verified(
            tokens.with(
                Map.of("sub", "x", "aud", "elsewhere", "exp", past, "nested", Map.of("a", 1))));

    assertThat(claims.getSubject()).isEqualTo("x");
    assertThat(claims.getAudience()).containsExactly("elsewhere");
    assertThat(claims.getExpirationTime().toInstant().getEpochSecond()).isEqualTo(past);
    assertThat(claims.getJSONObjectClaim("nested")).containsEntry("a", 1L);
    assertThat(verified(tokens.with(Map.of())).getSubject()).isNull();
  }

  @Test
  void a_null_claim_drops_the_default() throws Exception {
    Map<String, Object> without = new HashMap<>();
    without.put("aud", null);
    without.put("jti", null);

    assertThat(verified(tokens.with(without)).getClaims()).doesNotContainKeys("aud", "jti");
  }

  @Test
  void an_unknown_identity_is_refused_with_the_known_names() {
    assertThatThrownBy(() -> tokens.of("zoë"))
        .hasMessageStartingWith("400")
        .hasMessageContaining("[anna, bert]");
  }

  @Test
  void claims_that_are_not_an_object_are_refused() throws Exception {
    assertThat(post("claims=%5B1%5D", "127.0.0.1")).startsWith("400").contains("not a json object");
    assertThat(post("claims=%7B%22exp%22:null%7D", "127.0.0.1")).startsWith("400").contains("exp");
    assertThat(post("identity=", "127.0.0.1")).startsWith("400").contains("[anna, bert]");
    assertThat(post("nothing=here", "127.0.0.1")).startsWith("400").contains("[anna, bert]");
  }

  @Test
  void the_issuer_is_the_same_under_every_host_name() throws Exception {
    String answer = post("identity=anna", "localhost");

    assertThat(answer).startsWith("200");
    String token = answer.replaceAll("(?s).*\"access_token\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    assertThat(verified(token).getIssuer()).isEqualTo(broker.issuer());
    assertThat(
            get(
                "http://localhost:"
                    + broker.port()
                    + "/innovatiebudget/.well-known/openid-configuration"))
        .contains(broker.issuer())
        .contains(broker.jwksUrl())
        .doesNotContain("localhost");
  }

  @Test
  void an_unsigned_token_has_algorithm_none() throws Exception {
    PlainJWT token = PlainJWT.parse(Tokens.unsigned(Map.of("sub", "x")));

    assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("none");
    assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("x");
  }

  @Test
  void after_a_rotation_another_key_signs_and_the_one_before_is_gone() throws Exception {
    try (LocalBroker rotating = LocalBroker.start(0, Map.of("anna", Map.of("a", 1)))) {
      SignedJWT before = SignedJWT.parse(rotating.tokenOf("anna"));

      rotating.rotateKey();

      SignedJWT after = SignedJWT.parse(rotating.tokenOf("anna"));
      JWKSet keys = JWKSet.load(URI.create(rotating.jwksUrl()).toURL());
      assertThat(keys.getKeys()).hasSize(1).noneMatch(key -> key.isPrivate());
      assertThat(keys.getKeyByKeyId(before.getHeader().getKeyID())).isNull();
      var key = keys.getKeyByKeyId(after.getHeader().getKeyID()).toRSAKey();
      assertThat(after.verify(new RSASSAVerifier(key))).isTrue();
      assertThat(before.verify(new RSASSAVerifier(key))).isFalse();
      assertThat(after.getJWTClaimsSet().getClaims()).containsEntry("sub", "anna");
    }
  }

  private static JWTClaimsSet verified(String token) throws Exception {
    SignedJWT jwt = SignedJWT.parse(token);
    var key =
        JWKSet.load(URI.create(broker.jwksUrl()).toURL()).getKeyByKeyId(jwt.getHeader().getKeyID());
    assertThat(jwt.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
    assertThat(jwt.verify(new RSASSAVerifier(key.toRSAKey()))).isTrue();
    return jwt.getJWTClaimsSet();
  }

  private static String post(String parameter, String host) throws Exception {
    String form = "grant_type=client_credentials&client_id=demo&client_secret=demo&" + parameter;
    return send(
        HttpRequest.newBuilder(
                URI.create("http://" + host + ":" + broker.port() + "/innovatiebudget/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  private static String get(String url) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(url)));
  }

  private static String send(HttpRequest.Builder request) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      var response = http.send(request.build(), BodyHandlers.ofString());
      return response.statusCode() + " " + response.body();
    }
  }
}
