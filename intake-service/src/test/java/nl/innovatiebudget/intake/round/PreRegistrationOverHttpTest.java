package nl.innovatiebudget.intake.round;

import static io.restassured.RestAssured.given;
import static nl.innovatiebudget.intake.Intake.aMunicipality;
import static nl.innovatiebudget.intake.Intake.anOpenRound;
import static nl.innovatiebudget.intake.Intake.as;
import static nl.innovatiebudget.intake.Intake.asOfficer;
import static nl.innovatiebudget.intake.Intake.moveClockTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import nl.innovatiebudget.intake.Intake;
import nl.innovatiebudget.intake.Intake.Body;
import nl.innovatiebudget.intake.ShippedRounds;
import nl.innovatiebudget.kit.identity.BodyId;
import nl.innovatiebudget.kit.identity.BodyId.Kind;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class PreRegistrationOverHttpTest {

  private static final Instant IN_THE_PERIOD = Instant.parse("2020-01-20T09:00:00Z");
  private static final String FULL =
      """
      {"title": "Reporting in one step", "contactEmail": "lead@example.nl",
       "partners": ["Province of Examples", "Software B.V."]}""";

  @Inject PreRegistrations preRegistrations;
  @Inject DataSource database;

  @AfterEach
  void resetClock() {
    Intake.resetClock();
  }

  @Test
  void a_body_pre_registers_and_gets_a_number_without_gaps() {
    // Given
    var roundId = inPreRegistration();
    var body = aMunicipality();

    // When / Then
    register(roundId, body, FULL)
        .statusCode(201)
        .body("number", equalTo(number(roundId, 1)))
        .body("organisationId", equalTo(body.organisationId()))
        .body("partners", contains("Province of Examples", "Software B.V."));
    register(roundId, body, "{\"title\": \" \"}").statusCode(400);
    register(roundId, body, "{\"title\": \"Another one\"}")
        .statusCode(201)
        .body("number", equalTo(number(roundId, 2)))
        .body("contactEmail", nullValue())
        .body("partners", empty());
  }

  @Test
  void a_body_sees_its_own_and_officers_see_all() {
    // Given
    var roundId = inPreRegistration();
    var body = aMunicipality();
    var other = aMunicipality();
    register(roundId, body, FULL).statusCode(201);
    register(roundId, other, FULL).statusCode(201);

    // When / Then
    list(roundId, body, "").body("number", contains(number(roundId, 1)));
    list(roundId, other, "").body("number", contains(number(roundId, 2)));
    list(roundId, aMunicipality(), "").body("number", empty());
    asOfficer()
        .get(path(roundId))
        .then()
        .statusCode(200)
        .body("number", contains(number(roundId, 1), number(roundId, 2)));
    asOfficer()
        .queryParam("after", number(roundId, 1))
        .get(path(roundId))
        .then()
        .body("number", contains(number(roundId, 2)));
    given().get(path(roundId)).then().statusCode(401);
    asOfficer().body(FULL).post(path(roundId)).then().statusCode(403);
  }

  @Test
  void completeness_can_ask_whether_a_body_pre_registered_by_any_of_its_numbers() throws Exception {
    // Given
    var roundId = inPreRegistration();
    var body = aMunicipality();
    var id = UUID.fromString(body.organisationId());
    var oin = "00000003" + body.kvk() + "0000";
    update("update organisation set oin = '%s' where organisation_id = '%s'".formatted(oin, id));

    // When
    register(roundId, body, FULL).statusCode(201);

    // Then
    assertThat(preRegistrations.exists(roundId, new BodyId(Kind.KVK, body.kvk()))).isTrue();
    assertThat(preRegistrations.exists(roundId, new BodyId(Kind.OIN, oin))).isTrue();
    assertThat(preRegistrations.exists(roundId, id)).isTrue();
    assertThat(preRegistrations.exists(roundId, new BodyId(Kind.KVK, "00000001"))).isFalse();
    assertThat(preRegistrations.exists(roundId, UUID.randomUUID())).isFalse();
    assertThat(preRegistrations.exists("ibdo-other", id)).isFalse();
  }

  @Test
  void a_body_that_is_in_no_register_pre_registers_by_its_number() {
    // Given
    var roundId = inPreRegistration();
    var outsider = new Body("", "Not in the register", "98765432");

    // When
    register(roundId, outsider, FULL)
        .statusCode(201)
        .body("body.value", equalTo("98765432"))
        .body("organisationId", nullValue());

    // Then
    list(roundId, outsider, "").body("number", contains(number(roundId, 1)));
    list(roundId, new Body("", "Another", "98765433"), "").body("number", empty());
    assertThat(preRegistrations.exists(roundId, new BodyId(Kind.KVK, "98765432"))).isTrue();
  }

  @Test
  void outside_its_period_nobody_pre_registers() {
    // Given
    var shipped = ShippedRounds.published(2020);
    var period = shipped.definition().preRegistration();
    var body = aMunicipality();

    // When / Then
    for (var instant :
        new Instant[] {
          period.opensAt().minusSeconds(30), period.closesAt(), shipped.aDayAfterOpening()
        }) {
      moveClockTo(instant);
      register(shipped.roundId(), body, FULL)
          .statusCode(409)
          .body("code", equalTo("outside-pre-registration"));
    }
    moveClockTo(period.opensAt());
    register(shipped.roundId(), body, FULL).statusCode(201);
    moveClockTo(period.closesAt().minusSeconds(30));
    register(shipped.roundId(), body, FULL).statusCode(201);
  }

  @Test
  void a_round_without_pre_registration_says_so() {
    var roundId = anOpenRound();

    register(roundId, aMunicipality(), FULL)
        .statusCode(409)
        .body("code", equalTo("no-pre-registration"));
    register("no-such-round", aMunicipality(), FULL).statusCode(404);
    asOfficer().get(path("no-such-round")).then().statusCode(404);
  }

  @Test
  void a_repeated_request_registers_once() {
    // Given
    var roundId = inPreRegistration();
    var body = aMunicipality();

    // When
    for (int i = 0; i < 2; i++) {
      as(body)
          .header("Idempotency-Key", "same-" + roundId)
          .body(FULL)
          .post(path(roundId))
          .then()
          .statusCode(201)
          .body("number", equalTo(number(roundId, 1)));
    }

    // Then
    list(roundId, body, "").body("number", contains(number(roundId, 1)));
  }

  @Test
  void faults_are_told_together() {
    register(
            inPreRegistration(),
            aMunicipality(),
            "{\"title\": \"a\\u202eb\", \"contactEmail\": \"nobody\", \"partners\": [\"\"], \"x\": 1}")
        .statusCode(400)
        .body("errors.location", hasItems("#/title", "#/contactEmail", "#/partners/0", "#/x"));
  }

  @Test
  void the_contact_address_can_be_erased_and_nothing_else_changes() throws Exception {
    // Given
    var roundId = inPreRegistration();
    register(roundId, aMunicipality(), FULL).statusCode(201);

    var where = " where round_id = '" + roundId + "'";

    // When / Then
    assertThat(update("update pre_registration set contact_email = null" + where)).isEqualTo(1);
    assertThatThrownBy(() -> update("update pre_registration set title = 'Other'" + where))
        .hasMessageContaining("pre_registration is append-only");
  }

  private int update(String statement) throws SQLException {
    try (var connection = database.getConnection();
        var update = connection.createStatement()) {
      return update.executeUpdate(statement);
    }
  }

  private static String inPreRegistration() {
    var shipped = ShippedRounds.published(2020);
    moveClockTo(IN_THE_PERIOD);
    return shipped.roundId();
  }

  private static ValidatableResponse register(String roundId, Body body, String request) {
    return as(body).body(request).post(path(roundId)).then();
  }

  private static ValidatableResponse list(String roundId, Body body, String after) {
    return as(body).queryParam("after", after).get(path(roundId)).then().statusCode(200);
  }

  private static String path(String roundId) {
    return "/v1/rounds/" + roundId + "/pre-registrations";
  }

  private static String number(String roundId, int count) {
    return "%s-PRE-%04d".formatted(roundId.toUpperCase(Locale.ROOT), count);
  }
}
