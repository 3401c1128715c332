package nl.innovatiebudget.notification.component;

import static nl.innovatiebudget.notification.component.Surroundings.SOON;
import static nl.innovatiebudget.notification.component.Surroundings.applicant;
import static nl.innovatiebudget.notification.component.Surroundings.decide;
import static nl.innovatiebudget.notification.component.Surroundings.publish;
import static nl.innovatiebudget.notification.component.Surroundings.publishRound;
import static nl.innovatiebudget.notification.component.Surroundings.setting;
import static nl.innovatiebudget.notification.component.Surroundings.staff;
import static nl.innovatiebudget.notification.component.Surroundings.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import javax.sql.DataSource;
import nl.innovatiebudget.kit.event.Topic;
import nl.innovatiebudget.notification.component.Facts.AnApplication;
import nl.innovatiebudget.parts.ClockFile;
import nl.innovatiebudget.parts.LocalMail;
import nl.innovatiebudget.parts.MailTreatment;
import nl.innovatiebudget.parts.PartsTestResource;
import nl.innovatiebudget.parts.ReceivedMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever befalls e-mail, it is told once or somebody is asked to see to it. */
@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
@QuarkusTestResource(value = OwnMailServer.class, restrictToAnnotatedClass = true)
class MailOutageTest {

  private static final String OURS = "innovatiebudget@example.nl";

  private static final String TO_BODY =
      " from delivery d join message m using (message_id) join party_body b using (party_id)"
          + " where b.kind = 'KVK' and b.value = ?";

  @Inject DataSource database;
  @Inject MeterRegistry metrics;
  private DeliveryRows rows;
  private AnApplication application;

  @BeforeEach
  void anApplicationInARound() {
    rows = new DeliveryRows(database);
    var round = Facts.aRoundId();
    publishRound(round);
    application = AnApplication.in(round);
  }

  @Test
  void a_day_without_mail_server_costs_no_e_mail_and_an_officer_is_warned_in_time() {
    var clock = ClockFile.of(Path.of(setting("innovatiebudget.clock.offset-file")));
    try {
      // Given
      submit(application);
      for (var address : List.of(application.leadMail(), application.partnerMail())) {
        await()
            .atMost(SOON)
            .until(() -> !rows.statesOf(address).isEmpty() && rows.attempts(address) >= 2);
        assertThat(rows.statesOf(address)).hasSize(1);
        assertThat(rows.tasksAbout(address)).isEmpty();
      }
      await()
          .atMost(SOON)
          .until(() -> rows.fault(application.leadMail()), "ConnectException"::equals);
      // When
      clock.setTo(Instant.now().plus(Duration.ofHours(37)));
      // Then
      await()
          .atMost(SOON)
          .untilAsserted(
              () ->
                  assertThat(rows.tasksAbout(application.leadMail()))
                      .containsExactly("NOTICE_LATE"));
      var before = overdue();
      // When
      clock.setTo(Instant.now().plus(Duration.ofHours(49)));
      // Then
      await()
          .atMost(SOON)
          .untilAsserted(() -> assertThat(overdue()).isGreaterThanOrEqualTo(before + 2));
      var overdue = overdue();
      // When: the senders found nobody for a day
      rows.change("attempts = 100, next_attempt_at = now()", application.leadMail());
      try (var mail = OwnMailServer.open()) {
        // Then
        await()
            .atMost(SOON)
            .untilAsserted(
                () ->
                    assertThat(mail.messages())
                        .extracting(ReceivedMail::recipient)
                        .containsExactlyInAnyOrder(
                            application.leadMail(), application.partnerMail()));
        awaitState(application.leadMail(), "SENT");
        awaitState(application.partnerMail(), "SENT");
        assertThat(mail.count()).isEqualTo(2);
        await().atMost(SOON).untilAsserted(() -> assertThat(overdue()).isEqualTo(overdue - 2));
      }
    } finally {
      clock.reset();
    }
  }

