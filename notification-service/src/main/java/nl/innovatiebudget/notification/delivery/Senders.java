package nl.innovatiebudget.notification.delivery;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;

/** One sender for each way that is switched on, in every replica. */
@ApplicationScoped
class Senders {

  private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

  private final List<DeliveryChannel> channels;
  private final SendBatch sendBatch;
  private final SettleAttempts settle;
  private final DeliveryConfig config;
  private volatile List<Sender> senders = List.of();

  Senders(
      @All List<DeliveryChannel> channels,
      SendBatch sendBatch,
      SettleAttempts settle,
      DeliveryConfig config) {
    this.channels = channels;
    this.sendBatch = sendBatch;
    this.settle = settle;
    this.config = config;
  }

  void start(@Observes StartupEvent event) {
    if (config.sending()) {
      senders =
          channels.stream()
              .filter(DeliveryChannel::isOn)
              .map(channel -> new Sender(channel, sendBatch, settle, config.pollInterval()))
              .toList();
      senders.forEach(Sender::start);
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    for (var sender : senders) {
      sender.stop(STOP_WITHIN);
    }
  }

  /** There may be something to send. */
  void wake() {
    senders.forEach(Sender::wake);
  }
}
