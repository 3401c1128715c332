package nl.innovatiebudget.intake.organisation;

import static io.restassured.RestAssured.given;
import static nl.innovatiebudget.intake.Intake.importOrganisations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import nl.innovatiebudget.intake.Intake;
import nl.innovatiebudget.kit.identity.BodyId;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class SuccessionOverHttpTest {

  private static final AtomicInteger COUNTER = new AtomicInteger();

  @Inject Organisations organisations;
  @Inject DataSource database;

  @AfterEach
  void resetClock() {
    Intake.resetClock();
  }

  /** A municipality of the test, in the register between two days. */
  private record Town(String id, String name, String kvk, String from, String to) {

    static Town between(String from, String to) {
      int count = COUNTER.incrementAndGet();
      var town = new Town("", "Opvolg " + count + ".", "7500%04d".formatted(count), from, to);
      town.register();
      String id =
          given().queryParam("name", town.name).get("/v1/organisations").path("[0].organisationId");
      return new Town(id, town.name, town.kvk, from, to);
    }

    void register() {
      read(from, to).then().statusCode(200);
    }

    Response read(String from, String to) {
      return importOrganisations(
          "%s,MUNICIPALITY,,EUROPEAN,%s,,,%s,%s".formatted(name, kvk, from, to));
    }

    UUID uuid() {
      return UUID.fromString(id);
    }
  }

  @Test
  void from_its_first_day_a_successor_acts_for_what_it_succeeded_also_through_others() {
    // Given
    var small = Town.between("2000-01-01", "2018-12-31");
    var other = Town.between("2000-01-01", "2018-12-31");
    var medium = Town.between("2019-01-01", "2022-12-31");
    var large = Town.between("2023-01-01", "");

    // When
    succeed(small, medium, "2019-01-01").then().statusCode(201);
    succeed(other, medium, "2019-01-01").then().statusCode(201);
    succeed(medium, large, "2023-01-01").then().statusCode(201);

    // Then
    assertThat(actsFor(medium, "2018-12-31")).containsOnly(medium.uuid());
    assertThat(actsFor(medium, "2019-01-01"))
        .containsOnly(medium.uuid(), small.uuid(), other.uuid());
    assertThat(actsFor(large, "2022-12-31")).containsOnly(large.uuid());
    assertThat(actsFor(large, "2023-01-01"))
        .containsOnly(large.uuid(), medium.uuid(), small.uuid(), other.uuid());
    // One that ended keeps what it had.
    assertThat(actsFor(small, "2024-01-01")).containsOnly(small.uuid());
    assertThat(organisations.actsFor(kvk("75999999"), LocalDate.EPOCH)).isEmpty();
  }

  @Test
  void a_succession_that_was_a_mistake_is_revoked_and_stays_on_record() throws SQLException {
    // Given
    var ended = Town.between("2000-01-01", "2018-12-31");
    var wrong = Town.between("2019-01-01", "");
    var right = Town.between("2019-01-01", "");
    String mistake =
        succeed(ended, wrong, "2019-01-01").then().statusCode(201).extract().path("successionId");

    // When
    revoke(ended, mistake).then().statusCode(204);
    revoke(ended, mistake).then().statusCode(204);
    succeed(ended, right, "2019-01-01").then().statusCode(201);

    // Then
    assertThat(actsFor(wrong, "2024-01-01")).containsOnly(wrong.uuid());
    assertThat(actsFor(right, "2024-01-01")).containsOnly(right.uuid(), ended.uuid());
    successions(wrong, "auditor")
        .then()
        .statusCode(200)
        .body("", hasSize(1))
        .body("[0].predecessorId", equalTo(ended.id()))
        .body("[0].revokedBy", equalTo("staff-programme-officer"));
    successions(right, "programme-officer").then().body("[0].revokedAt", nullValue());
    successions(ended, "auditor").then().body("", hasSize(2));
    for (var change :
        List.of(
            "update organisation_succession set revoked_at = null, revoked_by = null",
            "update organisation_succession set on_day = '2001-01-01' where revoked_at is null",
            "delete from organisation_succession")) {
      assertThatThrownBy(() -> execute(change)).hasMessageContaining("never changed or removed");
    }
  }

  @Test
  void the_answer_says_what_was_recorded_and_a_repeated_request_records_it_once() {
    var ended = Town.between("2000-01-01", "2018-12-31");
    var successor = Town.between("2019-01-01", "");
    for (int i = 0; i < 2; i++) {
      Intake.asOfficer()
          .header("Idempotency-Key", "succession-of-" + ended.id())
          .body(Map.of("successorId", successor.id(), "onDay", "2019-01-01"))
          .post("/v1/organisations/" + ended.id() + "/successions")
          .then()
          .statusCode(201)
          .body("predecessorId", equalTo(ended.id()))
          .body("successorId", equalTo(successor.id()))
          .body("onDay", equalTo("2019-01-01"))
          .body("recordedBy", equalTo("staff-programme-officer"));
    }
    successions(ended, "auditor").then().body("", hasSize(1));
  }

  @Test
  void every_reason_against_a_succession_is_given() {
    var living = Town.between("2000-01-01", "");
    var ended = Town.between("2000-01-01", "2018-12-31");
    var young = Town.between("2021-01-01", "");
    var successor = Town.between("2019-01-01", "");

    refused(succeed(living, young, "2020-12-31"), "successor-not-valid", "predecessor-not-ended");
    refused(succeed(living, living, "2020-12-31"), "own-successor", "predecessor-not-ended");
    refused(
        succeed(ended, successor, "2018-12-31"), "successor-not-valid", "predecessor-not-ended");
    refused(
        Intake.asOfficer()
            .body(Map.of("successorId", UUID.randomUUID(), "onDay", "2019-01-01"))
            .post("/v1/organisations/" + ended.id() + "/successions"),
        "successor-unknown");
    succeed(ended, successor, "2019-01-01").then().statusCode(201);
    refused(succeed(ended, young, "2021-01-01"), "already-succeeded");
    successions(living, "auditor").then().body("", empty());
  }

  @Test
  void two_organisations_do_not_succeed_each_other() {
    // Given
    var first = Town.between("2000-01-01", "2020-12-31");
    var second = Town.between("2000-01-01", "");
    succeed(first, second, "2021-01-01").then().statusCode(201);
    second.read("2000-01-01", "2009-12-31").then().statusCode(200);

    // When / Then
    refused(succeed(second, first, "2015-01-01"), "succession-cycle");
  }

  @Test
  void an_import_does_not_revive_an_organisation_that_was_succeeded() {
    var ended = Town.between("2000-01-01", "2018-12-31");
    var successor = Town.between("2019-01-01", "");
    String id = succeed(ended, successor, "2019-01-01").path("successionId");

    ended
        .read("2000-01-01", "2019-01-01")
        .then()
        .statusCode(400)
        .body("errors.code", equalTo(List.of("succeeded")));
    revoke(ended, id).then().statusCode(204);
    ended.read("2000-01-01", "2019-01-01").then().statusCode(200);
  }

  @Test
  void successions_are_recorded_by_a_programme_officer_and_of_what_exists() {
    var town = Town.between("2000-01-01", "2018-12-31");
    var body = Map.of("successorId", town.id(), "onDay", "2019-01-01");
    var address = "/v1/organisations/" + town.id() + "/successions";
    var nowhere = "/v1/organisations/" + UUID.randomUUID() + "/successions";

    var auditor = Intake.claimsOfStaff("auditor");
    Intake.with(auditor).body(body).post(address).then().statusCode(403);
    Intake.with(auditor).delete(address + "/" + UUID.randomUUID()).then().statusCode(403);
    Intake.with(Intake.claimsOfStaff("controller")).get(address).then().statusCode(403);
    Intake.asOfficer().body(body).post(nowhere).then().statusCode(404);
    Intake.asOfficer().get(nowhere).then().statusCode(404);
    Intake.asOfficer().delete(address + "/" + UUID.randomUUID()).then().statusCode(404);
    Intake.asOfficer()
        .body("{\"onDay\":\"+999999999-01-01\"}")
        .post(address)
        .then()
        .statusCode(400)
        .body("errors", hasSize(2));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "OIN, urn:nl-eid-gdi:1.0:id:OIN, 00000099750100010000, ',,00000099750100010000'",
    "RSIN, urn:nl-eid-gdi:1.0:id:RSIN, 492099595, ',492099595,'",
  })
  void a_caribbean_body_without_a_kvk_number_logs_in_with_the_number_it_has(
      String kind, String type, String number, String numbers) {
    // Given
    var name = "Eiland met " + kind;
    importOrganisations(
            name + ",CARIBBEAN_PUBLIC_BODY,Bovenwinden,CARIBBEAN," + numbers + ",2010-10-10,")
        .then()
        .statusCode(200);
    String id =
        given().queryParam("name", name).get("/v1/organisations").path("[0].organisationId");
    var island = new Intake.Body(id, name, "");
    var login =
        Map.<String, Object>of(
            "sub",
            "person-on-an-island",
            "acr",
            "http://eidas.europa.eu/LoA/substantial",
            "groups",
            List.of("applicant"),
            "represents",
            Map.of("sub", number, "sub_id_type", type));

    // When
    var round = Intake.anOpenRound();
    var content = Intake.anEligibleSmallProject(round, island, Intake.aProvince());
    var answer = Intake.with(login).body(content.toString()).post("/v1/applications");

    // Then
    answer.then().statusCode(201);
    assertThat(
            organisations.actsFor(
                new BodyId(BodyId.Kind.valueOf(kind), number), LocalDate.of(2024, 1, 1)))
        .isEqualTo(Set.of(UUID.fromString(id)));
  }

  private static Response succeed(Town predecessor, Town successor, String onDay) {
    return Intake.asOfficer()
        .body(Map.of("successorId", successor.id(), "onDay", onDay))
        .post("/v1/organisations/" + predecessor.id() + "/successions");
  }

  private static Response revoke(Town predecessor, String successionId) {
    return Intake.asOfficer()
        .delete("/v1/organisations/" + predecessor.id() + "/successions/" + successionId);
  }

  private static Response successions(Town town, String role) {
    return Intake.with(Intake.claimsOfStaff(role))
        .get("/v1/organisations/" + town.id() + "/successions");
  }

  private static void refused(Response answer, String... codes) {
    answer.then().body("errors.code", equalTo(List.of(codes)));
    assertThat(answer.statusCode()).isIn(400, 409);
  }

  private Set<UUID> actsFor(Town town, String day) {
    return organisations.actsFor(kvk(town.kvk()), LocalDate.parse(day));
  }

  private static BodyId kvk(String value) {
    return new BodyId(BodyId.Kind.KVK, value);
  }

  private void execute(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