  @Test
  void a_letter_that_waits_for_the_printer_is_no_late_notice() {
    var clock = ClockFile.of(Path.of(setting("innovatiebudget.clock.offset-file")));
    try {
      // Given: a lead who is only written to, and a partner whose mail does not go
      applicant(application.leadKvk())
          .contentType(ContentType.JSON)
          .body(
              Map.of(
                  "portal", false,
                  "governmentMailbox", false,
                  "postalAddress", ReachabilityTest.ADDRESS))
          .put("/v1/reachability")
          .then()
          .statusCode(200);
      submit(application);
      await().atMost(SOON).until(() -> !rows.statesOf(application.partnerMail()).isEmpty());
      assertThat(
              rows.strings("select d.channel || ' ' || d.state" + TO_BODY, application.leadKvk()))
          .containsExactly("PAPER PENDING");
      // When
      clock.setTo(Instant.now().plus(Duration.ofHours(37)));
      await()
          .atMost(SOON)
          .untilAsserted(
              () ->
                  assertThat(rows.tasksAbout(application.partnerMail()))
                      .containsExactly("NOTICE_LATE"));
      var before = overdue();
      clock.setTo(Instant.now().plus(Duration.ofHours(49)));
      // Then
      await().atMost(SOON).until(() -> overdue() > before);
      var overdue = overdue();
      var paper = "delivery_id in (select d.delivery_id" + TO_BODY + ")";
      assertThat(
              rows.strings(
                  "select kind from officer_task where about in (select d.message_id"
                      + TO_BODY
                      + ")",
                  application.leadKvk()))
          .isEmpty();
      // When: there is no letter any more
      rows.run("update delivery set state = 'UNDELIVERABLE' where " + paper, application.leadKvk());
      // Then
      await().atMost(SOON).untilAsserted(() -> assertThat(overdue()).isEqualTo(overdue + 1));
      rows.run("update delivery set state = 'DISCARDED' where " + paper, application.leadKvk());
      rows.change("state = 'DISCARDED'", application.partnerMail());
    } finally {
      clock.reset();
    }
  }

  @Test
  void greylisting_for_an_hour_is_waited_out_and_nobody_is_bothered() {
    try (var mail = OwnMailServer.open()) {
      // Given
      mail.treat(to -> new MailTreatment.RefuseRecipient("450 4.7.1 greylisted"));
      submit(application);
      await()
          .atMost(SOON)
          .until(
              () ->
                  !rows.statesOf(application.leadMail()).isEmpty()
                      && rows.fault(application.leadMail()).equals("SMTP 450 4.7.1"));
      // When: an hour of attempts has gone by, and its time has come again
      rows.change("attempts = 13, next_attempt_at = now()", application.leadMail());
      await().atMost(SOON).until(() -> rows.attempts(application.leadMail()) > 13);
      assertThat(rows.statesOf(application.leadMail())).doesNotContain("UNDELIVERABLE", "PARKED");
      mail.treat(to -> new MailTreatment.Take());
      // Then
      awaitState(application.leadMail(), "SENT");
      awaitState(application.partnerMail(), "SENT");
      assertThat(mail.count()).isEqualTo(2);
      assertThat(rows.tasksAbout(application.leadMail())).isEmpty();
    }
  }

