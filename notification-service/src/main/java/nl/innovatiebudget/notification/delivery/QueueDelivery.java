package nl.innovatiebudget.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import nl.innovatiebudget.notification.message.MessagePosted;
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

  QueueDelivery(
      Routes routes, Deliveries deliveries, Senders senders, MessageTable table, Tasks tasks) {
    this.routes = routes;
    this.deliveries = deliveries;
    this.senders = senders;
    this.table = table;
    this.tasks = tasks;
  }

  void queue(@Observes MessagePosted posted) {
    var message = posted.message();
    var rule = table.of(message.kind());
    var stops = routes.of(message);
    if (!stops.isEmpty()) {
      var best = stops.getFirst();
      deliveries.add(message, best.way(), best.purpose(), best.address().orElse(null));
    } else if (rule.byEmail() && rule.statutory()) {
      tasks.open(TaskKind.NO_ADDRESS, message.messageId(), message.kind().name());
    }
  }

  void send(@Observes(during = TransactionPhase.AFTER_SUCCESS) MessagePosted posted) {
    senders.wake();
  }
}
