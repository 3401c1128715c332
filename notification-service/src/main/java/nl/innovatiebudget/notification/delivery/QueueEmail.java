package nl.innovatiebudget.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import nl.innovatiebudget.notification.message.MessagePosted;

/** Queues an e-mail with every message whose party has an address, in the same transaction. */
@ApplicationScoped
class QueueEmail {

  private final EmailDeliveries deliveries;
  private final EmailSender sender;

  QueueEmail(EmailDeliveries deliveries, EmailSender sender) {
    this.deliveries = deliveries;
    this.sender = sender;
  }

  void queue(@Observes MessagePosted posted) {
    var party = posted.message().party();
    party
        .contactEmail()
        .ifPresent(address -> deliveries.add(posted.message(), address, party.language()));
  }

  void send(@Observes(during = TransactionPhase.AFTER_SUCCESS) MessagePosted posted) {
    sender.wake();
  }
}
