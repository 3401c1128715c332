package nl.innovatiebudget.budget.recipient;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import nl.innovatiebudget.kit.event.EventHandlers;
import nl.innovatiebudget.kit.event.EventType;
import nl.innovatiebudget.kit.event.Inbox;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears who leads an application. */
@ApplicationScoped
public class RecipientEvents {

  private final Inbox inbox;
  private final KeepRecipient keepRecipient;
  private final EventHandlers handlers;

  RecipientEvents(Inbox inbox, ObjectMapper json, KeepRecipient keepRecipient) {
    this.inbox = inbox;
    this.keepRecipient = keepRecipient;
    this.handlers =
        new EventHandlers(json)
            .on(
                EventType.of("application-submitted"),
                ApplicationSubmitted.class,
                (id, event) -> keep(event));
  }

  @Incoming("recipients")
  @Blocking
  public void on(ConsumerRecord<String, byte[]> record) {
    inbox.receive(record, handlers);
  }

  private void keep(ApplicationSubmitted event) {
    keepRecipient.keep(
        event
            .recipient()
            .orElseThrow(() -> new IllegalStateException(event.applicationId() + " has no lead")));
  }
}
