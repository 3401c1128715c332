package nl.innovatiebudget.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.innovatiebudget.notification.message.Message;
import nl.innovatiebudget.notification.message.MessagePosted;
import nl.innovatiebudget.notification.preference.Preferences;
import nl.innovatiebudget.notification.preference.Timing;
import nl.innovatiebudget.notification.table.MessageTable;
import nl.innovatiebudget.notification.task.TaskKind;
import nl.innovatiebudget.notification.task.Tasks;

/**
 * Queues a message for the best way to tell it, in its own transaction. What the law asks to tell
 * and cannot be told by any way becomes a task; other messages wait in the portal.
 */
@ApplicationScoped
class QueueDelivery {

  private final Routes routes;
  private final Deliveries deliveries;
  private final Senders senders;
  private final MessageTable table;
  private final Tasks tasks;
  private final Preferences preferences;
  private final Clock clock;

  QueueDelivery(
      Routes routes,
      Deliveries deliveries,
      Senders senders,
      MessageTable table,
      Tasks tasks,
      Preferences preferences,
      Clock clock) {
    this.routes = routes;
    this.deliveries = deliveries;
    this.senders = senders;
    this.table = table;
    this.tasks = tasks;
    this.preferences = preferences;
    this.clock = clock;
  }

  void queue(@Observes MessagePosted posted) {
    var message = posted.message();
    var rule = table.of(message.kind());
    var stops = routes.of(message);
    if (!stops.isEmpty()) {
      queue(message, stops.getFirst(), rule.statutory());
    } else if (rule.byEmail() && rule.statutory()) {
      tasks.open(TaskKind.NO_ADDRESS, message.messageId(), message.kind().name());
    }
  }

  private void queue(Message message, Stop stop, boolean statutory) {
    switch (preferences.timing(message.recipient(), statutory)) {
      case Timing.Now ignored -> deliveries.add(message, stop, Duration.ZERO);
      case Timing.At(Instant at) ->
          deliveries.add(message, stop, Duration.between(clock.instant(), at));
      case Timing.InDigest ignored -> deliveries.hold(message, stop);
    }
  }

  void send(@Observes(during = TransactionPhase.AFTER_SUCCESS) MessagePosted posted) {
    senders.wake();
  }
}
