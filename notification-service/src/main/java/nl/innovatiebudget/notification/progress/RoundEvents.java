package nl.innovatiebudget.notification.progress;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import nl.innovatiebudget.kit.event.EventHandlers;
import nl.innovatiebudget.kit.event.EventType;
import nl.innovatiebudget.kit.event.Inbox;
import nl.innovatiebudget.kit.event.Topic;
import nl.innovatiebudget.kit.event.TopicEvents;
import nl.innovatiebudget.notification.round.RoundPublished;
import nl.innovatiebudget.notification.round.Rounds;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What intake tells about rounds. */
@ApplicationScoped
class RoundEvents implements TopicEvents {

  private final Inbox inbox;
  private final EventHandlers handlers;

  RoundEvents(Inbox inbox, Rounds rounds, TellExtension tellExtension, ObjectMapper json) {
    this.inbox = inbox;
    this.handlers =
        new EventHandlers(json)
            .on(
                EventType.of("round-published"),
                RoundPublished.class,
                (eventId, round) -> rounds.remember(round))
            .on(EventType.of("round-extended"), RoundExtended.class, tellExtension::of);
  }

  @Override
  public Topic topic() {
    return Topic.ROUNDS;
  }

  @Override
  public EventHandlers handlers() {
    return handlers;
  }

  @Incoming("rounds")
  @Blocking
  void on(ConsumerRecord<String, byte[]> record) {
    inbox.receive(record, handlers);
  }
}
