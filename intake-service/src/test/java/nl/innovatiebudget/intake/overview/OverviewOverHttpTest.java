package nl.innovatiebudget.intake.overview;

import static nl.innovatiebudget.intake.Intake.aMunicipality;
import static nl.innovatiebudget.intake.Intake.aProvince;
import static nl.innovatiebudget.intake.Intake.anEligibleSmallProject;
import static nl.innovatiebudget.intake.Intake.anOpenRound;
import static nl.innovatiebudget.intake.Intake.as;
import static nl.innovatiebudget.intake.Intake.asOfficer;
import static nl.innovatiebudget.intake.Intake.claimsOfStaff;
import static nl.innovatiebudget.intake.Intake.draft;
import static nl.innovatiebudget.intake.Intake.sign;
import static nl.innovatiebudget.intake.Intake.submit;
import static nl.innovatiebudget.intake.Intake.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nl.innovatiebudget.intake.Intake;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class OverviewOverHttpTest {

  private static final Pattern NEXT = Pattern.compile("^<([^>]+)>; rel=\"next\"$");

  @Inject DataSource database;

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
  void what_was_submitted_is_found_by_its_dutch_words_in_any_form() {
    // Given
    var reports =
        submitted(aProject().put("title", "Meldingen aan alle gemeenten: Straße 🚲 שלום"));
    var dikes = aProject().put("title", "Dijkbewaking");
    dikes.putObject("answers").put("novelty", "Fietsers zien een lek en weten niet wie te bellen.");
    var found = submitted(dikes);
    var quiet = submitted(aProject().put("publicSummary", "Het waterschap én de gemeente."));

    // Then
    assertThat(search("gemeente")).containsExactly(quiet, reports);
    assertThat(search("melding")).containsExactly(reports);
    assertThat(search("GEMEENTEN -waterschap")).containsExactly(reports);
    assertThat(search("fietser weten")).containsExactly(found);
    assertThat(search("\"alle gemeenten\" or lek")).containsExactly(found, reports);
    assertThat(search("\"gemeenten alle\"")).isEmpty();
    assertThat(search("שלום")).containsExactly(reports);
    assertThat(search("🚲 straße")).containsExactly(reports);
    assertThat(search("softwar")).hasSize(3);
    assertThat(search(round + "-0002")).containsExactly(found);
    assertThat(search("0003")).containsExactly(quiet);
    assertThat(search(" ")).hasSize(3);
    assertThat(search("' or 1=1; -- :* & ! (")).isEmpty();
    assertThat(search("novelty")).isEmpty();
  }

  @Test
  void a_list_can_be_narrowed_and_every_narrowing_counts() throws SQLException {
    // Given
    var other = aMunicipality();
    var small = submitted(aProject());
    var large = submitted(aLargeProject(other), lead, other);
    withdraw(large);
    draft(aProject(), lead);
    var received = instantOf(large);

    // Then
    assertThat(list(Map.of())).containsExactly(large, small);
    assertThat(list(Map.of("status", "WITHDRAWN"))).containsExactly(large);
    assertThat(list(Map.of("status", List.of("SUBMITTED", "WITHDRAWN")))).hasSize(2);
    assertThat(list(Map.of("status", "DRAFT"))).isEmpty();
    assertThat(list(Map.of("potId", "small"))).containsExactly(small);
    assertThat(list(Map.of("organisationId", lead.organisationId()))).hasSize(2);
    assertThat(list(Map.of("organisationId", other.organisationId()))).containsExactly(large);
    assertThat(list(Map.of("receivedFrom", received))).containsExactly(large);
    assertThat(list(Map.of("receivedUntil", received))).containsExactly(small);
    assertThat(list(Map.of("minimumRequestedCents", 15_000_001))).containsExactly(large);
    assertThat(list(Map.of("maximumRequestedCents", 15_000_000))).containsExactly(small);
    assertThat(list(Map.of("potId", "large", "status", "SUBMITTED"))).isEmpty();
    assertThat(list(Map.of("potId", "large", "query", "resident"))).containsExactly(large);
    with(claimsOfStaff("auditor"))
        .get(path())
        .then()
        .body("status", equalTo(List.of("WITHDRAWN", "SUBMITTED")))
        .body("number", everyItem(startsWith(round.toUpperCase())))
        .body("[1].leadName", equalTo(lead.name()))
        .body("[1].title", equalTo("Reporting in one step"))
        .body("[1].potId", equalTo("small"))
        .body("[1].costCents", equalTo(20_000_000))
        .body("[1].requestedCents", equalTo(15_000_000))
        .body("[1].submission", equalTo(1))
        .body("[1]", not(hasKey("ordinal")))
        .body("[1]", not(hasKey("supplementUntil")));
  }

  @Test
  void pages_give_each_application_once_while_another_one_is_submitted() {
    // Given
    var ids = new ArrayList<String>();
    for (int i = 0; i < 5; i++) {
      ids.add(submitted(aProject()));
    }

    // When
    var first =
        asOfficer().queryParam("limit", 2).queryParam("query", "{reporting} nowhere%").get(path());
    var whole = asOfficer().queryParams("limit", 2, "total", true).get(path());
    ids.add(submitted(aProject()));

    // Then
    first.then().statusCode(200).body("", equalTo(List.of())).header("Link", (String) null);
    whole.then().header("Total-Count", "5");
    assertThat(following(whole))
        .containsExactly(ids.get(4), ids.get(3), ids.get(2), ids.get(1), ids.get(0));
    assertThat(following(asOfficer().queryParams("limit", 4, "sort", "number").get(path())))
        .containsExactlyElementsOf(ids);
    assertThat(following(asOfficer().queryParams("limit", 1, "query", "\"in one\" {").get(path())))
        .hasSize(6);
  }

  @Test
  void a_version_that_takes_the_place_of_another_one_is_listed_in_its_place() {
    // Given
    var first = submitted(aProject());
    var second = submitted(aProject());

    // When
    as(lead)
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"1\"")
        .body("{\"title\":\"Vernieuwd\"}")
        .patch("/v1/applications/" + first)
        .then()
        .statusCode(200);
    assertThat(search("vernieuwd")).isEmpty();
    sign(first, lead).then().statusCode(201);
    sign(first, partner).then().statusCode(201);
    submit(first, lead).then().statusCode(201);

    // Then
    assertThat(list(Map.of())).containsExactly(first, second);
    assertThat(search("vernieuwd")).containsExactly(first);
    assertThat(search("reporting")).containsExactlyInAnyOrder(first, second);
    asOfficer().get(path()).then().body("submission", equalTo(List.of(2, 1)));
  }

  @Test
  void the_whole_list_comes_as_csv_that_no_spreadsheet_runs() {
    // Given
    submitted(aProject().put("title", "=HYPERLINK(\"https://x.example\";\"win\")"));
    submitted(aProject().put("title", "+31 6 1, or 2"));
    submitted(aProject().put("title", "שלום 🚲 \"quoted\""));
    draft(aProject(), lead);

    // When
    var answer = asOfficer().accept("text/csv").queryParam("limit", 1).get(path());

    // Then
    answer
        .then()
        .statusCode(200)
        .header("Content-Type", "text/csv;charset=utf-8")
        .header("Content-Disposition", "attachment; filename=\"" + round + ".csv\"");
    var lines = new String(answer.asByteArray(), StandardCharsets.UTF_8).split("\r\n", -1);
    assertThat(lines).hasSize(5).endsWith("");
    assertThat(lines[0]).startsWith("\ufeffnumber,title,leadName");
    assertThat(lines[1])
        .startsWith(
            round.toUpperCase()
                + "-0001,\"'=HYPERLINK(\"\"https://x.example\"\";\"\"win\"\")\","
                + lead.name()
                + ",small,20000000,15000000,SUBMITTED,2024-03-20T");
    assertThat(lines[2]).contains("-0002,\"'+31 6 1, or 2\",");
    assertThat(lines[3]).contains("-0003,\"שלום 🚲 \"\"quoted\"\"\",");
    asOfficer()
        .accept("text/csv")
        .queryParam("query", "nergens")
        .get(path())
        .then()
        .body(startsWith("\ufeffnumber,"));
    asOfficer().accept("text/csv, */*;q=0.1").get(path()).then().contentType("text/csv");
    asOfficer().accept("*/*").get(path()).then().contentType("application/json");
    asOfficer().accept("image/png").get(path()).then().statusCode(406);
  }

  @Test
  void a_long_list_is_exported_whole_in_order_and_each_row_of_it_is_logged() throws SQLException {
    // Given
    int applications = 2_001;
    execute(
        """
        insert into application (
          application_id, status, round_id, revision, content, content_hash, created_at,
          changed_at, number, round_version, received_at, submission, submitted_revision,
          admitted_late)
        select gen_random_uuid(), 'SUBMITTED', 'ROUND', 1, '{}', encode(sha256('{}'), 'hex'), now(),
               now(), upper('ROUND') || '-' || to_char(n, 'FM0000'), 1, now(), 1, 1, false
        from generate_series(1, COUNT) n;
        insert into submitted_application
        select application_id, round_id, right(number, 4)::int, number, status, null, 1,
               received_at, 'Titel', 'Gemeente', 'small', 1, 1, '{}', '[]', '[]', ''
        from application where round_id = 'ROUND';
        """
            .replace("ROUND", round)
            .replace("COUNT", Integer.toString(applications)));

    // When
    var csv = asOfficer().accept("text/csv").get(path()).then().statusCode(200).extract();

    // Then
    assertThat(csv.asString().lines().skip(1).map(line -> line.substring(0, line.indexOf(','))))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, applications)
                .mapToObj(n -> "%s-%04d".formatted(round.toUpperCase(), n))
                .toList());
    asOfficer().queryParam("total", true).get(path()).then().header("Total-Count", "2001");
    assertThat(
            count(
                "select count(distinct application_id) from processing_log"
                    + " join application using (application_id)"
                    + " where round_id = ? and name like '%#csv'"))
        .isEqualTo(applications);
  }

  @Test
  void only_staff_have_the_list_and_only_of_a_round_that_exists() {
    as(lead).get(path()).then().statusCode(403);
    with(claimsOfStaff("juror")).get(path()).then().statusCode(403);
    with(claimsOfStaff("controller")).get(path()).then().statusCode(403);
    asOfficer().get("/v1/rounds/no-round/applications").then().statusCode(404);
    asOfficer().accept("text/csv").get("/v1/rounds/no-round/applications").then().statusCode(404);
  }

  @Test
  void every_fault_in_the_question_is_told_at_once() {
    asOfficer()
        .queryParam("status", "SUBMITTED", "GONE")
        .queryParam("organisationId", "x")
        .queryParam("receivedFrom", "yesterday")
        .queryParam("receivedUntil", "+999999999-12-31T00:00:00Z")
        .queryParam("minimumRequestedCents", "-1")
        .queryParam("maximumRequestedCents", "1.5")
        .queryParam("query", "x".repeat(201))
        .queryParam("sort", "NEWEST")
        .queryParam("after", "%%%")
        .queryParam("limit", "201")
        .queryParam("total", "yes")
        .get(path())
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid-input"))
        .body("errors.in", everyItem(equalTo("query")))
        .body(
            "errors.location",
            hasItems(
                "status",
                "organisationId",
                "receivedFrom",
                "receivedUntil",
                "minimumRequestedCents",
                "maximumRequestedCents",
                "query",
                "sort",
                "after",
                "limit",
                "total"))
        .body("errors.size()", equalTo(11));
    as(lead)
        .queryParam("after", "bjE")
        .queryParam("limit", "0")
        .get("/v1/applications")
        .then()
        .statusCode(400)
        .body("errors.location", equalTo(List.of("after", "limit")));
  }

  @Test
  void applicants_have_their_own_in_pages_with_the_last_changed_first() {
    // Given
    var first = draft(aProject(), lead);
    var second = submitted(aProject());
    var third = draft(aProject(), lead);
    var stranger = aMunicipality();

    // When
    as(partner)
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"1\"")
        .body("{\"title\":\"Veranderd\"}")
        .patch("/v1/applications/" + first)
        .then()
        .statusCode(200);

    // Then
    var page = as(lead).queryParam("limit", 2).get("/v1/applications");
    page.then()
        .statusCode(200)
        .body("title", equalTo(List.of("Veranderd", "Reporting in one step")))
        .body("[0]", not(hasKey("content")))
        .body("[0]", not(hasKey("number")))
        .body("[0].revision", equalTo(2));
    assertThat(following(page, () -> as(lead))).containsExactly(first, third, second);
    as(partner)
        .get("/v1/applications")
        .then()
        .body("applicationId", equalTo(List.of(first, third, second)))
        .body("[2].status", equalTo("SUBMITTED"))
        .body("[2].submittedRevision", equalTo(1))
        .body("[2].number", equalTo(round.toUpperCase() + "-0001"));
    as(stranger).get("/v1/applications").then().body("", equalTo(List.of()));
    asOfficer().get("/v1/applications").then().statusCode(403);
  }

  private ObjectNode aProject() {
    return anEligibleSmallProject(round, lead, partner);
  }

  private ObjectNode aLargeProject(Intake.Body other) {
    var project = anEligibleSmallProject(round, lead, other).put("requestedCents", 24_000_000);
    ((ObjectNode) project.at("/costPlan/0")).put("costCents", 32_000_000);
    ((ObjectNode) project.at("/participants/0")).put("ownContributionCents", 14_000_000);
    return project;
  }

  private String submitted(ObjectNode content) {
    return submitted(content, lead, partner);
  }

  private static String submitted(ObjectNode content, Intake.Body first, Intake.Body second) {
    var id = draft(content, first);
    sign(id, first).then().statusCode(201);
    sign(id, second).then().statusCode(201);
    submit(id, first).then().statusCode(201);
    return id;
  }

  private void withdraw(String id) throws SQLException {
    try (var connection = database.getConnection();
        var update =
            connection.prepareStatement(
                "update application set status = 'WITHDRAWN' where application_id = ?::uuid")) {
      update.setString(1, id);
      assertThat(update.executeUpdate()).isEqualTo(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private int count(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(sql)) {
      query.setString(1, round);
      try (var row = query.executeQuery()) {
        assertThat(row.next()).isTrue();
        return row.getInt(1);
      }
    }
  }

  private String instantOf(String id) {
    return asOfficer().get(path()).path("find { it.applicationId == '%s' }.receivedAt", id);
  }

  private List<String> search(String words) {
    return list(Map.of("query", words));
  }

  private List<String> list(Map<String, ?> query) {
    return asOfficer()
        .queryParams(query)
        .get(path())
        .then()
        .statusCode(200)
        .extract()
        .path("applicationId");
  }

  private static List<String> following(Response page) {
    return following(page, Intake::asOfficer);
  }

  /** The ids on this page and on all that follow it. */
  private static List<String> following(Response page, Supplier<RequestSpecification> caller) {
    var ids = new ArrayList<String>(page.then().statusCode(200).extract().path("applicationId"));
    var link = page.header("Link");
    if (link != null) {
      var address = NEXT.matcher(link);
      assertThat(address.matches()).as(link).isTrue();
      var next = caller.get().urlEncodingEnabled(false).get(URI.create(address.group(1)));
      ids.addAll(following(next, caller));
    }
    return ids;
  }

  private String path() {
    return "/v1/rounds/" + round + "/applications";
  }
}