  @Test
  void a_mailbox_that_does_not_exist_becomes_a_task_and_is_not_written_to_until_it_is_released() {
    try (var mail = OwnMailServer.open()) {
      // Given
      mail.treat(to -> new MailTreatment.RefuseRecipient("550 5.1.1 <" + to + "> unknown"));
      var lead = application.leadMail();
      // When
      submit(application);
      // Then
      awaitState(lead, "UNDELIVERABLE");
      awaitState(application.partnerMail(), "UNDELIVERABLE");
      assertThat(rows.tasksAbout(lead)).containsExactly("DELIVERY_FAILED");
      assertThat(rows.fault(lead)).isEqualTo("SMTP 550 5.1.1");
      staff("operator")
          .get("/v1/delivery-counts")
          .then()
          .body("find { it.state == 'UNDELIVERABLE' }.count", greaterThanOrEqualTo(2));
      await()
          .atMost(SOON)
          .untilAsserted(
              () ->
                  assertThat(
                          metrics
                              .get("deliveries")
                              .tag("channel", "EMAIL")
                              .tag("state", "UNDELIVERABLE")
                              .gauge()
                              .value())
                      .isGreaterThanOrEqualTo(2));
      // When: something else is to be told
      mail.treat(to -> new MailTreatment.Take());
      decide(application, application.refused());
      // Then
      await()
          .atMost(SOON)
          .until(() -> rows.tasksAboutMessagesTo(application.leadKvk()).size() == 1);
      assertThat(rows.statesOf(lead)).containsExactly("UNDELIVERABLE");
      // When
      var delivery = rows.idOf(lead, "UNDELIVERABLE");
      redrive(delivery).then().statusCode(409).body("code", equalTo("address-suppressed"));
      var suppression =
          staff("programme-officer")
              .get("/v1/suppressed-addresses")
              .then()
              .statusCode(200)
              .body(not(containsString("@")))
              .extract()
              .jsonPath()
              .getString("find { it.deliveryId == '" + delivery + "' }.suppressionId");
      lift(suppression).then().statusCode(204);
      lift(suppression).then().statusCode(409);
      lift(UUID.randomUUID().toString()).then().statusCode(404);
      redrive(delivery).then().statusCode(201).body("state", equalTo("PENDING"));
      // Then
      awaitState(lead, "SENT");
      redrive(delivery).then().statusCode(409).body("code", equalTo("delivery-not-open"));
    }
  }

  @Test
  void what_is_taken_and_then_bounces_becomes_a_task_and_a_report_has_its_effect_once()
      throws Exception {
    try (var mail = OwnMailServer.open()) {
      // Given
      var lead = application.leadMail();
      mail.treat(
          to ->
              to.equals(lead)
                  ? new MailTreatment.Bounce("5.1.1", false)
                  : new MailTreatment.Take());
      // When
      submit(application);
      // Then
      awaitState(lead, "BOUNCED");
      assertThat(rows.tasksAbout(lead)).containsExactly("DELIVERY_FAILED");
      assertThat(suppressedBecauseOf(lead)).containsExactly("BOUNCED 5.1.1");
      await().atMost(SOON).until(() -> mail.mimeTo(OURS).isEmpty());
      // When: a full mailbox, which says nothing of the address
      var partner = application.partnerMail();
      awaitState(partner, "SENT");
      var delivery = rows.idOf(partner, "SENT");
      report(mail, delivery, "5.2.2");
      awaitState(partner, "BOUNCED");
      // Then
      assertThat(suppressedBecauseOf(partner)).isEmpty();
      // When: it is sent again, and the same report comes once more
      redrive(delivery).then().statusCode(201);
      awaitState(partner, "SENT");
      var handled = handledReports();
      report(mail, delivery, "5.2.2");
      await().atMost(SOON).until(() -> handledReports() > handled);
      // Then
      assertThat(rows.statesOf(partner)).containsExactly("SENT");
    }
  }

  @Test
  void a_bounce_at_an_address_that_mail_was_sent_on_to_says_nothing_of_ours() throws Exception {
    try (var mail = OwnMailServer.open()) {
      // Given
      submit(application.partnerWithoutMail());
      var lead = application.leadMail();
      awaitState(lead, "SENT");
      // When
      report(mail, rows.idOf(lead, "SENT"), "5.1.1");
      // Then
      awaitState(lead, "BOUNCED");
      assertThat(rows.tasksAbout(lead)).containsExactly("DELIVERY_FAILED");
      assertThat(suppressedBecauseOf(lead)).isEmpty();
    }
  }

