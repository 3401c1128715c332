package nl.innovatiebudget.intake.outcome;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import nl.innovatiebudget.kit.event.EventHandlers;
import nl.innovatiebudget.kit.event.EventType;
import nl.innovatiebudget.kit.event.Inbox;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What intake learns from the notification service. */
@ApplicationScoped
public class NotificationsEvents {

  private final Inbox inbox;
  private final EventHandlers handlers;

  NotificationsEvents(Inbox inbox, ObjectMapper json, ShowOutcome showOutcome) {
    this.inbox = inbox;
    this.handlers =
        new EventHandlers(json)
            .on(
                EventType.of("letter-issued"),
                LetterIssued.class,
                (eventId, letter) -> showOutcome.show(letter));
  }

  @Incoming("notifications")
  @Blocking
  public void on(ConsumerRecord<String, byte[]> record) {
    inbox.receive(record, handlers);
  }
}
