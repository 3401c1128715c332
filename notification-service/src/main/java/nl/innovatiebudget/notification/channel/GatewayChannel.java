package nl.innovatiebudget.notification.channel;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.innovatiebudget.notification.channel.GovernmentMailbox.Outcome;
import nl.innovatiebudget.notification.delivery.DeliveryChannel;
import nl.innovatiebudget.notification.delivery.Parcel;
import nl.innovatiebudget.notification.delivery.SendFault;
import nl.innovatiebudget.notification.delivery.Way;
import org.jspecify.annotations.Nullable;

/** Official post to bodies that said that they read it in their government mailbox. */
@ApplicationScoped
class GatewayChannel implements DeliveryChannel {

  private final @Nullable GovernmentMailbox mailbox;
  private final GatewayMail mail;

  /** Refuses an address without a token, or in the clear. */
  GatewayChannel(GatewayConfig config, GatewayMail mail, ObjectMapper json) {
    this.mailbox = mailbox(config, json).orElse(null);
    this.mail = mail;
  }

  static Optional<GovernmentMailbox> mailbox(GatewayConfig config, ObjectMapper json) {
    return config
        .url()
        .map(url -> BoundedHttp.confidential(url, "innovatiebudget.gateway.url"))
        .map(
            url -> {
              var token =
                  config
                      .token()
                      .orElseThrow(
                          () ->
                              new IllegalStateException(
                                  "innovatiebudget.gateway.url has no token with it"));
              return new HttpGovernmentMailbox(url, token, config.timeout(), json);
            });
  }

  @Override
  public Way way() {
    return Way.GATEWAY;
  }

  @Override
  public boolean isOn() {
    return mailbox != null;
  }

  /** The gateway sees by the reference that it has it, and gives its receipt again. */
  @Override
  public boolean mayRepeat() {
    return true;
  }

  @Override
  public void send(Parcel parcel) throws SendFault {
    var messageId = Objects.requireNonNull(parcel.messageId(), "a digest is no official post");
    var message =
        mail.of(parcel.deliveryId(), messageId)
            .orElseThrow(() -> new SendFault(SendFault.Kind.NEVER, "no number"));
    settle(parcel.deliveryId(), handOver(message));
  }

  private Outcome handOver(GovernmentMailbox.OfficialMessage message) throws SendFault {
    try {
      return Objects.requireNonNull(mailbox, "off").send(message);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SendFault(SendFault.Kind.LATER, "interrupted");
    } catch (ConnectException | HttpConnectTimeoutException e) {
      throw new SendFault(SendFault.Kind.DOWN, e.getClass().getSimpleName());
    } catch (IOException e) {
      throw new SendFault(SendFault.Kind.LATER, e.getClass().getSimpleName());
    }
  }

  private void settle(UUID deliveryId, Outcome outcome) throws SendFault {
    switch (outcome) {
      case Outcome.Received receipt -> mail.keep(deliveryId, receipt);
      case Outcome.NoMailbox none ->
          throw new SendFault(SendFault.Kind.NEVER, "no mailbox: HTTP " + none.status());
      case Outcome.Refused refused ->
          throw new SendFault(SendFault.Kind.PARKED, "HTTP " + refused.status());
      case Outcome.NotNow notNow -> throw new SendFault(SendFault.Kind.LATER, notNow.fault());
    }
  }
}
