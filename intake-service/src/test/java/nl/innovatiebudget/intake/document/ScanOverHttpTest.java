package nl.innovatiebudget.intake.document;

import static nl.innovatiebudget.intake.Intake.as;
import static nl.innovatiebudget.intake.document.Uploads.path;
import static nl.innovatiebudget.intake.document.Uploads.refused;
import static nl.innovatiebudget.intake.document.Uploads.status;
import static nl.innovatiebudget.intake.document.Uploads.upload;
import static nl.innovatiebudget.intake.document.Uploads.uploaded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.innovatiebudget.intake.Intake;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
@QuarkusTestResource(ScannerTestResource.class)
class ScanOverHttpTest {

  private static Intake.Body lead;
  private static Intake.Body partner;
  private static String round;
  private String application;

  @Inject Documents documents;
  @Inject ScanQueue queue;

  @TestHTTPResource(value = "/metrics", management = true)
  URI metrics;

  @BeforeEach
  void aDraftOfTwoBodies() {
    if (round == null) {
      round = Uploads.anOpenRound();
      lead = Intake.aMunicipality();
      partner = Intake.aProvince();
    }
    Intake.moveClockTo(Intake.IN_THE_ROUND);
    application = Intake.draft(Intake.anEligibleSmallProject(round, lead, partner), lead);
  }

  @AfterEach
  void theScannerIsUp() throws IOException {
    Files.deleteIfExists(scannerIsDown());
  }

  @AfterAll
  static void resetClock() {
    Intake.resetClock();
  }

  @Test
  void a_clean_document_can_be_saved_after_its_scan() {
    // Given
    var content = Samples.pdf();
    var id = uploaded(application, lead, "één plan.pdf", content);

    // When
    awaitStatus(id, "AVAILABLE");

    // Then
    var answer = as(partner).get(contentOf(id));
    answer
        .then()
        .statusCode(200)
        .contentType("application/pdf")
        .header("Content-Length", String.valueOf(content.length))
        .header("X-Content-Type-Options", "nosniff")
        .header(
            "Content-Disposition",
            "attachment; filename=\"__n plan.pdf\"; filename*=UTF-8''%C3%A9%C3%A9n%20plan.pdf");
    assertThat(answer.asByteArray()).isEqualTo(content);
  }

  @Test
  void a_document_with_a_virus_is_never_served_and_says_so_in_plain_words() {
    // Given
    var id = uploaded(application, lead, "factuur.pdf", Samples.infectedPdf());

    // When
    awaitStatus(id, "QUARANTINED");

    // Then
    refused(as(lead).get(contentOf(id)), "document-quarantined").statusCode(409);
    var dutch = RestAssured.config().getHeaderConfig().overwriteHeadersWithName("Accept-Language");
    as(lead)
        .config(RestAssured.config().headerConfig(dutch))
        .header("Accept-Language", "nl")
        .get(path(application) + "/" + id)
        .then()
        .body("explanation", containsString("waarschijnlijk een virus"));
    assertThat(documents.of(UUID.fromString(application)))
        .extracting(Document::status)
        .containsExactly(DocumentStatus.QUARANTINED);
    as(lead).delete(path(application) + "/" + id).then().statusCode(204);
  }

  @Test
  void while_the_scanner_is_down_documents_are_kept_and_scanned_later() throws IOException {
    // Given
    Files.createFile(scannerIsDown());
    await().untilAsserted(() -> assertThat(metric("scanner_up")).isZero());

    // When
    var clean = uploaded(application, lead, "clean.pdf", Samples.pdf());
    var infected = uploaded(application, lead, "infected.pdf", Samples.infectedPdf());

    // Then
    refused(as(lead).get(contentOf(clean)), "document-awaiting-scan").statusCode(409);
    refused(as(lead).get(contentOf(infected)), "document-awaiting-scan").statusCode(409);
    await().untilAsserted(() -> assertThat(metric("awaiting_scan")).isGreaterThanOrEqualTo(2));
    await().untilAsserted(() -> assertThat(metric("oldest_awaiting_scan_seconds")).isPositive());
    Intake.sign(application, lead).then().statusCode(201);
    Intake.sign(application, partner).then().statusCode(201);
    Intake.submit(application, lead).then().statusCode(201);

    // When
    Files.delete(scannerIsDown());

    // Then
    awaitStatus(clean, "AVAILABLE");
    awaitStatus(infected, "QUARANTINED");
    assertThat(metric("scanner_up")).isOne();
  }

