package nl.innovatiebudget.assessment.decision;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import nl.innovatiebudget.kit.event.EventHandlers;
import nl.innovatiebudget.kit.event.EventType;
import nl.innovatiebudget.kit.event.Inbox;
import nl.innovatiebudget.kit.event.Topic;
import nl.innovatiebudget.kit.event.TopicEvents;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What was told to applicants. */
@ApplicationScoped
public class NotificationsEvents implements TopicEvents {

  private final Inbox inbox;
  private final EventHandlers handlers;

  public NotificationsEvents(
      Inbox inbox, ObjectMapper json, KeepLetter keepLetter, KeepPosting keepPosting) {
    this.inbox = inbox;
    this.handlers =
        new EventHandlers(json)
            .on(
                EventType.of("letter-issued"),
                LetterIssued.class,
                (id, letter) -> keepLetter.keep(letter))
            .on(
                EventType.of("letter-dispatched"),
                LetterDispatched.class,
                (id, letter) -> keepPosting.keep(letter));
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
