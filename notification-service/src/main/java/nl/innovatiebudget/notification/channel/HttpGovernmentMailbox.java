package nl.innovatiebudget.notification.channel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.kit.identity.BodyId;
import nl.innovatiebudget.notification.application.Language;
import nl.innovatiebudget.notification.letter.Sha256;

/**
 * Hands messages to a gateway over HTTP: {@code POST {url}/messages}, answered with 200 or 201 and
 * a receipt that repeats our reference.
 */
final class HttpGovernmentMailbox implements GovernmentMailbox {

  private final URI messages;
  private final String token;
  private final BoundedHttp http;
  private final ObjectMapper json;

  HttpGovernmentMailbox(URI url, String token, Duration timeout, ObjectMapper json) {
    this.messages = URI.create(url.toString().replaceFirst("/+$", "") + "/messages");
    this.token = token;
    this.http = new BoundedHttp(timeout);
    this.json = json;
  }

  private record Body(
      UUID reference,
      BodyId recipient,
      Language language,
      String subject,
      String text,
      List<Attachment> attachments) {}

  private record Attachment(String fileName, String mediaType, String sha256, String content) {}

  @Override
  public Outcome send(OfficialMessage message) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(messages)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .header("Idempotency-Key", message.reference().toString())
            .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(body(message))))
            .build();
    var answer = http.send(request);
    return switch (answer.status()) {
      case 200, 201 -> receipt(answer.body(), message.reference());
      case 404, 410 -> new Outcome.NoMailbox(answer.status());
      case 400, 413, 415, 422 -> new Outcome.Refused(answer.status());
      default -> new Outcome.NotNow("HTTP " + answer.status());
    };
  }

  private static Body body(OfficialMessage message) {
    var document =
        new Attachment(
            message.fileName(),
            "application/pdf",
            Sha256.of(message.document()),
            Base64.getEncoder().encodeToString(message.document()));
    return new Body(
        message.reference(),
        message.recipient(),
        message.language(),
        message.subject(),
        message.text(),
        List.of(document));
  }

  /** An answer without a receipt for this message proves nothing; the next attempt asks again. */
  private Outcome receipt(byte[] answer, UUID reference) throws IOException {
    try {
      JsonNode receipt = json.readTree(answer);
      var id = receipt.path("receiptId").asText();
      if (id.isBlank()
          || id.length() > 200
          || !receipt.path("reference").asText().equals(reference.toString())) {
        return new Outcome.NotNow("receipt for another message");
      }
      return new Outcome.Received(id, Instant.parse(receipt.path("receivedAt").asText()));
    } catch (JsonProcessingException | DateTimeParseException e) {
      return new Outcome.NotNow("receipt unreadable");
    }
  }
}
