package nl.innovatiebudget.notification.letter;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import nl.innovatiebudget.kit.event.EventHandlers;
import nl.innovatiebudget.kit.event.EventType;
import nl.innovatiebudget.kit.event.Inbox;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What assessment tells about applications. */
@ApplicationScoped
class AssessmentEvents {

  private final Inbox inbox;
  private final EventHandlers handlers;

  AssessmentEvents(Inbox inbox, IssueDecisionLetter issueLetter, ObjectMapper json) {
    this.inbox = inbox;
    this.handlers =
        new EventHandlers(json)
            .on(EventType.of("application-decided"), ApplicationDecided.class, issueLetter::about);
  }

  @Incoming("assessments")
  @Blocking
  void on(ConsumerRecord<String, byte[]> record) {
    inbox.receive(record, handlers);
  }
}
