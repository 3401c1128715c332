package nl.innovatiebudget.intake.outcome;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import nl.innovatiebudget.kit.event.EventHandlers;
import nl.innovatiebudget.kit.event.EventType;
import nl.innovatiebudget.kit.event.Inbox;
import nl.innovatiebudget.kit.event.Topic;
import nl.innovatiebudget.kit.event.TopicEvents;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What intake learns from the notification service. */
@ApplicationScoped
public class NotificationsEvents implements TopicEvents {

  private final Inbox inbox;
  private final EventHandlers handlers;

  NotificationsEvents(Inbox inbox, ObjectMapper json, ShowOutcome showOutcome) {
    this.inbox = inbox;
    this.handlers =
        new EventHandlers(json)
            .on(
                EventType.of("letter-issued"),
                LetterIssued.class,
                (eventId, letter) -> showOutcome.show(letter))
            .on(
                EventType.of("letter-dispatched"),
                LetterDispatched.class,
                (eventId, letter) -> showOutcome.show(letter))
            .on(
                EventType.of("letter-corrected"),
                LetterCorrected.class,
                (eventId, correction) -> showOutcome.show(correction));
  }

  @Override
  public Topic topic() {
    return Topic.NOTIFICATIONS;
  }

  @Override
  public EventHandlers handlers() {
    return handlers;
  }

  @Incoming("notifications")
  @Blocking
  public void on(ConsumerRecord<String, byte[]> record) {
    inbox.receive(record, handlers);
  }
}
