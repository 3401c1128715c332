package nl.innovatiebudget.intake.insight;

import static nl.innovatiebudget.intake.Intake.aMunicipality;
import static nl.innovatiebudget.intake.Intake.aProvince;
import static nl.innovatiebudget.intake.Intake.anEligibleSmallProject;
import static nl.innovatiebudget.intake.Intake.anOpenRound;
import static nl.innovatiebudget.intake.Intake.as;
import static nl.innovatiebudget.intake.Intake.asOfficer;
import static nl.innovatiebudget.intake.Intake.claimsOfStaff;
import static nl.innovatiebudget.intake.Intake.draft;
import static nl.innovatiebudget.intake.Intake.sign;
import static nl.innovatiebudget.intake.Intake.signedDraft;
import static nl.innovatiebudget.intake.Intake.submit;
import static nl.innovatiebudget.intake.Intake.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import nl.innovatiebudget.intake.Handling;
import nl.innovatiebudget.intake.Intake;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The log of processing, and what those concerned see of it. */
@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class UsageOverHttpTest {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

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
  void every_use_has_its_line_before_it_is_answered() throws SQLException {
    // When
    var id = signedDraft(round, lead, partner);
    as(partner)
        .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
        .header("tracestate", "portal@rvo=1,other=2")
        .get("/v1/applications/" + id + "/completeness")
        .then()
        .statusCode(200);

    // Then
    var lines = lines(id);
    assertThat(lines)
        .extracting(line -> line.get("activity") + " " + line.get("name"))
        .containsExactly(
            "CHANGING POST /applications",
            "CHANGING POST /applications/{applicationId}/signatures",
            "CHANGING POST /applications/{applicationId}/signatures",
            "READING GET /applications/{applicationId}/completeness");
    assertThat(lines).extracting(line -> line.get("status")).containsOnly("Ok");
    assertThat(lines).extracting(line -> line.get("span_id")).doesNotHaveDuplicates();
    assertThat(lines)
        .extracting(line -> line.get("data_subject_id"))
        .as("whoever started it")
        .containsOnly(lines.getFirst().get("actor"));
    assertThat(lines.getFirst())
        .containsEntry("data_subject_id_type", "acting-subject")
        .containsEntry("actor_role", "applicant")
        .containsEntry("organisation_name", lead.name())
        .containsEntry(
            "processing_activity_id",
            Intake.config("innovatiebudget.processing.activities.changing"));
    assertThat(lines.getFirst().get("parent_span_id")).isNotNull();
    assertThat(lines.getLast())
        .containsEntry("trace_id", TRACE)
        .containsEntry("foreign_processor", "portal@rvo")
        .containsEntry("organisation_id", partner.organisationId());
    assertThat(lines.getLast().get("actor")).isNotEqualTo(lines.getFirst().get("actor"));
    assertThat(lines.toString()).doesNotContain("person-of-", "example.nl\"");
  }

  @Test
  void the_log_is_a_stream_of_its_own_that_misses_nothing_and_names_nobody() throws SQLException {
    // Given
    var id = signedDraft(round, lead, partner);
    var written = lines(id);
    assertThat(streamed(id)).as("what may still get a line before it").isEmpty();

    // When
    Intake.moveClockTo(Intake.IN_THE_ROUND.plus(Duration.ofHours(1)));
    var own = streamed(id);

    // Then
    assertThat(own)
        .extracting(line -> line.get("span_id"))
        .isEqualTo(written.stream().map(line -> (Object) line.get("span_id")).toList());
    assertThat(own.getFirst()).containsKeys("trace_id", "status", "name", "start_time", "end_time");
    assertThat(own.getFirst().get("attributes").toString())
        .contains("dpl.core.processing_activity_id", "dpl.core.data_subject_id");
    assertThat(own.toString()).doesNotContain(lead.name(), "person-of-");
    as(lead).get("/v1/processing-lines").then().statusCode(403);
  }

  /** Reads the stream from its beginning, a page at a time. */
  private static List<Map<String, Object>> streamed(String applicationId) {
    var lines = new ArrayList<Map<String, Object>>();
    for (Object position = 0; ; ) {
      List<Map<String, Object>> page =
          with(claimsOfStaff("auditor"))
              .get("/v1/processing-lines?limit=100&after=" + position)
              .then()
              .statusCode(200)
              .extract()
              .jsonPath()
              .getList("");
      if (page.isEmpty()) {
        return lines.stream()
            .filter(line -> applicationId.equals(line.get("applicationId")))
            .toList();
      }
      lines.addAll(page);
      position = page.getLast().get("position");
    }
  }

  @Test
  void a_list_has_a_line_for_each_application_that_it_showed() throws SQLException {
    // Given
    var first = aSubmitted();
    var second = aSubmitted();

    // When
    asOfficer().queryParam("limit", 1).get(listPath()).then().statusCode(200);
    asOfficer().queryParam("query", "nergens").get(listPath()).then().body("", hasSize(0));
    with(claimsOfStaff("auditor")).accept("text/csv").get(listPath()).then().statusCode(200);
    as(lead).get("/v1/applications").then().body("", hasSize(2));

    // Then
    var name = "GET /rounds/{roundId}/applications #";
    assertThat(reads(second))
        .containsExactly(
            "programme-officer " + name + "list",
            "auditor " + name + "csv",
            "applicant GET /applications #own");
    assertThat(reads(first))
        .containsExactly("auditor " + name + "csv", "applicant GET /applications #own");
  }

  @Test
  void a_refused_change_is_logged_and_is_no_error() throws SQLException {
    // Given
    var id = signedDraft(round, lead, partner);
    var stranger = aMunicipality();

    // When
    sign(id, lead).then().statusCode(409);
    sign(id, stranger).then().statusCode(404);

    // Then
    assertThat(lines(id))
        .extracting(line -> line.get("status"))
        .containsExactly("Ok", "Ok", "Ok", "Unset");
    as(lead)
        .get(path(id))
        .then()
        .body("uses[1].done", equalTo(false))
        .body("uses[1].organisationName", equalTo(lead.name()))
        .body("uses[2].done", equalTo(true));
  }

  @Test
  void what_cannot_be_logged_is_neither_shown_nor_done() throws SQLException {
    // Given
    var id = aSubmitted();
    var draft = draft(anEligibleSmallProject(round, lead, partner), lead);
    int before = lines(id).size();

    // When
    execute("alter table processing_log add constraint full_up check (false) not valid");
    try {
      for (var path :
          List.of("/v1/applications/" + id, listPath(), "/v1/applications", path(draft))) {
        var caller = path.equals(listPath()) ? asOfficer() : as(lead);
        caller
            .get(path)
            .then()
            .statusCode(500)
            .body("code", equalTo("internal-error"))
            .body(not(containsString("Reporting")));
      }
      asOfficer().accept("text/csv").get(listPath()).then().statusCode(500);
      sign(draft, lead).then().statusCode(500);
    } finally {
      execute("alter table processing_log drop constraint full_up");
    }

    // Then
    assertThat(lines(id)).hasSize(before);
    sign(draft, lead).then().statusCode(201);
  }

  @Test
  void nobody_changes_or_removes_a_line() {
    aSubmitted();

    for (var attempt :
        List.of(
            "update processing_log set actor_role = 'nobody'",
            "delete from processing_log",
            "truncate processing_log",
            "update application_subject set data_subject_id = ''",
            "delete from application_subject")) {
      assertThatThrownBy(() -> execute(attempt)).as(attempt).hasMessageContaining("append-only");
    }
  }

  @Test
  void applicants_see_what_a_decision_uses_as_it_was_and_who_looked() throws SQLException {
    // Given
    var id = aSubmitted();
    asOfficer().get("/v1/applications/" + id).then().statusCode(200);
    String hash = as(lead).get("/v1/applications/" + id).path("contentHash");

    // When the register changes, and the letter is out
    Intake.importOrganisations(
            "Another name,MUNICIPALITY,,EUROPEAN,%s,,,2020-01-01,".formatted(lead.kvk()))
        .then()
        .statusCode(200);
    execute(
        "update application set status = 'AWARDED', letter_id = gen_random_uuid(),"
            + " awarded_cents = 5, informed_at = now() where application_id = '"
            + id
            + "'");

    // Then
    as(partner)
        .get(path(id))
        .then()
        .statusCode(200)
        .body("decisionData.submission.sequence", equalTo(1))
        .body("decisionData.submission.kind", equalTo("IN_TIME"))
        .body("decisionData.submission.contentHash", equalTo(hash))
        .body("decisionData.round.roundId", equalTo(round))
        .body("decisionData.round.version", equalTo(1))
        .body("decisionData.participants[0].name", equalTo(lead.name()))
        .body("decisionData.participants[0].organisationKind", equalTo("MUNICIPALITY"))
        .body("decisionData.participants[0].bodyIds[0].value", equalTo(lead.kvk()))
        .body("decisionData.participants[2].name", equalTo("Software B.V."))
        .body("decisionData.documents", hasSize(0))
        .body("decisionData.rules.met", everyItem(equalTo(true)))
        .body(
            "decisionData.rules.find { it.rule == 'own-contribution-short' }.detail",
            containsString("€50,000.00"))
        .body("decisionData.letter.outcome", equalTo("AWARDED"))
        .body("decisionData.letter.amountCents", equalTo(5))
        .body("uses[0].name", equalTo("GET /applications/{applicationId}/usage"))
        .body("uses[0].organisationName", equalTo(partner.name()))
        .body("uses.find { it.role == 'programme-officer' }.activity", equalTo("READING"))
        .body("uses.find { it.role == 'programme-officer' }", not(hasKey("organisationName")))
        .body(not(containsString("staff-programme-officer")))
        .body(not(containsString("person-of-")));
    with(claimsOfStaff("auditor")).get(path(id)).then().statusCode(200);
    asOfficer().get(listPath()).then().body("status", equalTo(List.of("AWARDED")));
  }

  @Test
  void only_the_letter_tells_that_it_was_decided_not_to_treat() throws SQLException {
    // Given
    var id = aSubmitted();
    Handling.refuseToTreat(id).then().statusCode(409);
    Intake.moveClockTo(Handling.AFTER_THE_ROUND);
    Handling.askSupplement(id, 14).then().statusCode(201);
    Intake.moveClockTo(Instant.parse("2024-04-19T22:00:01Z"));
    Handling.refuseToTreat(id).then().statusCode(201);
    var acts = "uses.findAll { it.activity == 'DECIDING' }.name";
    var refusal = "POST /applications/{applicationId}/refusals-to-treat";
    var supplement = "POST /applications/{applicationId}/supplement-requests";

    // Then
    as(lead).get(path(id)).then().body(acts, equalTo(List.of(supplement)));
    with(claimsOfStaff("auditor"))
        .get(path(id))
        .then()
        .body(acts, equalTo(List.of(refusal, supplement, refusal)));

    // When the letter is out
    execute(
        "update application set status = 'NOT_TREATED', supplement_until = null, awarded_cents = 0,"
            + " letter_id = gen_random_uuid(), informed_at = now() where application_id = '"
            + id
            + "'");

    // Then
    as(lead).get(path(id)).then().body(acts, equalTo(List.of(refusal, supplement, refusal)));
  }

  @Test
  void uses_come_in_pages_and_other_bodies_see_none() {
    // Given
    var id = draft(anEligibleSmallProject(round, lead, partner), lead);
    for (int i = 0; i < 4; i++) {
      as(partner).get("/v1/applications/" + id).then().statusCode(200);
    }

    // When
    var first = as(lead).queryParam("limit", 3).get(path(id));
    var link = first.header("Link");
    var second = as(lead).get(link.substring(1, link.indexOf('>')));

    // Then
    first.then().body("", not(hasKey("decisionData"))).body("uses", hasSize(3));
    second
        .then()
        .body("uses", hasSize(3))
        .body("uses[2].name", equalTo("POST /applications"))
        .header("Link", (String) null);
    as(aMunicipality()).get(path(id)).then().statusCode(404);
    with(claimsOfStaff("auditor")).get(path(id)).then().statusCode(404);
    asOfficer().get(path(id)).then().statusCode(403);
    as(lead).queryParams("after", "x", "limit", "x").get(path(id)).then().statusCode(400);
  }

  private String aSubmitted() {
    var id = signedDraft(round, lead, partner);
    submit(id, lead).then().statusCode(201);
    return id;
  }

  private String listPath() {
    return "/v1/rounds/" + round + "/applications";
  }

  private static String path(String id) {
    return "/v1/applications/" + id + "/usage";
  }

  private List<String> reads(String id) throws SQLException {
    return lines(id).stream()
        .filter(line -> "READING".equals(line.get("activity")))
        .map(line -> line.get("actor_role") + " " + line.get("name"))
        .toList();
  }

  /** The lines about an application, the oldest first, by column. */
  private List<Map<String, String>> lines(String id) throws SQLException {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "select * from processing_log where application_id = ?::uuid order by position")) {
      query.setString(1, id);
      var lines = new ArrayList<Map<String, String>>();
      try (var row = query.executeQuery()) {
        while (row.next()) {
          var line = new TreeMap<String, String>();
          for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            line.put(row.getMetaData().getColumnName(i), row.getString(i));
          }
          lines.add(line);
        }
      }
      return lines;
    }
  }

  private void execute(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
