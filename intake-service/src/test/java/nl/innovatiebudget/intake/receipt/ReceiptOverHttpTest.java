package nl.innovatiebudget.intake.receipt;

import static io.restassured.RestAssured.given;
import static nl.innovatiebudget.intake.Intake.aMunicipality;
import static nl.innovatiebudget.intake.Intake.aProvince;
import static nl.innovatiebudget.intake.Intake.anEligibleSmallProject;
import static nl.innovatiebudget.intake.Intake.anOpenRound;
import static nl.innovatiebudget.intake.Intake.as;
import static nl.innovatiebudget.intake.Intake.asOfficer;
import static nl.innovatiebudget.intake.Intake.claimsOfStaff;
import static nl.innovatiebudget.intake.Intake.draft;
import static nl.innovatiebudget.intake.Intake.json;
import static nl.innovatiebudget.intake.Intake.sign;
import static nl.innovatiebudget.intake.Intake.signedDraft;
import static nl.innovatiebudget.intake.Intake.submit;
import static nl.innovatiebudget.intake.Intake.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
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
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import nl.innovatiebudget.intake.Intake;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.parts.PartsTestResource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class ReceiptOverHttpTest {

  @Inject DataSource database;
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
    var receipt = json(submit(signed(aTellingProject()), lead).then().extract().asString());

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
    var receipt = json(submit(signed(aTellingProject()), lead).asString());
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

  @Test
  void every_submission_keeps_its_receipt() {
    // Given
    var id = signedDraft(round, lead, partner);
    var first = json(submit(id, lead).then().statusCode(201).extract().asString());
    as(lead)
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"1\"")
        .body("{\"title\":\"Second thoughts\"}")
        .patch("/v1/applications/" + id)
        .then()
        .statusCode(200);
    sign(id, lead).then().statusCode(201);
    sign(id, partner).then().statusCode(201);

    // When
    var second = json(submit(id, partner).then().statusCode(201).extract().asString());

    // Then
    var path = "/v1/applications/" + id + "/submissions";
    for (var reader : List.of(as(partner), asOfficer(), with(claimsOfStaff("auditor")))) {
      reader
          .get(path)
          .then()
          .statusCode(200)
          .body("submission", contains(1, 2))
          .body("standing", contains("REPLACED", "IN_FORCE"))
          .body("kind", contains("IN_TIME", "IN_TIME"))
          .body("contentHash[0]", equalTo(first.get("contentHash").asText()))
          .body("receivedAt[1]", equalTo(second.get("receivedAt").asText()));
    }
    assertThat(json(as(lead).get(first.at("/links/json").asText()).asString())).isEqualTo(first);
    assertThat(json(asOfficer().get(path + "/2").asString())).isEqualTo(second);
    assertThat(second.get("number")).isEqualTo(first.get("number"));
    as(partner).get(first.at("/links/pdf").asText()).then().statusCode(200);
  }

  @Test
  void receipts_of_others_and_receipts_that_do_not_exist_are_not_found() {
    var id = signedDraft(round, lead, partner);
    var path = "/v1/applications/" + id + "/submissions";
    var stranger = aMunicipality();

    as(lead).get(path).then().statusCode(200).body("", empty());
    asOfficer().get(path).then().statusCode(404);
    submit(id, lead).then().statusCode(201);

    for (var place : List.of("", "/1", "/1/receipt")) {
      as(stranger).get(path + place).then().statusCode(404);
      given().get(path + place).then().statusCode(401);
      with(claimsOfStaff("juror")).get(path + place).then().statusCode(403);
    }
    for (var place : List.of("/0", "/2", "/x", "/2/receipt", "/-1/receipt")) {
      as(lead).get(path + place).then().statusCode(404);
    }
    as(lead).get("/v1/applications/" + UUID.randomUUID() + "/submissions").then().statusCode(404);
  }

  @Test
  void the_document_holds_the_receipt_and_all_that_was_entered() throws Exception {
    // Given
    var id = signed(aTellingProject());
    var receipt = json(submit(id, lead).then().statusCode(201).extract().asString());

    // When
    var answer = as(lead).get(receipt.at("/links/pdf").asText());

    // Then
    answer
        .then()
        .statusCode(200)
        .contentType("application/pdf")
        .header("Content-Disposition", matchesPattern("inline; filename=\"[A-Z0-9-]+-1\\.pdf\""));
    var text = text(answer.asByteArray());
    var receivedAt = Instant.parse(receipt.get("receivedAt").asText());
    assertThat(text)
        .contains(receipt.get("number").asText(), id, lead.name(), partner.name(), "Software B.V.")
        .contains(receivedAt.toString(), DutchTime.nl(receivedAt))
        .contains("20 maart 2024 om 10:00:", "Nederlandse tijd, UTC+01:00")
        .contains(euro(15_000_000), euro(5_000_000), euro(20_000_000))
        .contains(euro(3_000_000), euro(2_000_000), euro(12_000_000), euro(8_000_000))
        .contains("Melden in één stap & <b>sneller</b> op de [BICYCLE], שלום")
        .contains("hoofdaanvrager", "medeaanvrager", "opdrachtnemer", "lead@example.nl")
        .contains("Building it", "personeel", "Totaal", "12 maanden")
        .contains("Residents report a problem.", "Both bodies share the software.")
        .contains(
            "Voor wie Inwoners; Ondernemers", "Open source Ja", "Te traag", "Geld van ons allen")
        .contains(receipt.get("contentHash").asText())
        .doesNotContain("?");
    assertThat(text.replaceAll("\\s", "")).contains(receipt.get("jws").asText());

    // And whoever asks again gets the same
    assertThat(text(asOfficer().get(receipt.at("/links/pdf").asText()).asByteArray()))
        .isEqualTo(text);
  }

  @Test
  void the_document_is_accessible_and_in_the_language_of_the_application() throws Exception {
    // Given
    var id = signed(aTellingProject().put("language", "en"));
    var receipt = json(submit(id, lead).then().statusCode(201).extract().asString());

    // When
    var document = as(lead).get(receipt.at("/links/pdf").asText()).asByteArray();

    // Then
    assertThat(text(document))
        .contains("Receipt " + receipt.get("number").asText(), "€150,000.00", "For whom Citizens");
    try (var read = Loader.loadPDF(document)) {
      assertThat(read.getDocumentCatalog().getLanguage()).isEqualTo("en");
      assertThat(read.getDocumentInformation().getTitle())
          .isEqualTo("Receipt " + receipt.get("number").asText());
    }
    assertThat(faultsByPdfUa1(document)).isEmpty();
  }

  @Test
  void the_database_takes_no_submission_without_a_receipt() {
    var id = signedDraft(round, lead, partner);
    submit(id, lead).then().statusCode(201);

    assertThatThrownBy(
            () -> {
              try (var connection = database.getConnection();
                  var copy =
                      connection.prepareStatement(
                          "insert into submission (application_id, submission, kind, revision,"
                              + " round_version, content, content_hash, received_at, submitted_by,"
                              + " body_kind, body_value, receipt) select application_id, 2, kind,"
                              + " revision, round_version, content, content_hash, received_at,"
                              + " submitted_by, body_kind, body_value, '' from submission"
                              + " where application_id = ?::uuid")) {
                copy.setString(1, id);
                copy.executeUpdate();
              }
            })
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("submission_has_receipt");
  }

  /** All answers given, and with characters that do not stand on every keyboard. */
  private ObjectNode aTellingProject() {
    var content =
        anEligibleSmallProject(round, lead, partner)
            .put("title", "Melden in één stap & <b>sneller</b> op de 🚲, שלום");
    var answers = content.putObject("answers");
    for (var question :
        List.of(
            "solution",
            "novelty",
            "feasibility",
            "scalability",
            "reusability",
            "userInvolvement")) {
      answers.put(question, "Antwoord op " + question + ".");
    }
    answers
        .put("problem", "Te traag, voor € 5\nen te duur")
        .put("futurePlan", "Geld van ons allen");
    answers.putArray("audience").add("CITIZENS").add("BUSINESSES");
    answers.put("openSource", true);
    return content;
  }

  private String signed(ObjectNode content) {
    var id = draft(content, lead);
    sign(id, lead).then().statusCode(201);
    sign(id, partner).then().statusCode(201);
    return id;
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

  /** As a Dutch reader writes it, such as € 1.500,00. */
  private static String euro(long cents) {
    return Euro.ofCents(cents).format(Locale.of("nl"));
  }

  private static String hash(String json) throws Exception {
    var canonical = new JsonCanonicalizer(json).getEncodedUTF8();
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
  }

  private static String text(byte[] document) throws IOException {
    try (var read = Loader.loadPDF(document)) {
      return new PDFTextStripper().getText(read);
    }
  }

  private static List<String> faultsByPdfUa1(byte[] document) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    var foundry = Foundries.defaultInstance();
    try (var parser =
            foundry.createParser(new ByteArrayInputStream(document), PDFAFlavour.PDFUA_1);
        var validator = foundry.createValidator(PDFAFlavour.PDFUA_1, false)) {
      return validator.validate(parser).getTestAssertions().stream()
          .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
          .map(TestAssertion::toString)
          .toList();
    }
  }
}
