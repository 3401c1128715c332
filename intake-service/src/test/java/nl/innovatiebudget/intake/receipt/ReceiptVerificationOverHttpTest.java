package nl.innovatiebudget.intake.receipt;

import static io.restassured.RestAssured.given;
import static nl.innovatiebudget.intake.Intake.aMunicipality;
import static nl.innovatiebudget.intake.Intake.aProvince;
import static nl.innovatiebudget.intake.Intake.anOpenRound;
import static nl.innovatiebudget.intake.Intake.json;
import static nl.innovatiebudget.intake.Intake.signedDraft;
import static nl.innovatiebudget.intake.Intake.submit;
import static nl.innovatiebudget.intake.receipt.Telling.aTellingProject;
import static nl.innovatiebudget.intake.receipt.Telling.signed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import nl.innovatiebudget.intake.Intake;
import nl.innovatiebudget.parts.PartsTestResource;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class ReceiptVerificationOverHttpTest {

  @Inject ReceiptKeys keys;

  private String round;
  private Intake.Body lead;
  private Intake.Body partner;

  @BeforeEach
  void aRoundIsOpen() {
    round = anOpenRound();
    lead = aMunicipality();
    partner = aProvince();
  }

  @AfterEach
  void resetClock() {
    Intake.resetClock();
  }

  @Test
  void anyone_can_check_a_receipt_with_the_published_keys_alone() throws Exception {
    // Given
    var receipt =
        json(
            submit(signed(aTellingProject(round, lead, partner), lead, partner), lead)
                .then()
                .extract()
                .asString());

    // When
    var published = given().get("/v1/receipt-keys");
    var jws = JWSObject.parse(receipt.get("jws").asText());

    // Then the signature is that of a published key
    published.then().statusCode(200).contentType("application/jwk-set+json");
    var key = JWKSet.parse(published.asString()).getKeyByKeyId(jws.getHeader().getKeyID());
    assertThat(key.isPrivate()).isFalse();
    assertThat(jws.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.ES256);
    assertThat(jws.getHeader().getType().getType()).isEqualTo("innovatiebudget-receipt+jwt");
    assertThat(jws.verify(new ECDSAVerifier(key.toECKey()))).isTrue();

    // And the receipt says what the answer said, and belongs to the content that was handed back
    var claims = json(jws.getPayload().toString());
    for (var same : List.of("number", "applicationId", "submission", "kind", "receivedAt")) {
      assertThat(claims.get(same)).as(same).isEqualTo(receipt.get(same));
    }
    assertThat(claims.get("contentHash").asText())
        .isEqualTo(hash(receipt.get("content").toString()));
    assertThat(claims.get("hashAlgorithm").asText()).isEqualTo("SHA-256");
    assertThat(claims.get("iss").asText()).isEqualTo("urn:nld:oin:00000099000000001000");
    assertThat(claims.get("roundId").asText()).isEqualTo(round);
    assertThat(claims.get("roundVersion").asInt()).isEqualTo(1);
    assertThat(claims.get("submittedBy").asText()).isEqualTo(lead.name());

    // And it names no person
    assertThat(claims.toString()).doesNotContain("person-of", "@", lead.kvk());
  }

  @Test
  void a_receipt_can_be_checked_here_without_logging_in() {
    var receipt =
        json(submit(signed(aTellingProject(round, lead, partner), lead, partner), lead).asString());
    var jws = receipt.get("jws").asText();
    var content = (ObjectNode) receipt.get("content");

    verify(jws, null)
        .body("valid", equalTo(true))
        .body("reasons", empty())
        .body("claims.number", equalTo(receipt.get("number").asText()));
    verify(jws, content).body("valid", equalTo(true));
    verify(jws, content.deepCopy().put("requestedCents", 1))
        .body("valid", equalTo(false))
        .body("reasons.code", contains("content-differs"))
        .body("claims.number", equalTo(receipt.get("number").asText()));
    verify(jws, content.deepCopy().put("requestedCents", 1e300 * 1e10))
        .body("reasons.code", contains("content-differs"));
  }

  @Test
  void a_forged_receipt_is_told_from_a_real_one() throws Exception {
    var jws = json(submit(signedDraft(round, lead, partner), lead).asString()).get("jws").asText();
    var parts = jws.split("\\.");
    var payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    var changed = encode(payload.replace("IN_TIME", "SUPPLEMENT"));
    var ourKey = keys.signing().getKeyId();

    verify(parts[0] + "." + changed + "." + parts[2], null)
        .body("valid", equalTo(false))
        .body("reasons.code", contains("signature-wrong"))
        .body("claims", nullValue());
    verify(forged(ourKey, "innovatiebudget-receipt+jwt", payload), null)
        .body("reasons.code", contains("signature-wrong"));
    verify(forged("another", "JWT", payload), null)
        .body("reasons.code", contains("not-a-receipt", "key-unknown"))
        .body("claims", nullValue());
    verify(
            encode("{\"alg\":\"none\",\"typ\":\"innovatiebudget-receipt+jwt\"}")
                + "."
                + parts[1]
                + ".",
            null)
        .body("valid", equalTo(false))
        .body("claims", nullValue());
    var hmac =
        encode(
            "{\"alg\":\"HS256\",\"typ\":\"innovatiebudget-receipt+jwt\",\"kid\":\""
                + ourKey
                + "\"}");
    verify(hmac + "." + parts[1] + "." + parts[2], null)
        .body("reasons.code", contains("signature-wrong"));
    for (var other : List.of(jws + "!", jws + "\n", jws + "==", " " + jws)) {
      verify(other, null).body("reasons.code", contains("unreadable"));
    }
    verify("a.b", null).body("reasons.code", contains("unreadable"));
    verify("no receipt", null).body("reasons.code", contains("unreadable"));
  }

  @Test
  void what_is_checked_is_bounded() {
    check("{\"jws\":\"" + "a".repeat(8193) + "\"}").statusCode(400);
    check("{}").statusCode(400);
    check("{\"jws\":\"a\",\"content\":[]}").statusCode(400);
    check("{\"jws\":\"a\",\"content\":{\"a\":\"" + "x".repeat(300_000) + "\"}}").statusCode(413);
  }

  private static ValidatableResponse verify(String jws, ObjectNode content) {
    var body = JsonNodeFactory.instance.objectNode().put("jws", jws);
    if (content != null) {
      body.set("content", content);
    }
    return check(body.toString()).statusCode(200);
  }

  private static ValidatableResponse check(String body) {
    return given()
        .contentType("application/json")
        .body(body.getBytes(StandardCharsets.UTF_8))
        .post("/v1/receipt-verifications")
        .then();
  }

  private static String forged(String keyId, String type, String payload) throws JOSEException {
    var header =
        new JWSHeader.Builder(JWSAlgorithm.ES256)
            .keyID(keyId)
            .type(new JOSEObjectType(type))
            .build();
    var jws = new JWSObject(header, new Payload(payload));
    jws.sign(new ECDSASigner(new ECKeyGenerator(Curve.P_256).generate()));
    return jws.serialize();
  }

  private static String encode(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String hash(String json) throws Exception {
    var canonical = new JsonCanonicalizer(json).getEncodedUTF8();
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
  }
}
