package nl.innovatiebudget.budget.award;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import nl.innovatiebudget.budget.pot.MoveBetweenPots;
import nl.innovatiebudget.budget.pot.PotTransferred;
import nl.innovatiebudget.kit.event.EventHandlers;
import nl.innovatiebudget.kit.event.EventType;
import nl.innovatiebudget.kit.event.Inbox;
import nl.innovatiebudget.kit.event.Topic;
import nl.innovatiebudget.kit.event.TopicEvents;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of proposed awards, and of money that moves between pots. */
@ApplicationScoped
public class AssessmentsEvents implements TopicEvents {

  private final Inbox inbox;
  private final EventHandlers handlers;

  AssessmentsEvents(
      Inbox inbox, ObjectMapper json, ReserveFunds reserveFunds, MoveBetweenPots moveBetweenPots) {
    this.inbox = inbox;
    this.handlers =
        new EventHandlers(json)
            .on(
                EventType.of("award-proposed"),
                AwardProposed.class,
                (id, event) -> reserveFunds.reserve(event))
            .on(
                EventType.of("pot-transferred"),
                PotTransferred.class,
                (id, event) -> moveBetweenPots.move(event));
  }

  @Override
  public Topic topic() {
    return Topic.ASSESSMENTS;
  }

  @Override
  public EventHandlers handlers() {
    return handlers;
  }

  @Incoming("assessments")
  @Blocking
  public void on(ConsumerRecord<String, byte[]> record) {
    inbox.receive(record, handlers);
  }
}
