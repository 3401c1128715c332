package nl.innovatiebudget.assessment.decision;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import nl.innovatiebudget.assessment.decision.SettleAward.Answer.FundsRefused;
import nl.innovatiebudget.assessment.decision.SettleAward.Answer.FundsReserved;
import nl.innovatiebudget.kit.event.EventHandlers;
import nl.innovatiebudget.kit.event.EventType;
import nl.innovatiebudget.kit.event.Inbox;
import nl.innovatiebudget.kit.event.Topic;
import nl.innovatiebudget.kit.event.TopicEvents;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What the budget answers to a proposed award. */
@ApplicationScoped
public class BudgetEvents implements TopicEvents {

  private final Inbox inbox;
  private final EventHandlers handlers;

  public BudgetEvents(Inbox inbox, ObjectMapper json, SettleAward settleAward) {
    this.inbox = inbox;
    this.handlers =
        new EventHandlers(json)
            .on(
                EventType.of("funds-reserved"),
                FundsReserved.class,
                (id, reserved) -> settleAward.settle(reserved))
            .on(
                EventType.of("funds-refused"),
                FundsRefused.class,
                (id, refused) -> settleAward.settle(refused));
  }

  @Override
  public Topic topic() {
    return Topic.BUDGET;
  }

  @Override
  public EventHandlers handlers() {
    return handlers;
  }

  @Incoming("budget")
  @Blocking
  public void on(ConsumerRecord<String, byte[]> record) {
    inbox.receive(record, handlers);
  }
}
