package nl.innovatiebudget.intake.organisation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.innovatiebudget.intake.Intake;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class SearchOverHttpTest {

  private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

  @BeforeEach
  void theRegister() {
    Intake.importOrganisations(
            "Zoek Súdwest-Fryslân,MUNICIPALITY,Fryslân,EUROPEAN,74000001,,,2011-01-01,",
            "Zoek ÁÉÍ,MUNICIPALITY,Fryslân,EUROPEAN,74000002,,,2011-01-01,2020-12-31",
            "Zoek Øst,PROVINCE,Utrecht,EUROPEAN,74000003,,,2021-01-01,",
            "Zoek 100%_\\,PROVINCE,Utrecht,EUROPEAN,74000004,,,2011-01-01,",
            "zoek kleine letter,AGENCY,,EUROPEAN,74000005,,,2011-01-01,",
            "Zoek Saba,CARIBBEAN_PUBLIC_BODY,,CARIBBEAN,,,00000099740000060000,2011-01-01,",
            "Zoek dubbel,AGENCY,,EUROPEAN,74000007,,,2011-01-01,",
            "Zoek dubbel,AGENCY,,EUROPEAN,74000008,,,2011-01-01,")
        .then()
        .statusCode(200);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "zoek sudwest, Zoek Súdwest-Fryslân",
    "ZOEK SÚDWEST, Zoek Súdwest-Fryslân",
    "k su\u0301dwest-fryslâ, Zoek Súdwest-Fryslân",
    "zoek aei, Zoek ÁÉÍ",
    "zoek ost, Zoek Øst",
    "zoek øST, Zoek Øst",
    "100%, Zoek 100%_\\",
    "%_\\, Zoek 100%_\\",
    "zoek KLEINE, zoek kleine letter",
  })
  void a_part_of_the_name_is_found_whatever_its_case_and_accents(String part, String name) {
    find(Map.of("name", part)).then().statusCode(200).body("name", equalTo(List.of(name)));
  }

  @ParameterizedTest
  @CsvSource({"zoek_sudwest", "zoek%", "z.ek ost", "74000001", "00000099740000060000"})
  void wildcards_and_numbers_find_nothing(String part) {
    find(Map.of("name", part)).then().statusCode(200).body("", empty());
  }

  @Test
  void an_answer_has_what_everybody_may_know_and_no_numbers() {
    var found = find(Map.of("name", "zoek aei"));

    assertThat(found.<Map<String, Object>>path("[0]"))
        .containsOnlyKeys(
            "organisationId", "name", "kind", "region", "countryPart", "validFrom", "validTo")
        .containsEntry("kind", "MUNICIPALITY")
        .containsEntry("region", "Fryslân")
        .containsEntry("countryPart", "EUROPEAN")
        .containsEntry("validFrom", "2011-01-01")
        .containsEntry("validTo", "2020-12-31");
    find(Map.of("name", "zoek ost")).then().body("[0].validTo", nullValue());
  }

  @ParameterizedTest(name = "{0} {1} finds {2}")
  @CsvSource({
    "kind, PROVINCE, Zoek Øst|Zoek 100%_\\",
    "region, FRYSLAN, Zoek Súdwest-Fryslân|Zoek ÁÉÍ",
    "region, fryslâ,",
    "countryPart, CARIBBEAN, Zoek Saba",
    "validOn, 2010-12-31,",
    "validOn, 2020-12-31, "
        + "Zoek Súdwest-Fryslân|Zoek ÁÉÍ|Zoek 100%_\\|zoek kleine letter|Zoek Saba|Zoek dubbel|"
        + "Zoek dubbel",
    "validOn, 2021-01-01, "
        + "Zoek Súdwest-Fryslân|Zoek Øst|Zoek 100%_\\|zoek kleine letter|Zoek Saba|Zoek dubbel|"
        + "Zoek dubbel",
  })
  void a_search_may_have_other_conditions(String key, String value, String names) {
    var expected = names == null ? new String[0] : names.split("\\|");

    find(Map.of("name", "zoek", key, value))
        .then()
        .statusCode(200)
        .body("name", containsInAnyOrder(expected));
  }

  @Test
  void pages_of_two_give_all_exactly_once_in_alphabetical_order() {
    var names = new ArrayList<String>();
    var ids = new ArrayList<String>();
    var page = find(Map.of("name", "zoek", "limit", 2));
    int pages = 1;
    for (var next = next(page); next != null; next = next(page)) {
      assertThat(page.<List<String>>path("name")).hasSize(2);
      names.addAll(page.path("name"));
      ids.addAll(page.path("organisationId"));
      page = given().urlEncodingEnabled(false).get(next);
      page.then().statusCode(200);
      pages++;
    }
    names.addAll(page.path("name"));
    ids.addAll(page.path("organisationId"));

    assertThat(pages).isEqualTo(4);
    assertThat(ids).hasSize(8).doesNotHaveDuplicates();
    assertThat(names)
        .containsExactly(
            "Zoek 100%_\\",
            "Zoek ÁÉÍ",
            "Zoek dubbel",
            "Zoek dubbel",
            "zoek kleine letter",
            "Zoek Øst",
            "Zoek Saba",
            "Zoek Súdwest-Fryslân");
  }

  @Test
  void the_next_page_keeps_the_conditions_and_there_is_none_after_the_last() {
    var search = Map.of("name", "Zoek d&=", "limit", 1);
    assertThat(next(find(search))).isNull();
    var first = find(Map.of("name", "zoek", "kind", "PROVINCE", "region", "útrecht", "limit", 1));

    assertThat(next(first))
        .contains("name=zoek", "kind=PROVINCE", "region=%C3%BAtrecht", "limit=1");
    var second = given().urlEncodingEnabled(false).get(next(first));
    second.then().body("name", equalTo(List.of("Zoek Øst")));
    assertThat(next(second)).isNull();
  }

  @Test
  void a_page_has_a_hundred_unless_it_is_asked_otherwise() {
    var lines = new String[205];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = "Veel %03d,AGENCY,,EUROPEAN,74100%03d,,,2011-01-01,".formatted(i, i);
    }
    Intake.importOrganisations(lines).then().statusCode(200);

    assertThat(find(Map.of("name", "veel ")).<List<String>>path("name")).hasSize(100);
    var most = find(Map.of("name", "veel ", "limit", 200));
    assertThat(most.<List<String>>path("name")).hasSize(200);
    assertThat(given().urlEncodingEnabled(false).get(next(most)).<List<String>>path("name"))
        .containsExactly("Veel 200", "Veel 201", "Veel 202", "Veel 203", "Veel 204");
  }

  @Test
  void every_fault_in_the_question_is_named() {
    given()
        .header("Accept-Language", "en")
        .queryParam("name", "x".repeat(201))
        .queryParam("kind", "TOWN")
        .queryParam("region", "x".repeat(201))
        .queryParam("countryPart", "ASIAN")
        .queryParam("validOn", "2024-02-30")
        .queryParam("after", "!")
        .queryParam("limit", "201")
        .get("/v1/organisations")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", equalTo("invalid-input"))
        .body("errors.in", equalTo(Collections.nCopies(7, "query")))
        .body(
            "errors.location",
            equalTo(List.of("name", "kind", "region", "countryPart", "validOn", "after", "limit")));
  }

  @ParameterizedTest
  @CsvSource({
    "limit, 0",
    "limit, -1",
    "limit, two",
    "limit, 99999999999",
    "validOn, +999999999-12-31",
    "validOn, -0001-12-31",
    "after, YQ",
    "kind, municipality",
  })
  void what_cannot_be_meant_is_refused(String key, String value) {
    find(Map.of(key, value)).then().statusCode(400).body("errors[0].location", equalTo(key));
  }

  @Test
  void a_page_after_what_is_no_longer_there_starts_at_its_place() {
    var token = new PagePosition("zoek d", UUID.randomUUID()).token();

    find(Map.of("name", "zoek", "after", token, "limit", 1))
        .then()
        .statusCode(200)
        .body("name", equalTo(List.of("Zoek dubbel")));
  }

  private static Response find(Map<String, ?> query) {
    return given().queryParams(query).get("/v1/organisations");
  }

  private static String next(Response page) {
    var link = page.header("Link");
    if (link == null) {
      return null;
    }
    var matcher = NEXT.matcher(link);
    assertThat(matcher.matches()).as(link).isTrue();
    return matcher.group(1);
  }
}