  @Test
  void what_waits_for_an_address_that_is_suppressed_meanwhile_becomes_a_task() {
    try (var mail = OwnMailServer.open()) {
      // Given
      var lead = application.leadMail();
      mail.treat(to -> new MailTreatment.RefuseRecipient("450 4.7.1 greylisted"));
      submit(application.partnerWithoutMail());
      await()
          .atMost(SOON)
          .until(() -> !rows.statesOf(lead).isEmpty() && !rows.fault(lead).isEmpty());
      // When
      rows.run(
          "insert into suppressed_address (suppression_id, address_hash, reason, since) values"
              + " (gen_random_uuid(), encode(sha256(convert_to(?, 'UTF8')), 'hex'), 'test', now())",
          lead);
      mail.treat(to -> new MailTreatment.Take());
      // Then
      awaitState(lead, "UNDELIVERABLE");
      assertThat(rows.fault(lead)).isEqualTo("ADDRESS_SUPPRESSED");
      assertThat(mailTo(mail, lead)).isZero();
      staff("programme-officer")
          .get("/v1/tasks")
          .then()
          .body(
              "find { it.about == '" + rows.idOf(lead, "UNDELIVERABLE") + "' }.applicationId",
              equalTo(application.id().toString()))
          .body(
              "find { it.about == '" + rows.idOf(lead, "UNDELIVERABLE") + "' }.recipient",
              equalTo("Gemeente Utrecht"));
    }
  }

  @Test
  void after_a_crash_between_sending_and_marking_only_what_the_law_asks_for_is_sent_once_more() {
    var invited = "invited" + application.leadMail();
    var lead = application.leadMail();
    try (var mail = OwnMailServer.open()) {
      rows.run(
          "create function crash() returns trigger language plpgsql as"
              + " $$ begin raise exception 'gone'; end $$");
      rows.run(
          "create trigger crash before update on delivery for each row"
              + " when (new.state = 'SENT' and new.address like '%"
              + lead
              + "') execute function crash()");
      // When
      submit(application.partnerWithoutMail());
      invite(invited);
      // Then
      await().atMost(SOON).until(() -> mailTo(mail, lead) == 1 && mailTo(mail, invited) == 1);
      assertThat(rows.statesOf(lead)).containsExactly("SENDING");
      // When: it is long enough ago
      await()
          .atMost(SOON)
          .until(
              () -> {
                longAgo(lead);
                return mailTo(mail, lead) == 2;
              });
      longAgo(invited);
      awaitState(invited, "PARKED");
      await()
          .atMost(SOON)
          .until(
              () -> {
                longAgo(lead);
                return rows.statesOf(lead).equals(List.of("PARKED"));
              });
      // Then
      assertThat(mailTo(mail, lead)).isEqualTo(2);
      assertThat(mail.messages().stream().filter(m -> m.recipient().equals(lead)))
          .extracting(ReceivedMail::messageId)
          .containsOnly("<" + rows.idOf(lead, "PARKED") + "@innovatiebudget>");
      assertThat(rows.tasksAbout(lead)).containsExactly("OUTCOME_UNKNOWN");
      assertThat(mailTo(mail, invited)).isEqualTo(1);
      assertThat(rows.fault(invited)).isEqualTo("STOPPED_HALFWAY");
    } finally {
      rows.run("drop trigger if exists crash on delivery");
      rows.run("drop function if exists crash");
    }
    letGo(rows.idOf(lead, "PARKED"), rows.idOf(invited, "PARKED"));
  }

  /** Two operators are needed for what the law asks to tell. */
  private void letGo(String statutory, String other) {
    staff("operator")
        .get("/v1/deliveries?state=PARKED&channel=EMAIL")
        .then()
        .statusCode(200)
        .body("deliveryId", hasItem(statutory))
        .body("deliveryId", hasItem(other))
        .body(not(containsString("@")));
    staff("operator")
        .get("/v1/deliveries?state=PARKED&after=" + statutory)
        .then()
        .body("deliveryId", not(hasItem(statutory)));
    staff("programme-officer").get("/v1/deliveries").then().statusCode(403);
    discard(other).then().statusCode(201).body("state", equalTo("DISCARDED"));
    approve(statutory, "second")
        .then()
        .statusCode(409)
        .body("code", equalTo("discard-not-proposed"));
    discard(statutory).then().statusCode(201).body("state", equalTo("PARKED"));
    discard(statutory).then().statusCode(409).body("code", equalTo("discard-proposed"));
    approve(statutory, "first").then().statusCode(403).body("code", equalTo("own-proposal"));
    approve(statutory, "second").then().statusCode(201).body("state", equalTo("DISCARDED"));
    redrive(statutory).then().statusCode(409);
    redrive(UUID.randomUUID().toString()).then().statusCode(404);
  }

