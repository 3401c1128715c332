package nl.innovatiebudget.notification.message;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import nl.innovatiebudget.kit.event.EventHandlers;
import nl.innovatiebudget.kit.event.EventType;
import nl.innovatiebudget.kit.event.Inbox;
import nl.innovatiebudget.notification.application.ApplicationSubmitted;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What intake tells about applications. */
@ApplicationScoped
class ApplicationEvents {

  private final Inbox inbox;
  private final EventHandlers handlers;

  ApplicationEvents(Inbox inbox, ConfirmReceipt confirmReceipt, ObjectMapper json) {
    this.inbox = inbox;
    this.handlers =
        new EventHandlers(json)
            .on(
                EventType.of("application-submitted"),
                ApplicationSubmitted.class,
                confirmReceipt::of);
  }

  @Incoming("applications")
  @Blocking
  void on(ConsumerRecord<String, byte[]> record) {
    inbox.receive(record, handlers);
  }
}
