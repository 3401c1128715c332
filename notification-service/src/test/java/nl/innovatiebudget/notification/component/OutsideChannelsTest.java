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
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import nl.innovatiebudget.kit.event.Contracts;
import nl.innovatiebudget.kit.event.EventType;
import nl.innovatiebudget.kit.event.Topic;
import nl.innovatiebudget.notification.channel.OutsideServer;
import nl.innovatiebudget.notification.channel.RecordedGateway;
import nl.innovatiebudget.notification.component.Facts.AnApplication;
import nl.innovatiebudget.parts.PartsTestResource;
import nl.innovatiebudget.parts.Ports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The portal's webhook and the government mailbox, both switched on, at real servers. */
@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
@QuarkusTestResource(value = OutsideChannelsTest.Outside.class, restrictToAnnotatedClass = true)
class OutsideChannelsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** And whether it counts as telling the reader. */
  private static final String WAYS =
      "select channel || ' ' || statutory from delivery join message using (message_id)"
          + " join party_body using (party_id) where value = ?";

  @Inject DataSource database;

  private String round;

  /** Addresses at which a test starts the server that it needs. */
  public static class Outside implements QuarkusTestResourceLifecycleManager {
    @Override
    public int order() {
      return 1;
    }

    @Override
    public Map<String, String> start() {
      return Map.of(
          "innovatiebudget.webhook.url", "http://127.0.0.1:" + Ports.free() + "/news",
          "innovatiebudget.webhook.secret", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
          "innovatiebudget.webhook.timeout", "1s",
          "innovatiebudget.gateway.url", "http://127.0.0.1:" + Ports.free(),
          "innovatiebudget.gateway.token", "the-token",
          "innovatiebudget.delivery.first-backoff", "100ms",
          "innovatiebudget.delivery.longest-backoff", "500ms");
    }

    @Override
    public void stop() {}
  }

  @BeforeEach
  void a_round() {
    round = Facts.aRoundId();
    publishRound(round);
  }

  @Test
  void the_portal_hears_of_every_message_once_it_answers_and_never_what_is_in_it()
      throws IOException {
    // Given: a portal that fails before it takes
    var application = AnApplication.in(round);
    var failures = new AtomicInteger();
    try (var portal =
        OutsideServer.start(
            port("innovatiebudget.webhook.url"),
            (asked, exchange) ->
                exchange.sendResponseHeaders(failures.incrementAndGet() < 3 ? 503 : 204, -1))) {
      // When
      submit(application);
      // Then
      for (var kvk : List.of(application.leadKvk(), application.partnerKvk())) {
        await().atMost(SOON).until(() -> !newsFor(portal, kvk).isEmpty());
        var news = newsFor(portal, kvk).getLast();
        assertThat(news.path("specversion").asText()).isEqualTo("1.0");
        assertThat(news.path("type").asText()).isEqualTo("nl.innovatiebudget.message-posted.v1");
        new Contracts().require(EventType.of("message-posted"), news.path("data"));
        applicant(kvk)
            .get("/v1/messages")
            .then()
            .body("messageId", equalTo(List.of(news.at("/data/messageId").asText())));
      }
      assertThat(portal.asked())
          .allSatisfy(
              asked ->
                  assertThat(new String(asked.body(), StandardCharsets.UTF_8))
                      .doesNotContain("Gemeente", "balie", application.number(), "@"));
      awaitDelivered(application.leadKvk(), "WEBHOOK");
    }
  }

  @Test
  void the_portal_hears_of_a_message_to_a_juror_too() throws IOException {
    try (var portal =
        OutsideServer.start(port("innovatiebudget.webhook.url"), OutsideServer.status(202))) {
      // Given
      var jurorId = UUID.randomUUID();
      // When
      publish(
          Topic.ASSESSMENTS,
          jurorId,
          "juror-invited",
          Map.of(
              "roundId",
              round,
              "jurorId",
              jurorId,
              "subject",
              "juror-" + jurorId,
              "name",
              "Noor de Boer",
              "invitationId",
              UUID.randomUUID(),
              "invitedAt",
              "2024-04-02T08:00:00Z"));
      // Then
      await()
          .atMost(SOON)
          .untilAsserted(
              () ->
                  assertThat(all(portal))
                      .anyMatch(
                          news ->
                              news.at("/data/inbox/subject").asText().equals("juror-" + jurorId)));
    }
  }

  @Test
  void who_reads_official_post_in_its_government_mailbox_finds_the_letter_there_once()
      throws Exception {
    // Given
    var application = AnApplication.in(round);
    say(application.leadKvk(), Map.of("portal", false, "governmentMailbox", true));
    // When
    try (var gateway = RecordedGateway.start(port("innovatiebudget.gateway.url"))) {
      submit(application);
      decide(application, application.awarded());
      // Then
      await().atMost(SOON).until(() -> gateway.receipts().size() == 2);
      awaitDelivered(application.leadKvk(), "GATEWAY");
      var letter =
          staff("auditor")
              .get("/v1/letters?roundId=" + round)
              .jsonPath()
              .getString("[0].pdfSha256");
      assertThat(gateway.server().asked())
          .extracting(asked -> read(asked.body()).at("/attachments/0/sha256").asText())
          .containsOnlyOnce(letter);
      assertThat(gateway.server().asked())
          .extracting(asked -> read(asked.body()).at("/recipient/value").asText())
          .containsOnly(application.leadKvk());
      assertThat(receiptsOf(application.leadKvk()))
          .containsExactly("BB-2024-000000417", "BB-2024-000000417");
      assertThat(column(WAYS, application.leadKvk())).containsOnly("WEBHOOK false", "GATEWAY true");
    }
  }

  @Test
  void who_has_no_mailbox_after_all_gets_paper() throws IOException {
    // Given
    var any = AnApplication.in(round);
    var application =
        new AnApplication(
            any.id(),
            any.number(),
            round,
            any.title(),
            any.language(),
            "90000404",
            any.partnerKvk(),
            any.leadMail(),
            any.partnerMail());
    say(
        "90000404",
        Map.of(
            "portal", false, "governmentMailbox", true, "postalAddress", ReachabilityTest.ADDRESS));
    // When
    try (var gateway = RecordedGateway.start(port("innovatiebudget.gateway.url"))) {
      submit(application);
      // Then
      await()
          .atMost(SOON)
          .untilAsserted(
              () -> staff("operator").get("/v1/paper-queue").then().body("ready", equalTo(1)));
      assertThat(gateway.receipts()).isEmpty();
    }
  }

  @Test
  void our_own_example_keeps_our_own_contract() throws IOException {
    var example = Path.of("src/main/resources/contracts/examples/message-posted.v1.json");
    new Contracts().require(EventType.of("message-posted"), JSON.readTree(example.toFile()));
  }

  private static int port(String url) {
    return URI.create(setting(url)).getPort();
  }

  private static void say(String kvk, Map<String, Object> reach) {
    applicant(kvk)
        .contentType(ContentType.JSON)
        .body(reach)
        .put("/v1/reachability")
        .then()
        .statusCode(200);
  }

  private static List<JsonNode> newsFor(OutsideServer portal, String kvk) {
    return all(portal).stream()
        .filter(news -> news.at("/data/inbox/bodyIds/0/value").asText().equals(kvk))
        .toList();
  }

  private static List<JsonNode> all(OutsideServer portal) {
    return portal.asked().stream().map(asked -> read(asked.body())).toList();
  }

  private static JsonNode read(byte[] json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitDelivered(String kvk, String channel) {
    await()
        .atMost(SOON)
        .until(
            () ->
                column(
                        "select d.state from delivery d join message using (message_id)"
                            + " join party_body using (party_id) where value = ? and channel = '"
                            + channel
                            + "'",
                        kvk)
                    .stream()
                    .allMatch("SENT"::equals));
  }

  private List<String> receiptsOf(String kvk) throws SQLException {
    return column(
        "select receipt_id from gateway_receipt join delivery using (delivery_id)"
            + " join message using (message_id) join party_body using (party_id) where value = ?",
        kvk);
  }

  private List<String> column(String sql, String kvk) throws SQLException {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(sql)) {
      query.setString(1, kvk);
      var rows = query.executeQuery();
      var found = new ArrayList<String>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }
}