  @Test
  void a_party_without_address_becomes_a_task_that_is_completed_once() {
    try (var mail = OwnMailServer.open()) {
      // When
      submit(application.partnerWithoutMail());
      // Then
      await()
          .atMost(SOON)
          .until(() -> rows.tasksAboutMessagesTo(application.partnerKvk()).size() == 1);
      var task = rows.tasksAboutMessagesTo(application.partnerKvk()).getFirst();
      staff("programme-officer")
          .get("/v1/tasks")
          .then()
          .statusCode(200)
          .body("find { it.taskId == '" + task + "' }.detail", equalTo("RECEIPT"));
      complete(task).then().statusCode(201).body("outcome", equalTo("gebeld"));
      complete(task).then().statusCode(409).body("code", equalTo("task-completed"));
      awaitState(application.leadMail(), "SENT");
      assertThat(mail.count()).isEqualTo(1);
    }
  }

  @Test
  void a_letter_on_paper_whose_reader_takes_its_address_back_becomes_a_task() {
    try (var mail = OwnMailServer.open()) {
      // Given
      var kvk = application.leadKvk();
      var address = Map.of("addressLine", "Stadsplateau 1", "city", "Utrecht");
      reachable(kvk, Map.of("portal", false, "governmentMailbox", false, "postalAddress", address));
      var paper =
          "select d.delivery_id from delivery d join message m using (message_id)"
              + " join party_body b using (party_id) where b.value = ? and d.channel = 'PAPER'";
      submit(application);
      await().atMost(SOON).until(() -> rows.strings(paper, kvk).size() == 1);
      var asked =
          "select t.kind from officer_task t join message m on t.about = m.message_id"
              + " join party_body b using (party_id) where b.value = ?";
      assertThat(rows.strings(asked, kvk)).isEmpty();
      // When
      reachable(kvk, Map.of("portal", true, "governmentMailbox", false));
      // Then
      await()
          .atMost(SOON)
          .untilAsserted(
              () -> assertThat(rows.strings(asked, kvk)).containsExactly("NO_POSTAL_ADDRESS"));
      awaitState(application.partnerMail(), "SENT");
      assertThat(mail.count()).isEqualTo(1);
    }
  }

  private static void reachable(String kvk, Map<String, ?> how) {
    applicant(kvk)
        .contentType("application/json")
        .body(how)
        .put("/v1/reachability")
        .then()
        .statusCode(200);
  }

  @Test
  void a_topic_that_is_delivered_again_sends_nothing_again() {
    try (var mail = OwnMailServer.open()) {
      // Given
      var submitted = submit(application);
      var award = application.awarded();
      var decided = decide(application, award);
      await().atMost(SOON).until(() -> mail.count() == 4);
      var before = duplicates();
      // When
      publish(
          submitted,
          Topic.APPLICATIONS,
          application.id(),
          "application-submitted",
          application.submitted());
      publish(decided, Topic.ASSESSMENTS, application.id(), "application-decided", award);
      // Then
      await().atMost(SOON).until(() -> duplicates() >= before + 2);
      await()
          .atMost(SOON)
          .untilAsserted(
              () ->
                  assertThat(rows.statesOf(application.leadMail()))
                      .containsExactly("SENT", "SENT"));
      assertThat(mail.count()).isEqualTo(4);
    }
  }

