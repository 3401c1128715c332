package nl.innovatiebudget.notification.component;

import static nl.innovatiebudget.notification.component.Surroundings.SOON;
import static nl.innovatiebudget.notification.component.Surroundings.applicant;
import static nl.innovatiebudget.notification.component.Surroundings.decide;
import static nl.innovatiebudget.notification.component.Surroundings.publishRound;
import static nl.innovatiebudget.notification.component.Surroundings.setting;
import static nl.innovatiebudget.notification.component.Surroundings.staff;
import static nl.innovatiebudget.notification.component.Surroundings.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import nl.innovatiebudget.kit.event.EventType;
import nl.innovatiebudget.kit.time.BusinessClock;
import nl.innovatiebudget.kit.time.StatutoryTerms;
import nl.innovatiebudget.notification.component.Facts.AnApplication;
import nl.innovatiebudget.parts.ClockFile;
import nl.innovatiebudget.parts.PartsTestResource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Letters on paper, for who is not reached otherwise (Awb 2:8, 2:11). */
@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class PaperBatchTest {

  private static final String BATCHES = "/v1/paper-batches";

  @Inject DataSource database;

  private final ClockFile clock =
      ClockFile.of(Path.of(setting("innovatiebudget.clock.offset-file")));
  private AnApplication application;

  @BeforeEach
  void an_application_of_a_round_and_nothing_else_to_print() throws SQLException {
    execute(
        "update delivery set state = 'DISCARDED' where channel = 'PAPER' and state = 'PENDING'");
    var round = Facts.aRoundId();
    publishRound(round);
    application = AnApplication.in(round);
  }

  @Test
  void who_took_the_portal_back_gets_every_message_and_letter_on_paper_and_no_mail()
      throws Exception {
    // Given
    say(false, false, ReachabilityTest.ADDRESS);
    submit(application);
    decide(application, application.awarded());
    awaitQueue("ready", 2);
    // When
    var batch = officer().post(BATCHES);
    // Then
    batch.then().statusCode(201).body("letters", equalTo(2));
    var path = BATCHES + "/" + batch.jsonPath().getString("batchId");
    assertThat(batch.header("Location")).endsWith(path);
    staff("auditor")
        .get(path)
        .then()
        .body("letters.position", equalTo(List.of(1, 2)))
        .body("letters.state", equalTo(List.of("PENDING", "PENDING")))
        .body("letters.messageId", equalTo(messages().reversed()));
    var csv = officer().get(path + "/csv");
    csv.then().statusCode(200).contentType("text/csv");
    assertThat(sha256(csv.asByteArray())).isEqualTo(batch.jsonPath().getString("csvSha256"));
    assertThat(csv.asString().lines().toList())
        .hasSize(3)
        .element(2)
        .asString()
        .endsWith("Gemeente Utrecht,,Postbus 1,8600 AA,Sneek,");
    var pdf = officer().get(path + "/pdf").asByteArray();
    assertThat(sha256(pdf)).isEqualTo(batch.jsonPath().getString("pdfSha256"));
    assertThat(pages(pdf, 1, 2))
        .contains("Postbus 1", "8600 AA Sneek", application.number(), Facts.HASH);
    int letter = staff("auditor").get(path).jsonPath().getInt("letters[1].firstPage");
    assertThat(letter % 2).isEqualTo(1);
    assertThat(pages(pdf, letter, letter))
        .contains("De brief waar dit bericht over gaat", "Dan geldt de latere dag");
    assertThat(pages(pdf, letter + 2, 99))
        .contains("U krijgt geld voor uw project", "€ 142.500,00")
        .contains("de termijn van zes weken", "de dag nadat wij hem op de post deden");
    assertThat(waysTo(application.leadKvk())).containsExactly("PAPER", "PAPER");
    assertThat(waysTo(application.partnerKvk())).containsExactly("EMAIL", "EMAIL");
  }

  @Test
  void a_batch_counts_as_sent_from_the_day_of_posting_which_is_recorded_once() {
    // Given
    say(false, false, ReachabilityTest.ADDRESS);
    submit(application);
    awaitQueue("ready", 1);
    var path = BATCHES + "/" + officer().post(BATCHES).jsonPath().getString("batchId");
    var today = LocalDate.now(BusinessClock.AMSTERDAM);
    // When, Then
    refused(dispatch(path, today.plusDays(1)), 400, "dispatch-in-future");
    refused(dispatch(path, today.minusDays(1)), 400, "dispatch-before-batch");
    staff("auditor").get(path).then().body("letters.state", equalTo(List.of("PENDING")));
    dispatch(path, today)
        .then()
        .statusCode(201)
        .body("letters", equalTo(1))
        .body("lastDayToObject", equalTo(StatutoryTerms.lastDayToObject(today).toString()));
    staff("auditor")
        .get(path)
        .then()
        .body("batch.dispatchedOn", equalTo(today.toString()))
        .body("letters.state", equalTo(List.of("SENT")));
    refused(dispatch(path, today), 409, "batch-already-dispatched");
  }

  @Test
  void the_other_services_hear_on_which_day_a_decision_was_posted_to_each_addressee()
      throws SQLException {
    // Given a receipt and a decision, to two bodies
    say(application.leadKvk(), false, false, ReachabilityTest.ADDRESS);
    say(application.partnerKvk(), false, false, ReachabilityTest.ADDRESS);
    submit(application);
    decide(application, application.awarded());
    awaitQueue("ready", 4);
    var path = BATCHES + "/" + officer().post(BATCHES).jsonPath().getString("batchId");
    var today = LocalDate.now(BusinessClock.AMSTERDAM);
    assertThat(told("letter-dispatched")).isEmpty();
    refused(correct(path, today), 409, "batch-not-dispatched");
    // When
    dispatch(path, today).then().statusCode(201).body("letters", equalTo(4));
    // Then
    var issued = told("letter-issued").getFirst();
    var posted = told("letter-dispatched");
    assertThat(posted)
        .hasSize(2)
        .extracting(letter -> letter.get("deliveryId"))
        .doesNotHaveDuplicates();
    assertThat(posted)
        .allSatisfy(
            letter ->
                assertThat(letter)
                    .containsEntry("letterId", issued.get("letterId"))
                    .containsEntry("decisionId", issued.get("decisionId"))
                    .containsEntry("applicationId", application.id().toString())
                    .containsEntry("roundId", application.roundId())
                    .containsEntry("dispatchedOn", today.toString())
                    .hasSize(6));
  }

  @Test
  void what_decides_nothing_on_an_application_is_posted_without_telling_the_other_services()
      throws SQLException {
    // Given
    say(false, false, ReachabilityTest.ADDRESS);
    submit(application);
    awaitQueue("ready", 1);
    var path = BATCHES + "/" + officer().post(BATCHES).jsonPath().getString("batchId");
    // When
    dispatch(path, LocalDate.now(BusinessClock.AMSTERDAM)).then().statusCode(201);
    // Then
    assertThat(told("letter-dispatched")).isEmpty();
  }

  @Test
  void a_day_of_posting_that_was_too_early_is_corrected_and_one_too_late_stays() throws Exception {
    // Given
    say(false, false, ReachabilityTest.ADDRESS);
    submit(application);
    decide(application, application.refused());
    awaitQueue("ready", 2);
    var path = BATCHES + "/" + officer().post(BATCHES).jsonPath().getString("batchId");
    var today = LocalDate.now(BusinessClock.AMSTERDAM);
    dispatch(path, today).then().statusCode(201);
    try {
      clock.setTo(Instant.now().plus(Duration.ofDays(4)));
      var later = today.plusDays(3);
      // When, Then
      refused(correct(path, today.minusDays(1)), 409, "dispatch-earlier");
      refused(correct(path, today.plusDays(6)), 400, "dispatch-in-future");
      officer()
          .contentType(ContentType.JSON)
          .body(Map.of("dispatchedOn", later.toString()))
          .post(path + "/dispatch-corrections")
          .then()
          .statusCode(400);
      correct(path, later)
          .then()
          .statusCode(201)
          .body("letters", equalTo(2))
          .body("lastDayToObject", equalTo(StatutoryTerms.lastDayToObject(later).toString()));
      refused(correct(path, today.plusDays(1)), 409, "dispatch-earlier");
      correct(path, later).then().statusCode(201);
      refused(dispatch(path, later), 409, "batch-already-dispatched");
      staff("auditor").get(path).then().body("batch.dispatchedOn", equalTo(later.toString()));
      assertThat(told("letter-dispatched"))
          .extracting(letter -> letter.get("dispatchedOn"))
          .as("the same day is told again, for who did not hear of it")
          .containsExactly(today.toString(), later.toString(), later.toString());
      for (var change : List.of("update %s set dispatched_on = now()", "delete from %s")) {
        assertThatThrownBy(() -> execute(change.formatted("paper_dispatch_correction")))
            .hasMessageContaining("does not change");
      }
    } finally {
      clock.reset();
    }
  }

  @Test
  void a_letter_without_an_address_is_a_task_and_goes_along_once_there_is_one() {
    // Given: a government mailbox, to which there is no gateway here
    say(false, true, null);
    submit(application);
    awaitQueue("withoutAddress", 1);
    var message = messages().getFirst();
    // Then
    officer()
        .get("/v1/tasks")
        .then()
        .body(
            "findAll { it.about == '" + message + "' }.kind",
            equalTo(List.of("NO_POSTAL_ADDRESS")));
    refused(officer().post(BATCHES), 409, "no-letters-waiting");
    // When
    say(false, true, ReachabilityTest.ADDRESS);
    // Then
    var batch = officer().post(BATCHES);
    batch.then().statusCode(201).body("letters", equalTo(1));
    officer().get(BATCHES).then().body("batchId", hasItems(batch.jsonPath().getString("batchId")));
    refused(officer().post(BATCHES), 409, "no-letters-waiting");
  }

  @Test
  void who_is_reachable_through_the_portal_gets_mail_and_no_paper() throws SQLException {
    // Given
    say(true, false, ReachabilityTest.ADDRESS);
    // When
    submit(application);
    // Then
    await().atMost(SOON).until(() -> !messages().isEmpty());
    assertThat(waysTo(application.leadKvk())).containsExactly("EMAIL");
    refused(officer().post(BATCHES), 409, "no-letters-waiting");
  }

  @Test
  void what_went_to_the_printer_does_not_change_and_only_officers_have_it() {
    // Given
    say(false, false, ReachabilityTest.ADDRESS);
    submit(application);
    awaitQueue("ready", 1);
    var id = officer().post(BATCHES).jsonPath().getString("batchId");
    // When, Then
    for (var change :
        List.of(
            "update paper_batch set pages = 1 where batch_id = '" + id + "'",
            "update paper_letter set pages = 1 where batch_id = '" + id + "'")) {
      assertThatThrownBy(() -> execute(change)).hasMessageContaining("does not change");
    }
    for (var file : List.of("/csv", "/pdf")) {
      staff("auditor").get(BATCHES + "/" + id + file).then().statusCode(403);
      applicant(application.leadKvk()).get(BATCHES + "/" + id + file).then().statusCode(403);
    }
    staff("operator").get("/v1/paper-queue").then().statusCode(200);
    staff("operator").get(BATCHES).then().statusCode(403);
    officer().get(BATCHES + "/" + application.id()).then().statusCode(404);
    officer().get(BATCHES + "/" + application.id() + "/pdf").then().statusCode(404);
    refused(
        dispatch(BATCHES + "/" + application.id(), LocalDate.now(BusinessClock.AMSTERDAM)),
        404,
        "not-found");
  }

  private void say(boolean portal, boolean mailbox, Map<String, Object> address) {
    say(application.leadKvk(), portal, mailbox, address);
  }

  private static void say(
      String kvk, boolean portal, boolean mailbox, Map<String, Object> address) {
    var reach = new HashMap<String, Object>();
    reach.put("portal", portal);
    reach.put("governmentMailbox", mailbox);
    if (address != null) {
      reach.put("postalAddress", address);
    }
    applicant(kvk)
        .contentType(ContentType.JSON)
        .body(reach)
        .put("/v1/reachability")
        .then()
        .statusCode(200);
  }

  private static void awaitQueue(String what, int number) {
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> staff("operator").get("/v1/paper-queue").then().body(what, equalTo(number)));
  }

  private List<String> messages() {
    return applicant(application.leadKvk()).get("/v1/messages").jsonPath().getList("messageId");
  }

  private static Response dispatch(String path, LocalDate day) {
    return officer()
        .contentType(ContentType.JSON)
        .body(Map.of("dispatchedOn", day.toString()))
        .post(path + "/dispatches");
  }

  private static Response correct(String path, LocalDate day) {
    return officer()
        .contentType(ContentType.JSON)
        .body(Map.of("dispatchedOn", day.toString(), "reason", "De post kwam een dag later."))
        .post(path + "/dispatch-corrections");
  }

  /** What was published about the application, oldest first. */
  private List<Map<String, Object>> told(String fact) throws SQLException {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "select data from outbox_event where key = ? and type = ? order by position")) {
      query.setString(1, application.id().toString());
      query.setString(2, EventType.of(fact).toString());
      var rows = query.executeQuery();
      var found = new ArrayList<Map<String, Object>>();
      while (rows.next()) {
        found.add(JsonPath.from(rows.getString(1)).getMap(""));
      }
      return found;
    }
  }

  private static void refused(Response answer, int status, String code) {
    answer.then().statusCode(status).body("errors.code", equalTo(List.of(code)));
  }

  private static RequestSpecification officer() {
    return staff("programme-officer");
  }

  private static String pages(byte[] pdf, int first, int last) throws IOException {
    try (var read = Loader.loadPDF(pdf)) {
      var stripper = new PDFTextStripper();
      stripper.setStartPage(first);
      stripper.setEndPage(last);
      return stripper.getText(read).replaceAll("[\\s\u00a0]+", " ");
    }
  }

  private static String sha256(byte[] content) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
  }

  /** By which ways what was told to a body goes. */
  private List<String> waysTo(String kvk) throws SQLException {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "select channel from delivery join message using (message_id)"
                    + " join party_body using (party_id) where value = ?")) {
      query.setString(1, kvk);
      var rows = query.executeQuery();
      var found = new ArrayList<String>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }

  private void execute(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
