package nl.innovatiebudget.notification.round;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.innovatiebudget.kit.event.EventHandlers;
import nl.innovatiebudget.kit.event.EventType;
import nl.innovatiebudget.kit.event.Inbox;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Remembers the rounds that intake publishes. */
@ApplicationScoped
class RoundEvents {

  private final Inbox inbox;
  private final Rounds rounds;
  private final EventHandlers handlers;

  RoundEvents(Inbox inbox, Rounds rounds, ObjectMapper json) {
    this.inbox = inbox;
    this.rounds = rounds;
    this.handlers =
        new EventHandlers(json)
            .on(EventType.of("round-published"), RoundPublished.class, this::remember);
  }

  @Incoming("rounds")
  @Blocking
  void on(ConsumerRecord<String, byte[]> record) {
    inbox.receive(record, handlers);
  }

  private void remember(UUID eventId, RoundPublished round) {
    if (rounds.findByIdOptional(round.id()).isEmpty()) {
      rounds.persist(new Round(round));
    }
  }
}