  private void awaitState(String address, String state) {
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(rows.statesOf(address)).containsExactly(state));
  }

  private void longAgo(String address) {
    rows.run(
        "update delivery set claimed_at = claimed_at - interval '1 hour'"
            + " where address = ? and state = 'SENDING'",
        address);
  }

  private static long mailTo(LocalMail mail, String address) {
    return mail.messages().stream().filter(m -> m.recipient().equals(address)).count();
  }

  private List<String> suppressedBecauseOf(String address) {
    return rows.strings(
        "select s.reason from suppressed_address s join delivery d using (delivery_id)"
            + " where d.address = ?",
        address);
  }

  private double overdue() {
    return metrics.get("notices.overdue").gauge().value();
  }

  private double handledReports() {
    return metrics.get("mail.reports").tag("outcome", "handled").counter().count();
  }

  private double duplicates() {
    return metrics.find("inbox.events").tag("outcome", "duplicate").counters().stream()
        .mapToDouble(Counter::count)
        .sum();
  }

  private static Response redrive(String deliveryId) {
    return why("operator", "first").post("/v1/deliveries/" + deliveryId + "/redrives");
  }

  private static Response discard(String deliveryId) {
    return why("operator", "first").post("/v1/deliveries/" + deliveryId + "/discards");
  }

  private static Response approve(String deliveryId, String who) {
    return staff("operator", who).post("/v1/deliveries/" + deliveryId + "/discard-approvals");
  }

  private static Response lift(String suppressionId) {
    return why("programme-officer", "anna")
        .post("/v1/suppressed-addresses/" + suppressionId + "/lifts");
  }

  private static Response complete(String taskId) {
    return staff("programme-officer")
        .contentType("application/json")
        .body(Map.of("outcome", "gebeld"))
        .post("/v1/tasks/" + taskId + "/completions");
  }

  private static RequestSpecification why(String role, String who) {
    return staff(role, who)
        .contentType("application/json")
        .body(Map.of("reason", "zo is het beter"));
  }

  private void invite(String address) {
    var draft = UUID.randomUUID();
    var invitation =
        Map.ofEntries(
            Map.entry("invitationId", UUID.randomUUID()),
            Map.entry("applicationId", draft),
            Map.entry("roundId", application.roundId()),
            Map.entry("title", "Slimme balie"),
            Map.entry("leadName", "Gemeente Utrecht"),
            Map.entry("organisationId", UUID.randomUUID()),
            Map.entry("organisationName", "Waterschap Zuid"),
            Map.entry("bodyIds", List.of(Map.of("kind", "KVK", "value", Facts.aKvk()))),
            Map.entry("language", "nl"),
            Map.entry("message", "Doen jullie mee?"),
            Map.entry("invitedAt", "2024-03-06T14:20:00Z"),
            Map.entry("contactEmail", address));
    publish(Topic.APPLICATIONS, draft, "partner-invited", invitation);
  }

  /** The same report whenever it is sent. */
  private static void report(LocalMail mail, String deliveryId, String status) throws Exception {
    var text =
        """
        From: MAILER-DAEMON@relay.example
        To: %1$s
        Message-ID: <report-%2$s@relay.example>
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="x"

        --x
        Content-Type: text/plain

        Helaas.
        --x
        Content-Type: message/delivery-status

        Reporting-MTA: dns; relay.example
        Original-Envelope-Id: %2$s

        Final-Recipient: rfc822; somebody@example.nl
        Action: failed
        Status: %3$s

        --x--
        """
            .formatted(OURS, deliveryId, status)
            .replace("\n", "\r\n");
    var settings = new Properties();
    settings.setProperty("mail.smtp.host", "127.0.0.1");
    settings.setProperty("mail.smtp.port", Integer.toString(mail.port()));
    var message =
        new MimeMessage(
            Session.getInstance(settings),
            new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)));
    try (var transport = Session.getInstance(settings).getTransport("smtp")) {
      transport.connect();
      transport.sendMessage(message, new InternetAddress[] {new InternetAddress(OURS)});
    }
  }
}
