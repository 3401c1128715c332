package nl.innovatiebudget.kit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.Test;

/** What operators see of any service. */
@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class KitTelemetryTest {

  private static final Duration SOON = Duration.ofSeconds(60);

  @TestHTTPResource(value = "metrics", management = true)
  URI metrics;

  @TestHTTPResource(value = "health/ready", management = true)
  URI readiness;

  @TestHTTPResource(value = "health/started", management = true)
  URI start;

  @Inject Notes.Writing writing;
  @Inject DataSource database;

  @Test
  void an_event_belongs_to_the_trace_of_its_aggregate() throws SQLException {
    var note = writing.write("traced");
    assertThat(traceparent(note))
        .matches("00-" + note.toString().replace("-", "") + "-[0-9a-f]{16}-01");
  }

  /** Its consumer would be in the answer; the database is. */
  @Test
  void a_service_starts_and_is_ready_also_while_kafka_is_away() {
    var ready = given().get(readiness).then().statusCode(200).extract().asString();
    assertThat(ready).contains("Database connections health check").doesNotContain("rounds");
    var started = given().get(start).then().statusCode(200).extract().asString();
    assertThat(started).contains("startup check").doesNotContain("rounds");
  }

  @Test
  void an_endpoint_is_counted_by_its_pattern_and_an_invented_address_by_none() {
    var invented = "invented-" + UUID.randomUUID();
    given().get("/v1/notes/broken");
    given().get("/v1/notes/me");
    given().get("/v1/" + invented + "/a.jansen@example.nl");
    given().request("FROB" + invented.toUpperCase(java.util.Locale.ROOT), "/v1/notes/me");

    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(scrape())
                    .contains("http_server_requests_seconds_bucket")
                    .contains("/notes/broken\"")
                    .contains("le=\"0.25\""));
    assertThat(scrape()).doesNotContainIgnoringCase(invented).doesNotContain("a.jansen");
  }

  @Test
  void the_outbox_the_consumers_and_the_pool_are_in_the_metrics() {
    writing.write("counted");
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(scrape())
                    .contains("outbox_unsent ", "outbox_oldest_unsent_seconds ")
                    .contains("events_consumer_lag{", "topic=\"innovatiebudget.rounds.v1\"")
                    .contains("agroal_active_count", "gauges_unknown 0.0"));
  }

  private String scrape() {
    return given().get(metrics).then().statusCode(200).extract().asString();
  }

  private String traceparent(UUID key) throws SQLException {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement("select traceparent from outbox_event where key = ?")) {
      query.setString(1, key.toString());
      try (var row = query.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }
}
