package nl.innovatiebudget.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import nl.innovatiebudget.notification.message.MessagePosted;
import nl.innovatiebudget.notification.table.MessageTable;

/**
 * Queues an e-mail with every message that goes by e-mail to somebody with an address, in the same
 * transaction.
 */
@ApplicationScoped
class QueueEmail {

  private final EmailDeliveries deliveries;
  private final EmailSender sender;
  private final MessageTable table;

  QueueEmail(EmailDeliveries deliveries, EmailSender sender, MessageTable table) {
    this.table = table;
    this.deliveries = deliveries;
    this.sender = sender;
  }

  void queue(@Observes MessagePosted posted) {
    if (!table.of(posted.message().kind()).byEmail()) {
      return;
    }
    var recipient = posted.message().recipient();
    recipient
        .contactEmail()
        .ifPresent(address -> deliveries.add(posted.message(), address, recipient.language()));
  }

  void send(@Observes(during = TransactionPhase.AFTER_SUCCESS) MessagePosted posted) {
    sender.wake();
  }
}
