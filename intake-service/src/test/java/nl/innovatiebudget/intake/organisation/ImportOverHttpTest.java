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
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nl.innovatiebudget.intake.Intake;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class ImportOverHttpTest {

  @Inject DataSource database;

  @AfterEach
  void resetClock() {
    Intake.resetClock();
  }

  @Test
  void an_organisation_keeps_its_id_when_any_of_its_numbers_stays() {
    // Given
    imported(
        importOrganisations("Oldtown 100%,MUNICIPALITY,,EUROPEAN,70000001,823288444,,2020-01-01,"),
        1,
        0,
        0);
    var id = idOf("Oldtown 100%");

    // When
    imported(
        importOrganisations(
            "Newtown,MUNICIPALITY,,EUROPEAN,70000002,823288444,,2020-01-01,",
            "Otherland,PROVINCE,,EUROPEAN,70000003,,00000003700000030000,2020-01-01,"),
        1,
        1,
        0);

    // Then
    assertThat(idOf("newTOWN")).isEqualTo(id);
    given().queryParam("name", "Oldtown").get("/v1/organisations").then().body("", empty());
  }

  @Test
  void every_change_keeps_the_former_entry_with_who_recorded_it_and_when() throws SQLException {
    // Given
    Intake.moveClockTo(Instant.parse("2023-01-01T09:00:00Z"));
    importOrganisations("Firsttown,MUNICIPALITY,,EUROPEAN,73000001,,,2020-01-01,");
    var id = idOf("Firsttown");
    Intake.moveClockTo(Instant.parse("2023-02-01T09:00:00Z"));
    var second = "Secondtown,MUNICIPALITY,Utrecht,EUROPEAN,73000001,,,2020-01-01,2030-12-31";
    imported(importOrganisations(second), 0, 1, 0);

    // When
    Intake.moveClockTo(Instant.parse("2023-03-01T09:00:00Z"));
    imported(importOrganisations(second), 0, 0, 1);

    // Then
    for (var role : List.of("programme-officer", "auditor")) {
      history(id, role)
          .then()
          .statusCode(200)
          .body("", hasSize(2))
          .body("name", equalTo(List.of("Secondtown", "Firsttown")))
          .body("kvk", equalTo(List.of("73000001", "73000001")))
          .body("[0].region", equalTo("Utrecht"))
          .body("[0].validTo", equalTo("2030-12-31"))
          .body("[1].validTo", nullValue())
          .body(
              "recordedBy", equalTo(List.of("staff-programme-officer", "staff-programme-officer")));
    }
    assertThat(history(id, "auditor").<List<String>>path("recordedAt"))
        .satisfiesExactly(
            at -> assertThat(at).startsWith("2023-02-01T09:00"),
            at -> assertThat(at).startsWith("2023-01-01T09:00"));
    for (var change :
        List.of(
            "update organisation_history set name = 'Other'",
            "delete from organisation_history",
            "truncate organisation_history")) {
      assertThatThrownBy(() -> execute(change)).hasMessageContaining("never changed or removed");
    }
  }

  @Test
  void history_is_for_staff_and_of_what_exists() {
    history(idOf(Intake.aProvince().name()), "controller").then().statusCode(403);
    history(UUID.randomUUID().toString(), "auditor").then().statusCode(404);
    history("x", "auditor").then().statusCode(404);
  }

  @Test
  void one_faulty_line_refuses_the_file_with_all_faulty_lines_named() {
    importOrganisations(
            "Goodtown,MUNICIPALITY,,EUROPEAN,71000001,,,2020-01-01,",
            "Again,PROVINCE,,EUROPEAN,71000001,,,2020-01-01,",
            "Badtown,TOWN,,EUROPEAN,1,,,2020-01-01,")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", equalTo("invalid-input"))
        .body("errors.location", equalTo(List.of("#line=3", "#line=4", "#line=4")))
        .body("errors.code", equalTo(List.of("duplicate", "kind", "kvk")));
    given().queryParam("name", "Goodtown").get("/v1/organisations").then().body("", empty());
  }

  @Test
  void of_very_many_faults_the_first_five_hundred_are_named() {
    importOrganisations(Collections.nCopies(600, "A").toArray(String[]::new))
        .then()
        .statusCode(400)
        .body("errors", hasSize(501))
        .body("errors[500].code", equalTo("more-faults"))
        .body("errors[500].location", equalTo("#line=502"))
        .body("errors[500].detail", equalTo("From this line on there are 100 more faults."));
  }

  @Test
  void a_number_of_an_organisation_that_ended_does_not_go_over_to_another() {
    importOrganisations(
            "Onetown,MUNICIPALITY,,EUROPEAN,72000001,,,2020-01-01,2023-12-31",
            "Twotown,MUNICIPALITY,,EUROPEAN,,822477348,,2020-01-01,")
        .then()
        .statusCode(200);

    importOrganisations(
            "Onetwotown,MUNICIPALITY,,EUROPEAN,72000001,,,2024-01-01,",
            "Both,MUNICIPALITY,,EUROPEAN,72000001,822477348,,2020-01-01,")
        .then()
        .statusCode(400)
        .body("errors.code", equalTo(List.of("number-of-ended-organisation", "duplicate")));
    importOrganisations("Both,MUNICIPALITY,,EUROPEAN,72000001,822477348,,2020-01-01,")
        .then()
        .statusCode(400)
        .body("errors.code", equalTo(List.of("two-organisations")));
  }

  @Test
  void an_import_is_text_csv_by_a_programme_officer() {
    Intake.asOfficer().body("{}").post("/v1/organisation-imports").then().statusCode(415);
    Intake.with(Intake.claimsOfStaff("auditor"))
        .contentType("text/csv")
        .body("")
        .post("/v1/organisation-imports")
        .then()
        .statusCode(403);
    Intake.asOfficer()
        .contentType("text/csv")
        .body("")
        .post("/v1/organisation-imports")
        .then()
        .statusCode(400)
        .body("errors.code", equalTo(List.of("header")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/csv", "text/csv; charset=utf-8"})
  void the_same_bytes_are_read_with_and_without_a_charset(String contentType) {
    var csv = RegisterColumn.HEADER + "\nÉéntown,MUNICIPALITY,,EUROPEAN,73000002,,,2020-01-01,";

    Intake.asOfficer()
        .config(
            RestAssured.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
        .contentType(contentType)
        .body(csv.getBytes(StandardCharsets.UTF_8))
        .post("/v1/organisation-imports")
        .then()
        .statusCode(200);
    given()
        .queryParam("name", "eentown")
        .get("/v1/organisations")
        .then()
        .body("name", equalTo(List.of("Ééntown")));
  }

  @Test
  void while_somebody_changes_the_register_another_import_is_refused() throws SQLException {
    try (var connection = database.getConnection();
        var query = connection.createStatement()) {
      connection.setAutoCommit(false);
      query.execute("select pg_advisory_xact_lock(x'7265676973746572'::bigint)");
      importOrganisations("Latetown,MUNICIPALITY,,EUROPEAN,73000003,,,2020-01-01,")
          .then()
          .statusCode(409)
          .body("code", equalTo("register-busy"));
      connection.rollback();
    }
    importOrganisations("Latetown,MUNICIPALITY,,EUROPEAN,73000003,,,2020-01-01,")
        .then()
        .statusCode(200);
  }

  @Test
  void imports_at_the_same_instant_end_well_or_are_refused() throws Exception {
    // Given
    var lines =
        IntStream.range(0, 300)
            .mapToObj(i -> "Same %03d,AGENCY,,EUROPEAN,73100%03d,,,2020-01-01,".formatted(i, i))
            .toArray(String[]::new);
    Callable<Response> importing = () -> importOrganisations(lines);

    // When
    List<Response> answers;
    try (var together = Executors.newFixedThreadPool(4)) {
      answers =
          together.invokeAll(Collections.nCopies(4, importing)).stream()
              .map(Future::resultNow)
              .toList();
    }

    // Then
    assertThat(answers).extracting(Response::statusCode).contains(200).isSubsetOf(200, 409);
    given()
        .queryParam("name", "Same ")
        .queryParam("kind", "AGENCY")
        .queryParam("limit", 200)
        .get("/v1/organisations")
        .then()
        .body("", hasSize(200));
    assertThat(one("select count(*) from organisation where name like 'Same ___'")).isEqualTo(300);
  }

  @Test
  void five_thousand_organisations_are_imported_and_changed_at_once() throws SQLException {
    imported(timed("5,000 new organisations", "B"), 5000, 0, 0);
    imported(timed("5,000 that are unchanged", "B"), 0, 0, 5000);
    imported(timed("5,000 that are renamed", "C"), 0, 5000, 0);

    assertThat(one("select count(*) from organisation_history where kvk like '8000____'"))
        .isEqualTo(5000);
  }

  private static Response timed(String what, String letter) {
    var lines =
        IntStream.range(0, 5000)
            .mapToObj(
                i -> "%s%04d,PROVINCE,,EUROPEAN,8000%04d,,,2020-01-01,".formatted(letter, i, i))
            .toArray(String[]::new);
    var start = System.nanoTime();
    var answer = importOrganisations(lines);
    System.out.printf(
        "import of %s: %d ms%n", what, Duration.ofNanos(System.nanoTime() - start).toMillis());
    return answer;
  }

  private static void imported(Response answer, int added, int updated, int unchanged) {
    answer
        .then()
        .statusCode(200)
        .body("added", equalTo(added))
        .body("updated", equalTo(updated))
        .body("unchanged", equalTo(unchanged));
  }

  private static Response history(String organisationId, String role) {
    return Intake.with(Intake.claimsOfStaff(role))
        .get("/v1/organisations/" + organisationId + "/history");
  }

  private static String idOf(String name) {
    return given().queryParam("name", name).get("/v1/organisations").path("[0].organisationId");
  }

  private void execute(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private int one(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      assertThat(row.next()).isTrue();
      return row.getInt(1);
    }
  }
}
