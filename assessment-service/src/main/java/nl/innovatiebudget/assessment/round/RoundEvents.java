package nl.innovatiebudget.assessment.round;

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

/** What intake says about rounds. */
@ApplicationScoped
public class RoundEvents implements TopicEvents {

  private final Inbox inbox;
  private final EventHandlers handlers;

  public RoundEvents(Inbox inbox, ObjectMapper json, Rounds rounds) {
    this.inbox = inbox;
    this.handlers =
        new EventHandlers(json)
            .on(
                EventType.of("round-published"),
                RoundDefinition.class,
                (id, definition) -> rounds.keep(definition));
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
