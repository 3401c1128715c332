package nl.innovatiebudget.budget.pot;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import nl.innovatiebudget.kit.event.EventHandlers;
import nl.innovatiebudget.kit.event.EventType;
import nl.innovatiebudget.kit.event.Inbox;
import nl.innovatiebudget.kit.event.Topic;
import nl.innovatiebudget.kit.event.TopicEvents;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of rounds, and passes on what it heard to the features that keep more of them. */
@ApplicationScoped
public class RoundsEvents implements TopicEvents {

  private final Inbox inbox;
  private final EventHandlers handlers;

  RoundsEvents(
      Inbox inbox, ObjectMapper json, AllocatePots allocatePots, Event<RoundPublished> published) {
    this.inbox = inbox;
    this.handlers =
        new EventHandlers(json)
            .on(
                EventType.of("round-published"),
                RoundPublished.class,
                (id, round) -> {
                  allocatePots.allocate(round);
                  published.fire(round);
                });
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
  public void on(ConsumerRecord<String, byte[]> record) {
    inbox.receive(record, handlers);
  }
}
