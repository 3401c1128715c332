package nl.innovatiebudget.notification.channel;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.innovatiebudget.notification.delivery.SendFault;

/** The portal's address for news, which is signed so that the portal knows it is ours. */
final class Webhook {

  private static final int GONE = 410;

  private final URI url;
  private final WebhookSignature signature;
  private final BoundedHttp http;

  Webhook(URI url, WebhookSignature signature, Duration timeout) {
    this.url = url;
    this.signature = signature;
    this.http = new BoundedHttp(timeout);
  }

  /**
   * Returns when the portal said that it has it (2xx).
   *
   * @param id the same in every attempt, so that the portal can see that it has it already
   * @param event in JSON
   */
  void post(UUID id, byte[] event, Instant now) throws SendFault {
    long timestamp = now.getEpochSecond();
    var request =
        HttpRequest.newBuilder(url)
            .header("Content-Type", "application/cloudevents+json; charset=UTF-8")
            .header("webhook-id", id.toString())
            .header("webhook-timestamp", Long.toString(timestamp))
            .header("webhook-signature", signature.of(id.toString(), timestamp, event))
            .POST(BodyPublishers.ofByteArray(event))
            .build();
    var answer = send(request);
    if (answer.status() == GONE) {
      throw new SendFault(SendFault.Kind.PARKED, "HTTP 410");
    }
    if (!answer.isSuccess()) {
      throw new SendFault(SendFault.Kind.LATER, "HTTP " + answer.status());
    }
  }

  private BoundedHttp.Answer send(HttpRequest request) throws SendFault {
    try {
      return http.send(request);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SendFault(SendFault.Kind.LATER, "interrupted");
    } catch (ConnectException | HttpConnectTimeoutException e) {
      throw new SendFault(SendFault.Kind.DOWN, e.getClass().getSimpleName());
    } catch (IOException e) {
      throw new SendFault(SendFault.Kind.LATER, e.getClass().getSimpleName());
    }
  }
}