  @Test
  void the_same_bytes_again_are_not_scanned_again() throws IOException {
    // Given
    var content = Samples.odt();
    awaitStatus(uploaded(application, lead, "one.odt", content), "AVAILABLE");
    Files.createFile(scannerIsDown());

    // Then
    upload(application, lead, "two.odt", content)
        .then()
        .statusCode(201)
        .body("status", equalTo("AVAILABLE"));
  }

  @Test
  void no_two_replicas_take_the_same_content() throws Exception {
    // Given
    Files.createFile(scannerIsDown());
    await().untilAsserted(() -> assertThat(metric("scanner_up")).isZero());
    for (int i = 0; i < 6; i++) {
      uploaded(application, lead, "plan" + i + ".pdf", Samples.pdf());
    }

    // When
    Callable<Set<String>> replica =
        () -> {
          Set<String> taken = new HashSet<>();
          for (var next = queue.take(Duration.ofSeconds(2));
              next.isPresent();
              next = queue.take(Duration.ofSeconds(2))) {
            assertThat(taken.add(next.get().sha256())).isTrue();
          }
          return taken;
        };
    Set<String> all = new HashSet<>();
    int count = 0;
    try (var replicas = Executors.newFixedThreadPool(3)) {
      for (var taken : replicas.invokeAll(IntStream.range(0, 3).mapToObj(i -> replica).toList())) {
        all.addAll(taken.get());
        count += taken.get().size();
      }
    }

    // Then
    assertThat(count).isEqualTo(all.size()).isGreaterThanOrEqualTo(6);
    Files.delete(scannerIsDown());
    await()
        .untilAsserted(
            () ->
                assertThat(documents.of(UUID.fromString(application)))
                    .extracting(Document::status)
                    .containsOnly(DocumentStatus.AVAILABLE));
  }

  @Test
  void a_link_opens_a_submitted_document_without_login_until_it_expires() {
    // Given
    var content = Samples.xlsx();
    var id = uploaded(application, lead, "begroting.xlsx", content);
    awaitStatus(id, "AVAILABLE");
    var links = path(application) + "/" + id + "/links";
    Intake.asOfficer().body("{\"minutes\":10}").post(links).then().statusCode(404);
    Intake.sign(application, lead).then().statusCode(201);
    Intake.sign(application, partner).then().statusCode(201);
    Intake.submit(application, lead).then().statusCode(201);

    // When
    var link = Intake.asOfficer().body("{\"minutes\":10}").post(links).then().statusCode(201);

    // Then
    var url = link.extract().<String>path("url");
    var expiresAt = Instant.parse(link.extract().path("expiresAt"));
    assertThat(url).startsWith("http").contains("/v1/document-links/");
    assertThat(expiresAt)
        .isBetween(Intake.IN_THE_ROUND.plusSeconds(600), Intake.IN_THE_ROUND.plusSeconds(660));
    assertThat(RestAssured.get(url).asByteArray()).isEqualTo(content);
    RestAssured.get(url).then().header("Content-Disposition", containsString("begroting.xlsx"));
    RestAssured.get(url.substring(0, url.length() - 2) + "AA").then().statusCode(404);
    RestAssured.get(url + "A").then().statusCode(404);
    Intake.moveClockTo(expiresAt);
    RestAssured.get(url).then().statusCode(404);

    as(lead).body("{\"minutes\":10}").post(links).then().statusCode(403);
    Intake.asOfficer().body("{\"minutes\":61}").post(links).then().statusCode(400);
    Intake.asOfficer().body("{\"minutes\":0}").post(links).then().statusCode(400);
  }

  private void awaitStatus(String documentId, String status) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> status.equals(status(application, lead, documentId)));
  }

  private String contentOf(String documentId) {
    return path(application) + "/" + documentId + "/content";
  }

  private static Path scannerIsDown() {
    return Path.of(Intake.config(ScannerTestResource.GATE));
  }

  private double metric(String name) {
    return RestAssured.get(metrics)
        .asString()
        .lines()
        .filter(line -> line.startsWith("innovatiebudget_documents_" + name))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .findFirst()
        .orElseThrow();
  }
}
