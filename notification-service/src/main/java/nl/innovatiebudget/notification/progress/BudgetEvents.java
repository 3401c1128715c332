package nl.innovatiebudget.notification.progress;

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

/** What budget tells about the money of awards. */
@ApplicationScoped
class BudgetEvents implements TopicEvents {

  private final Inbox inbox;
  private final EventHandlers handlers;

  BudgetEvents(Inbox inbox, TellApplicants tell, ObjectMapper json) {
    this.inbox = inbox;
    this.handlers =
        new EventHandlers(json)
            .on(EventType.of("payment-made"), BudgetStep.PaymentMade.class, tell::of)
            .on(EventType.of("payments-suspended"), BudgetStep.PaymentsSuspended.class, tell::of)
            .on(EventType.of("payments-resumed"), BudgetStep.PaymentsResumed.class, tell::of)
            .on(EventType.of("award-changed"), BudgetStep.AwardChanged.class, tell::of)
            .on(EventType.of("award-withdrawn"), BudgetStep.AwardWithdrawn.class, tell::of)
            .on(EventType.of("award-determined"), BudgetStep.AwardDetermined.class, tell::of)
            .on(EventType.of("reclaim-raised"), BudgetStep.ReclaimRaised.class, tell::of)
            .on(EventType.of("reclaim-reminded"), BudgetStep.ReclaimReminded.class, tell::of)
            .on(EventType.of("reclaim-settled"), BudgetStep.ReclaimSettled.class, tell::of);
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
  void on(ConsumerRecord<String, byte[]> record) {
    inbox.receive(record, handlers);
  }
}
