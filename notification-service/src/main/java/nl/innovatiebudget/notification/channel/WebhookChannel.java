package nl.innovatiebudget.notification.channel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import nl.innovatiebudget.notification.delivery.Deliveries;
import nl.innovatiebudget.notification.delivery.DeliveryChannel;
import nl.innovatiebudget.notification.delivery.Parcel;
import nl.innovatiebudget.notification.delivery.Purpose;
import nl.innovatiebudget.notification.delivery.SendFault;
import nl.innovatiebudget.notification.delivery.Way;
import nl.innovatiebudget.notification.message.MessagePosted;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Tells the portal of every message in an inbox, so that it need not ask. It is no way to reach a
 * reader: when it fails, nobody is told less.
 */
@ApplicationScoped
class WebhookChannel implements DeliveryChannel {

  private final @Nullable Webhook webhook;
  private final PostedMessages posted;
  private final Deliveries deliveries;
  private final ObjectMapper json;
  private final String source;
  private final Clock clock;

  /** Refuses an address without a secret, or in the clear. */
  WebhookChannel(
      WebhookConfig config,
      PostedMessages posted,
      Deliveries deliveries,
      ObjectMapper json,
      @ConfigProperty(name = "innovatiebudget.events.source") String source,
      Clock clock) {
    this.webhook = webhook(config).orElse(null);
    this.posted = posted;
    this.deliveries = deliveries;
    this.json = json;
    this.source = source;
    this.clock = clock;
  }

  static Optional<Webhook> webhook(WebhookConfig config) {
    return config
        .url()
        .map(url -> BoundedHttp.confidential(url, "innovatiebudget.webhook.url"))
        .map(
            url -> {
              var secret =
                  config
                      .secret()
                      .orElseThrow(
                          () ->
                              new IllegalStateException(
                                  "innovatiebudget.webhook.url has no secret with it"));
              var signature = new WebhookSignature(secret, config.previousSecret());
              return new Webhook(url, signature, config.timeout());
            });
  }

  void queue(@Observes MessagePosted event) {
    if (isOn()) {
      deliveries.add(event.message(), Way.WEBHOOK, Purpose.NOTICE, null);
    }
  }

  @Override
  public Way way() {
    return Way.WEBHOOK;
  }

  @Override
  public boolean isOn() {
    return webhook != null;
  }

  /** The portal sees by the id that it has it. */
  @Override
  public boolean mayRepeat() {
    return true;
  }

  @Override
  public void send(Parcel parcel) throws SendFault {
    var messageId = Objects.requireNonNull(parcel.messageId(), "a digest is no news to the portal");
    var event = MessageNews.of(parcel.deliveryId(), source, posted.find(messageId));
    Objects.requireNonNull(webhook, "off").post(parcel.deliveryId(), bytes(event), clock.instant());
  }

  private byte[] bytes(MessageNews event) {
    try {
      return json.writeValueAsBytes(event);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
