package nl.innovatiebudget.intake.reminder;

import static nl.innovatiebudget.intake.Handling.AFTER_THE_ROUND;
import static nl.innovatiebudget.intake.Handling.aSubmittedApplication;
import static nl.innovatiebudget.intake.Handling.askSupplement;
import static nl.innovatiebudget.intake.Handling.path;
import static nl.innovatiebudget.intake.Handling.sent;
import static nl.innovatiebudget.intake.Handling.withdraw;
import static nl.innovatiebudget.intake.Intake.aMunicipality;
import static nl.innovatiebudget.intake.Intake.aProvince;
import static nl.innovatiebudget.intake.Intake.anEligibleSmallProject;
import static nl.innovatiebudget.intake.Intake.anOpenRound;
import static nl.innovatiebudget.intake.Intake.as;
import static nl.innovatiebudget.intake.Intake.asOfficer;
import static nl.innovatiebudget.intake.Intake.claimsOfStaff;
import static nl.innovatiebudget.intake.Intake.draft;
import static nl.innovatiebudget.intake.Intake.json;
import static nl.innovatiebudget.intake.Intake.moveClockTo;
import static nl.innovatiebudget.intake.Intake.sign;
import static nl.innovatiebudget.intake.Intake.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nl.innovatiebudget.intake.Intake;
import nl.innovatiebudget.intake.consortium.RemindSignatoriesNow;
import nl.innovatiebudget.intake.delay.RemindPenaltiesNow;
import nl.innovatiebudget.intake.report.RemindReportersNow;
import nl.innovatiebudget.intake.supplement.RemindSupplementsNow;
import nl.innovatiebudget.parts.PartsTestResource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the applicants of one round are told about what is asked of them and of us. */
@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class NewsOfTermsOverHttpTest {

  /** The example that the producer keeps beside its contract. */
  private static final Path LETTER_DISPATCHED =
      Path.of(
          "../notification-service/src/main/resources/contracts/examples/letter-dispatched.v1.json");

  @Inject DataSource database;
  @Inject RemindSignatoriesNow remindSignatories;
  @Inject RemindSupplementsNow remindSupplements;
  @Inject RemindReportersNow remindReporters;
  @Inject RemindPenaltiesNow remindPenalties;

  @Inject
  @Identifier("default-kafka-broker")
  Map<String, Object> kafka;

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
  void the_lead_hears_who_signed_and_who_did_not_sign_is_reminded_twice() throws Exception {
    // Given a draft that nobody signed, and one that only the lead signed
    var untouched = draft(anEligibleSmallProject(round, lead, partner), lead);
    var id = draft(anEligibleSmallProject(round, lead, partner), lead);
    sign(id, lead).then().statusCode(201);
    assertThat(sent(database, id, "partner-signed")).isEmpty();

    // When the round nears its end, whichever of four replicas looks first
    remindSignatories.now();
    moveClockTo(Instant.parse("2024-03-25T09:00:00Z"));
    try (var replicas = Executors.newFixedThreadPool(4)) {
      replicas.invokeAll(
          IntStream.range(0, 4)
              .mapToObj(i -> Executors.callable(() -> remindSignatories.now()))
              .toList());
    }
    remindSignatories.now();
    moveClockTo(Instant.parse("2024-03-30T09:00:00Z"));
    remindSignatories.now();
    remindSignatories.now();

    // Then the partner is reminded twice, of that one
    var reminded = sent(database, id, "signature-missing");
    assertThat(reminded).extracting(data -> data.get("reminder").asInt()).containsExactly(1, 2);
    var first = reminded.getFirst();
    assertThat(first.get("organisationName").asText()).isEqualTo(partner.name());
    assertThat(first.get("leadName").asText()).isEqualTo(lead.name());
    assertThat(first.at("/bodyIds/0/value").asText()).isEqualTo(partner.kvk());
    assertThat(first.has("contactEmail")).isFalse();
    assertThat(first.get("closesAt").asText()).isEqualTo("2024-03-31T22:00:00Z");
    assertThat(sent(database, untouched, "signature-missing")).isEmpty();

    // When the partner signs
    sign(id, partner).then().statusCode(201);
    moveClockTo(Instant.parse("2024-03-31T09:00:00Z"));
    remindSignatories.now();

    // Then the lead hears it, and nobody is reminded any more
    var signed = sent(database, id, "partner-signed");
    assertThat(signed).hasSize(1);
    assertThat(signed.getFirst().get("partnerName").asText()).isEqualTo(partner.name());
    assertThat(signed.getFirst().get("organisationName").asText()).isEqualTo(lead.name());
    assertThat(signed.getFirst().get("contactEmail").asText()).isEqualTo("lead@example.nl");
    assertThat(signed.getFirst().get("missing").asInt()).isZero();
    assertThat(sent(database, id, "signature-missing")).hasSize(2);
  }

  @Test
  void what_is_missing_is_reminded_of_once_before_its_last_day() throws SQLException {
    // Given
    var id = aSubmittedApplication(round, lead, partner);
    var withdrawn = aSubmittedApplication(round, lead, partner);
    moveClockTo(AFTER_THE_ROUND);
    askSupplement(id, 14).then().statusCode(201).body("lastDay", equalTo("2024-04-19"));
    askSupplement(withdrawn, 14).then().statusCode(201);
    withdraw(withdrawn, lead).then().statusCode(201);

    // When
    moveClockTo(Instant.parse("2024-04-15T21:59:00Z"));
    remindSupplements.now();
    assertThat(sent(database, id, "supplement-reminded")).isEmpty();
    moveClockTo(Instant.parse("2024-04-15T22:00:00Z"));
    remindSupplements.now();
    moveClockTo(Instant.parse("2024-04-19T09:00:00Z"));
    remindSupplements.now();
    moveClockTo(Instant.parse("2024-04-20T09:00:00Z"));
    remindSupplements.now();

    // Then
    var reminded = sent(database, id, "supplement-reminded");
    assertThat(reminded).hasSize(1);
    assertThat(reminded.getFirst().get("lastDay").asText()).isEqualTo("2024-04-19");
    assertThat(reminded.getFirst().at("/items/0/en").asText()).isEqualTo("A budget with hours.");
    assertThat(sent(database, withdrawn, "supplement-reminded")).isEmpty();
  }

  @Test
  void a_decision_that_comes_later_is_told_in_time_and_one_that_is_late_costs_money()
      throws SQLException {
    // Given a term until 30 June, before which a notice of default has no effect
    var id = aSubmittedApplication(round, lead, partner);
    moveClockTo(Instant.parse("2024-06-20T09:00:00Z"));
    extend(id, "2024-06-30")
        .then()
        .statusCode(400)
        .body("code", equalTo("decision-term-not-longer"));
    as(lead).body("{}").post(path(id) + "/decision-term-extensions").then().statusCode(403);

    // When it is extended
    extend(id, "2024-07-29")
        .then()
        .statusCode(201)
        .body("formerLastDay", equalTo("2024-06-30"))
        .body("lastDay", equalTo("2024-07-29"));

    // Then everybody concerned can see it
    as(partner)
        .get(path(id) + "/decision-term")
        .then()
        .body("lastDay", equalTo("2024-07-29"))
        .body("extensions.reason.en", contains("The pitches take longer."))
        .body("explanation", containsString("On 20 June 2024 we told you"));
    var extended = sent(database, id, "decision-term-extended");
    assertThat(extended).hasSize(1);
    assertThat(extended.getFirst().get("lastDay").asText()).isEqualTo("2024-07-29");

    // When a notice of default comes too early, and again when it is late
    moveClockTo(Instant.parse("2024-07-31T09:00:00Z"));
    notice(id, "2024-08-01").then().statusCode(400).body("code", equalTo("received-in-future"));
    notice(id, "2024-07-29")
        .then()
        .statusCode(201)
        .body("premature", equalTo(true))
        .body("$", not(hasKey("penaltyFrom")));
    determine(id, "decider").then().statusCode(409).body("code", equalTo("no-default-notice"));
    notice(id, "2024-07-30")
        .then()
        .statusCode(201)
        .body("premature", equalTo(false))
        .body("decideBy", equalTo("2024-08-13"))
        .body("penaltyFrom", equalTo("2024-08-14"));
    notice(id, "2024-07-31")
        .then()
        .statusCode(409)
        .body("code", equalTo("default-notice-recorded"));
    extend(id, "2024-09-01").then().statusCode(409).body("code", equalTo("decision-term-passed"));

    // Then its applicants hear what follows
    var received = sent(database, id, "default-notice-received");
    assertThat(received)
        .extracting(data -> data.get("premature").asBoolean())
        .containsExactly(true, false);
    assertThat(received.getFirst().has("maximumCents")).isFalse();
    assertThat(received.getLast().get("maximumCents").asLong()).isEqualTo(144_200);

    // When the decision comes on the sixteenth day that is paid for
    determine(id, "decider").then().statusCode(409).body("code", equalTo("penalty-runs"));
    letter(id, "REFUSED", "2024-08-29T08:00:00Z");
    moveClockTo(Instant.parse("2024-09-02T09:00:00Z"));
    determine(id, "staff-programme-officer")
        .then()
        .statusCode(403)
        .body("code", equalTo("own-notice"));
    asOfficer().post(path(id) + "/penalty-determinations").then().statusCode(403);
    determine(id, "decider")
        .then()
        .statusCode(201)
        .body("days", equalTo(15))
        .body("firstDay", equalTo("2024-08-14"))
        .body("lastDay", equalTo("2024-08-28"))
        .body("amountCents", equalTo(35_700))
        .body("shares.amountCents", contains(17_850, 17_850))
        .body("shares.name", contains(lead.name(), partner.name()))
        .body("payByDay", equalTo("2024-10-14"));

    // Then once, and everybody concerned sees it
    determine(id, "decider").then().statusCode(409).body("code", equalTo("penalty-determined"));
    notice(id, "2024-08-30").then().body("errors.code", hasItems("decision-made-known"));
    assertThat(sent(database, id, "penalty-determined")).hasSize(1);
    as(partner).get(path(id) + "/default-notices").then().body("", hasSize(2));
    as(partner).get(path(id) + "/penalty-determinations").then().body("days", contains(15));
    as(aMunicipality()).get(path(id) + "/default-notices").then().statusCode(404);
    as(lead)
        .get(path(id) + "/status")
        .then()
        .body(
            "timeline.step",
            hasItems("DECISION_TERM_EXTENDED", "DEFAULT_NOTICE_RECEIVED", "PENALTY_DETERMINED"));
  }

  @Test
  void a_late_decision_costs_nothing_more_once_the_application_is_taken_back() {
    // Given
    var id = aSubmittedApplication(round, lead, partner);
    moveClockTo(Instant.parse("2024-07-03T09:00:00Z"));
    notice(id, "2024-07-03").then().statusCode(201).body("penaltyFrom", equalTo("2024-07-18"));
    moveClockTo(Instant.parse("2024-07-20T09:00:00Z"));
    withdraw(id, lead).then().statusCode(201);
    // When, Then
    moveClockTo(Instant.parse("2024-10-20T09:00:00Z"));
    determine(id, "decider")
        .then()
        .statusCode(201)
        .body("days", equalTo(2))
        .body("amountCents", equalTo(4_600));
  }

  @Test
  void officers_are_reminded_before_and_after_the_last_day_to_determine_what_is_owed()
      throws SQLException {
    // Given a decision that came three days late
    var id = aSubmittedApplication(round, lead, partner);
    var inTime = aSubmittedApplication(round, lead, partner);
    moveClockTo(Instant.parse("2024-07-03T09:00:00Z"));
    notice(id, "2024-07-03").then().statusCode(201).body("penaltyFrom", equalTo("2024-07-18"));
    notice(inTime, "2024-07-03").then().statusCode(201);
    letter(inTime, "REFUSED", "2024-07-17T08:00:00Z");
    letter(id, "REFUSED", "2024-07-21T08:00:00Z");

    // When time passes: what is owed until 20 July is determined by Monday 5 August
    assertThat(remindedAt("2024-08-01T21:59:00Z", id)).isEmpty();
    assertThat(remindedAt("2024-08-01T22:00:00Z", id)).containsExactly(false);
    assertThat(remindedAt("2024-08-05T21:59:00Z", id)).containsExactly(false);
    assertThat(remindedAt("2024-08-05T22:00:00Z", id)).containsExactly(false, true);
    assertThat(remindedAt("2024-08-11T21:59:00Z", id)).containsExactly(false, true);
    assertThat(remindedAt("2024-08-11T22:00:00Z", id)).containsExactly(false, true, true);

    // Then
    var due = sent(database, id, "penalty-determination-due").getFirst();
    assertThat(due.get("lastDay").asText()).isEqualTo("2024-07-20");
    assertThat(due.get("determineBy").asText()).isEqualTo("2024-08-05");
    assertThat(sent(database, inTime, "penalty-determination-due")).isEmpty();
  }

  @Test
  void nobody_is_reminded_of_a_penalty_that_runs_or_is_determined() throws SQLException {
    // Given
    var id = aSubmittedApplication(round, lead, partner);
    moveClockTo(Instant.parse("2024-07-03T09:00:00Z"));
    notice(id, "2024-07-03").then().statusCode(201);
    // When it runs for the whole forty-two days, until 28 August
    assertThat(remindedAt("2024-08-28T21:59:00Z", id)).isEmpty();
    assertThat(remindedAt("2024-09-08T21:00:00Z", id)).containsExactly(false);
    determine(id, "decider").then().statusCode(201).body("days", equalTo(42));
    // Then
    assertThat(remindedAt("2024-09-20T09:00:00Z", id)).containsExactly(false);
  }

  @Test
  void a_decision_on_paper_is_made_known_on_the_day_of_its_posting() throws SQLException {
    // Given a penalty that runs, and a letter of 22 July that is posted on 25 and 24 July
    var id = aSubmittedApplication(round, lead, partner);
    var other = aSubmittedApplication(round, lead, partner);
    moveClockTo(Instant.parse("2024-07-03T09:00:00Z"));
    notice(id, "2024-07-03").then().statusCode(201).body("penaltyFrom", equalTo("2024-07-18"));
    var delivery = UUID.randomUUID();
    posted(id, delivery, "2024-07-25");
    posted(id, delivery, "2024-07-25");
    posted(id, UUID.randomUUID(), "2024-07-24");
    posted(other, UUID.randomUUID(), "2024-07-25");
    letter(id, "REFUSED", "2024-07-22T08:00:00Z");
    letter(other, "REFUSED", "2024-07-22T08:00:00Z");

    // When another notice of default came before the posting, and one on that day
    moveClockTo(Instant.parse("2024-07-26T09:00:00Z"));
    notice(other, "2024-07-25").then().statusCode(409).body("code", equalTo("decision-made-known"));
    notice(other, "2024-07-24").then().statusCode(201);

    // Then the days until the last posting are owed
    determine(id, "decider")
        .then()
        .statusCode(201)
        .body("days", equalTo(7))
        .body("lastDay", equalTo("2024-07-24"));
  }

  @Test
  void a_decision_on_an_objection_months_later_makes_no_penalty_longer() throws SQLException {
    // Given a refusal that was posted on 25 July
    var id = aSubmittedApplication(round, lead, partner);
    moveClockTo(Instant.parse("2024-07-03T09:00:00Z"));
    notice(id, "2024-07-03").then().statusCode(201).body("penaltyFrom", equalTo("2024-07-18"));
    posted(id, UUID.randomUUID(), "2024-07-25");
    letter(id, "REFUSED", "2024-07-22T08:00:00Z");
    // When an award on objection is posted as well
    posted(id, UUID.randomUUID(), "2024-10-04");
    letter(id, "AWARDED", "2024-10-02T08:00:00Z");
    // Then
    determine(id, "decider")
        .then()
        .statusCode(201)
        .body("days", equalTo(7))
        .body("lastDay", equalTo("2024-07-24"));
  }

  @Test
  void a_last_day_to_determine_that_a_posting_moves_is_reminded_of_anew() throws SQLException {
    // Given a decision of 21 July, for which the last day passed
    var id = aSubmittedApplication(round, lead, partner);
    moveClockTo(Instant.parse("2024-07-03T09:00:00Z"));
    notice(id, "2024-07-03").then().statusCode(201);
    letter(id, "REFUSED", "2024-07-21T08:00:00Z");
    assertThat(remindedAt("2024-08-05T22:00:00Z", id)).containsExactly(true);
    // When it turns out to have been posted on 12 August
    posted(id, UUID.randomUUID(), "2024-08-12");
    await().atMost(Duration.ofSeconds(30)).until(() -> isPosted(id));
    // Then what is owed until 11 August is determined by Monday 26 August
    assertThat(remindedAt("2024-08-21T22:00:00Z", id)).containsExactly(true);
    assertThat(remindedAt("2024-08-22T22:00:00Z", id)).containsExactly(true, false);
  }

  private boolean isPosted(String id) throws SQLException {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "select 1 from letter_posting where application_id = ?::uuid")) {
      query.setString(1, id);
      try (var row = query.executeQuery()) {
        return row.next();
      }
    }
  }

  /** Whether each of the reminders until then said that it was too late. */
  private List<Boolean> remindedAt(String instant, String id) throws SQLException {
    moveClockTo(Instant.parse(instant));
    remindPenalties.now();
    remindPenalties.now();
    return sent(database, id, "penalty-determination-due").stream()
        .map(data -> data.get("overdue").asBoolean())
        .toList();
  }

  private void posted(String id, UUID deliveryId, String day) {
    try {
      var posted =
          json(Files.readString(LETTER_DISPATCHED))
              .put("deliveryId", deliveryId.toString())
              .put("applicationId", id)
              .put("roundId", round)
              .put("dispatchedOn", day);
      say("letter-dispatched", id, posted.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void say(String fact, String id, String data) {
    var event =
        CloudEventBuilder.v1()
            .withId(UUID.randomUUID().toString())
            .withSource(URI.create("urn:nld:oin:00000099000000001000:systeem:notification-service"))
            .withType("nl.innovatiebudget." + fact + ".v1")
            .withData("application/json", data.getBytes(StandardCharsets.UTF_8))
            .build();
    try (var producer =
        new KafkaProducer<>(kafka, new StringSerializer(), new ByteArraySerializer())) {
      producer.send(
          KafkaMessageFactory.<String>createWriter("innovatiebudget.notifications.v1", id)
              .writeBinary(event));
    }
  }

  @Test
  void the_lead_of_a_project_hears_which_report_is_due_and_late_and_when_its_award_is_public()
      throws SQLException {
    // Given an award of 2 July 2024 for twelve months, with a report after six
    var id = aSubmittedApplication(round, lead, partner);
    var refused = aSubmittedApplication(round, lead, partner);
    moveClockTo(Instant.parse("2024-04-02T09:00:00Z"));
    announce("2024-07-18").then().statusCode(409).body("code", equalTo("no-awards"));
    letter(id, "AWARDED", "2024-07-02T08:00:00Z");
    letter(refused, "REFUSED", "2024-07-02T08:00:00Z");

    // When its publication is announced and then is there
    moveClockTo(Instant.parse("2024-07-03T09:00:00Z"));
    announce("2024-07-16").then().statusCode(400).body("code", equalTo("publication-too-soon"));
    announce("2024-07-17").then().statusCode(201).body("applications", equalTo(1));
    announce("2024-07-18").then().statusCode(409).body("code", equalTo("publication-announced"));
    moveClockTo(Instant.parse("2024-07-16T09:00:00Z"));
    step("ASSESSMENT_STARTED").then().statusCode(201);
    step("DECIDED").then().statusCode(201);
    step("AWARDS_PUBLISHED").then().statusCode(409).body("code", equalTo("publication-not-yet"));
    assertThat(sent(database, id, "award-published")).isEmpty();
    moveClockTo(Instant.parse("2024-07-17T09:00:00Z"));
    step("AWARDS_PUBLISHED").then().statusCode(201);

    // Then whoever got the award hears both, and nobody else
    assertThat(sent(database, id, "publication-announced"))
        .extracting(data -> data.get("publishOn").asText())
        .containsExactly("2024-07-17");
    assertThat(sent(database, id, "award-published"))
        .extracting(data -> data.get("publishedAt").asText())
        .allMatch(at -> at.startsWith("2024-07-17T09:00"))
        .hasSize(1);
    assertThat(sent(database, refused, "publication-announced")).isEmpty();
    assertThat(sent(database, refused, "award-published")).isEmpty();

    // When time passes
    var due = json(as(lead).get(path(id) + "/reports").asString()).at("/asked");
    var last = due.get(due.size() - 1).get("dueDay").asText();
    var day = java.time.LocalDate.parse(last);
    moveClockTo(day.minusDays(15).atTime(9, 0).toInstant(java.time.ZoneOffset.UTC));
    remindReporters.now();
    assertThat(finalReports("report-due", id)).isZero();
    moveClockTo(day.minusDays(14).atTime(9, 0).toInstant(java.time.ZoneOffset.UTC));
    remindReporters.now();
    remindReporters.now();
    assertThat(finalReports("report-due", id)).isEqualTo(1);
    assertThat(finalReports("report-overdue", id)).isZero();
    moveClockTo(day.plusDays(1).atTime(9, 0).toInstant(java.time.ZoneOffset.UTC));
    remindReporters.now();
    remindReporters.now();

    // Then it is said once that it is due and once that it is late
    assertThat(finalReports("report-due", id)).isEqualTo(1);
    assertThat(finalReports("report-overdue", id)).isEqualTo(1);
    assertThat(sent(database, refused, "report-overdue")).isEmpty();
    asOfficer().get("/v1/rounds/" + round + "/reporting-projects").then().body("", hasSize(1));
    as(lead).get(path(id) + "/default-notices").then().body("", empty());
  }

  private long finalReports(String fact, String id) throws SQLException {
    return sent(database, id, fact).stream()
        .filter(data -> data.get("kind").asText().equals("FINAL"))
        .count();
  }

  private Response announce(String day) {
    return asOfficer()
        .body("{\"publishOn\":\"" + day + "\"}")
        .post("/v1/rounds/" + round + "/publication-announcements");
  }

  private static Response extend(String id, String lastDay) {
    var asked = json("{}").put("lastDay", lastDay);
    asked
        .putObject("reason")
        .put("nl", "De pitches duren langer.")
        .put("en", "The pitches take longer.");
    return asOfficer().body(asked.toString()).post(path(id) + "/decision-term-extensions");
  }

  private static Response notice(String id, String receivedOn) {
    return asOfficer()
        .body("{\"receivedOn\":\"" + receivedOn + "\"}")
        .post(path(id) + "/default-notices");
  }

  private static Response determine(String id, String subject) {
    var claims = claimsOfStaff("decision-maker");
    claims.put("sub", subject);
    return with(claims).post(path(id) + "/penalty-determinations");
  }

  private Response step(String step) {
    return asOfficer().body("{\"step\":\"" + step + "\"}").post("/v1/rounds/" + round + "/steps");
  }

  private void letter(String id, String outcome, String issuedAt) {
    var letter =
        json("{}")
            .put("letterId", UUID.randomUUID().toString())
            .put("decisionId", UUID.randomUUID().toString())
            .put("applicationId", id)
            .put("roundId", round)
            .put("outcome", outcome)
            .put("amountCents", outcome.equals("AWARDED") ? 15_000_000 : 0)
            .put("issuedAt", issuedAt)
            .put("contentSha256", "0".repeat(64));
    say("letter-issued", id, letter.toString());
    moveClockTo(Instant.parse(issuedAt).plus(Duration.ofHours(1)));
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> as(lead).get(path(id) + "/status").then().body("status", equalTo(outcome)));
  }
}
