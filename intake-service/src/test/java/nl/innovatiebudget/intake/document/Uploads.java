package nl.innovatiebudget.intake.document;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.innovatiebudget.intake.Intake;
import nl.innovatiebudget.intake.Intake.Body;
import nl.innovatiebudget.parts.Tokens;

/** Sending documents in the ways that senders do, and looking at what is left on disk. */
final class Uploads {

  static final String OCTETS = "application/octet-stream";

  private Uploads() {}

  /**
   * The round of 2024, but with two kinds of documents, of every type, up to the platform's limits.
   */
  static String anOpenRound() {
    var round = Intake.aRoundDefinition();
    var documents =
        round
            .putObject("documents")
            .put("maximumFileBytes", 25 * Samples.MEGA)
            .put("maximumTotalBytes", 100 * Samples.MEGA);
    var kinds = documents.putArray("kinds");
    for (var name : List.of("project-plan", "annex")) {
      var kind = kinds.addObject().put("kind", name).put("required", false);
      kind.putObject("label").put("nl", name).put("en", name);
      kind.putArray("mediaTypes");
    }
    Intake.moveClockTo(Intake.BEFORE_THE_ROUND);
    Intake.asOfficer().body(round.toString()).post("/v1/rounds").then().statusCode(201);
    Intake.moveClockTo(Intake.IN_THE_ROUND);
    return round.get("roundId").asText();
  }

  static Response upload(String applicationId, Body body, String name, byte[] content) {
    return upload(applicationId, body, "project-plan", disposition(name), content);
  }

  static Response upload(
      String applicationId, Body body, String kind, String disposition, byte[] content) {
    return Intake.as(body)
        .config(
            RestAssured.config()
                .encoderConfig(
                    RestAssured.config()
                        .getEncoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
        .contentType(OCTETS)
        .header("Content-Disposition", disposition)
        .queryParam("kind", kind)
        .body(content)
        .post(path(applicationId));
  }

  /** A new document, that will be scanned. */
  static String uploaded(String applicationId, Body body, String name, byte[] content) {
    return upload(applicationId, body, name, content)
        .then()
        .statusCode(201)
        .extract()
        .path("documentId");
  }

  static ValidatableResponse refused(Response response, String code) {
    return response.then().contentType("application/problem+json").body("code", equalTo(code));
  }

  static String path(String applicationId) {
    return "/v1/applications/" + applicationId + "/documents";
  }

  static String disposition(String name) {
    return "attachment; filename*=UTF-8''"
        + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
  }

  static String status(String applicationId, Body body, String documentId) {
    return Intake.as(body).get(path(applicationId) + "/" + documentId).path("status");
  }

  /** Sends a body of any length as a stream, with chunks when the length is not told. */
  static HttpResponse<String> stream(
      String applicationId, Body body, HttpRequest.BodyPublisher content) {
    var request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://localhost:" + RestAssured.port + path(applicationId) + "?kind=annex"))
            .header("Authorization", "Bearer " + token(body))
            .header("Content-Type", OCTETS)
            .header("Content-Disposition", disposition("large.pdf"))
            .header("Accept-Language", "en")
            .POST(content)
            .build();
    try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A connection on which the head of an upload was sent, and nothing of the content yet. */
  static Socket begin(String applicationId, Body body, String lengthHeader) throws IOException {
    var socket = new Socket("localhost", RestAssured.port);
    var head =
        String.join(
            "\r\n",
            "POST " + path(applicationId) + "?kind=annex HTTP/1.1",
            "Host: localhost",
            "Authorization: Bearer " + token(body),
            "Content-Type: " + OCTETS,
            "Content-Disposition: " + disposition("broken.pdf"),
            lengthHeader,
            "",
            "");
    socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  static String statusLine(Socket socket) throws IOException {
    socket.setSoTimeout(20_000);
    var line = new StringBuilder();
    for (int next = socket.getInputStream().read();
        next > 0 && next != '\r';
        next = socket.getInputStream().read()) {
      line.append((char) next);
    }
    return line.toString();
  }

  private static String token(Body body) {
    return new Tokens(Intake.config("mp.jwt.verify.issuer"))
        .with(Intake.claimsOfApplicant(body.kvk()));
  }

  /** Where the service of this test keeps documents. */
  static Path store() {
    return Path.of(Intake.config("innovatiebudget.documents.store.directory"));
  }

  static Path incoming() {
    return store().resolve("incoming");
  }

  /** What is in the store, without what is coming in. */
  static List<String> kept() {
    try (var files = Files.walk(store())) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.startsWith(incoming()))
          .map(file -> file.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
