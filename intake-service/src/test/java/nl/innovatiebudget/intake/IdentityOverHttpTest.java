package nl.innovatiebudget.intake;

import static io.restassured.RestAssured.given;
import static nl.innovatiebudget.intake.Intake.aMunicipality;
import static nl.innovatiebudget.intake.Intake.aProvince;
import static nl.innovatiebudget.intake.Intake.anEligibleSmallProject;
import static nl.innovatiebudget.intake.Intake.anOpenRound;
import static nl.innovatiebudget.intake.Intake.as;
import static nl.innovatiebudget.intake.Intake.claimsOfApplicant;
import static nl.innovatiebudget.intake.Intake.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import nl.innovatiebudget.parts.PartsTestResource;
import nl.innovatiebudget.parts.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class IdentityOverHttpTest {

  private static final String APPLICATIONS = "/v1/applications";

  @Inject DataSource database;

  @AfterEach
  void resetClock() {
    Intake.resetClock();
  }

  @Test
  void a_token_that_is_missing_expired_for_others_or_unsigned_is_refused() {
    var expired = claimsOfApplicant("12345678");
    expired.put("exp", Instant.now().minusSeconds(600).getEpochSecond());
    var elsewhere = claimsOfApplicant("12345678");
    elsewhere.put("aud", "another-service");
    var unsigned = claimsOfApplicant("12345678");
    unsigned.put("iss", Intake.config("mp.jwt.verify.issuer"));
    unsigned.put("aud", "innovatiebudget");
    unsigned.put("exp", Instant.now().plusSeconds(600).getEpochSecond());

    refused(given().get(APPLICATIONS), 401, "token-missing");
    refused(with(expired).get(APPLICATIONS), 401, "token-invalid");
    refused(with(elsewhere).get(APPLICATIONS), 401, "token-invalid");
    refused(
        given().auth().oauth2(Tokens.unsigned(unsigned)).get(APPLICATIONS), 401, "token-invalid");
    refused(given().auth().oauth2("no.token.atall").get(APPLICATIONS), 401, "token-invalid");
  }

  @Test
  void a_level_below_substantial_or_an_unknown_one_is_refused() {
    var low = claimsOfApplicant("12345678");
    low.put("urn:etoegang:core:assurance-class", "urn:etoegang:core:assurance-class:loa2");
    var unknown = claimsOfApplicant("12345678");
    unknown.put("urn:etoegang:core:assurance-class", "very high indeed");
    var none = claimsOfApplicant("12345678");
    none.remove("urn:etoegang:core:assurance-class");

    refused(with(low).get(APPLICATIONS), 403, "assurance-level-too-low");
    refused(with(unknown).get(APPLICATIONS), 403, "assurance-level-missing");
    refused(with(none).get(APPLICATIONS), 403, "assurance-level-missing");
    refused(with(low).post(APPLICATIONS), 403, "assurance-level-too-low");
  }

  @Test
  void a_role_that_may_not_do_it_and_a_person_without_a_body_are_refused() {
    refused(with(Intake.claimsOfStaff("controller")).get(APPLICATIONS), 403, "role-missing");
    refused(
        with(Intake.claimsOfStaff("applicant")).get(APPLICATIONS), 403, "represented-body-missing");
  }

  @Test
  void both_ways_of_saying_who_you_act_for_reach_the_same_application() throws SQLException {
    // Given
    var round = anOpenRound();
    var lead = aMunicipality();
    var partner = aProvince();
    var id = Intake.draft(anEligibleSmallProject(round, lead, partner), lead);
    var oidc = claimsOfOidc(partner);
    var chain = claimsOfApplicant(lead.kvk());
    chain.put("urn:etoegang:1.9:IntermediateEntityID:KvKnr", "87654321");

    // When
    as(lead).get(APPLICATIONS + "/" + id).then().statusCode(200);
    with(oidc).get(APPLICATIONS + "/" + id).then().statusCode(200);
    with(oidc).post(APPLICATIONS + "/" + id + "/signatures").then().statusCode(201);
    with(chain).post(APPLICATIONS + "/" + id + "/signatures").then().statusCode(201);

    // Then
    assertThat(signatures(id))
        .containsExactly(
            "person-of-" + lead.kvk() + " KVK " + lead.kvk() + " LOA3 87654321",
            "person-by-oidc KVK " + partner.kvk() + " LOA4 null");
  }

  private static Map<String, Object> claimsOfOidc(Intake.Body body) {
    return Map.of(
        "sub",
        "person-by-oidc",
        "acr",
        "http://eidas.europa.eu/LoA/high",
        "groups",
        List.of("applicant"),
        "represents",
        Map.of("sub", body.kvk(), "sub_id_type", "urn:nl-eid-gdi:1.0:id:KvKnr"));
  }

  private static void refused(Response response, int status, String code) {
    response
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("status", equalTo(status))
        .body("code", equalTo(code));
  }

  private List<String> signatures(String applicationId) throws SQLException {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "select array_agg(format('%s %s %s %s %s', acting_subject, body_kind, body_value,"
                    + " level, coalesce(intermediary, 'null')) order by participant)"
                    + " from signature where application_id::text = ?")) {
      query.setString(1, applicationId);
      try (var row = query.executeQuery()) {
        assertThat(row.next()).isTrue();
        return List.of((String[]) row.getArray(1).getArray());
      }
    }
  }
}
