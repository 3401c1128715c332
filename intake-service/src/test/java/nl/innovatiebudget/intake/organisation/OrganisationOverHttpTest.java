package nl.innovatiebudget.intake.organisation;

import static io.restassured.RestAssured.given;
import static nl.innovatiebudget.intake.Intake.importOrganisations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import nl.innovatiebudget.intake.Intake;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class OrganisationOverHttpTest {

  @Test
  void an_organisation_keeps_its_id_when_any_of_its_numbers_stays() {
    // Given
    importOrganisations("Oldtown 100%,MUNICIPALITY,70000001,823288444,,2020-01-01,")
        .then()
        .statusCode(200)
        .body("added", equalTo(1))
        .body("updated", equalTo(0));
    var id = idOf("Oldtown 100%");

    // When
    importOrganisations(
            "Newtown,MUNICIPALITY,70000002,823288444,,2020-01-01,",
            "Otherland,PROVINCE,70000003,,00000003700000030000,2020-01-01,")
        .then()
        .statusCode(200)
        .body("added", equalTo(1))
        .body("updated", equalTo(1));

    // Then
    assertThat(idOf("newTOWN")).isEqualTo(id);
    given().queryParam("name", "Oldtown").get("/v1/organisations").then().body("", empty());
    given().queryParam("name", "%").get("/v1/organisations").then().body("", empty());
  }

  @Test
  void one_faulty_line_refuses_the_file_with_all_faulty_lines_named() {
    importOrganisations(
            "Goodtown,MUNICIPALITY,71000001,,,2020-01-01,",
            "Badtown,TOWN,1,,,2020-01-01,",
            "Again,PROVINCE,71000001,,,2020-01-01,")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", equalTo("invalid-input"))
        .body("errors.location", equalTo(List.of("#line=3", "#line=3", "#line=4")))
        .body("errors.code", equalTo(List.of("kind", "kvk", "duplicate")));
    given().queryParam("name", "Goodtown").get("/v1/organisations").then().body("", empty());
  }

  @Test
  void a_line_with_the_numbers_of_two_known_organisations_is_refused() {
    importOrganisations(
            "Onetown,MUNICIPALITY,72000001,,,2020-01-01,",
            "Twotown,MUNICIPALITY,,822477348,,2020-01-01,")
        .then()
        .statusCode(200);

    importOrganisations("Onetwotown,MUNICIPALITY,72000001,822477348,,2020-01-01,")
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
        .statusCode(400);
  }

  @Test
  void an_over_long_search_is_refused() {
    given()
        .queryParam("name", "x".repeat(201))
        .get("/v1/organisations")
        .then()
        .statusCode(400)
        .body("errors[0].location", equalTo("name"));
  }

  private static String idOf(String name) {
    return given().queryParam("name", name).get("/v1/organisations").path("[0].organisationId");
  }
}
