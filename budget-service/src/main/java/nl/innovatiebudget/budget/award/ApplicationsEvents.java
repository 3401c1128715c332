package nl.innovatiebudget.budget.award;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import nl.innovatiebudget.budget.recipient.ApplicationSubmitted;
import nl.innovatiebudget.budget.recipient.KeepRecipient;
import nl.innovatiebudget.kit.event.EventHandlers;
import nl.innovatiebudget.kit.event.EventType;
import nl.innovatiebudget.kit.event.Inbox;
import nl.innovatiebudget.kit.event.Topic;
import nl.innovatiebudget.kit.event.TopicEvents;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears who leads an application, and what is reported about an awarded project. */
@ApplicationScoped
public class ApplicationsEvents implements TopicEvents {

  private final Inbox inbox;
  private final EventHandlers handlers;

  ApplicationsEvents(
      Inbox inbox, ObjectMapper json, KeepRecipient keepRecipient, AwardReports reports) {
    this.inbox = inbox;
    this.handlers =
        new EventHandlers(json)
            .on(
                EventType.of("application-submitted"),
                ApplicationSubmitted.class,
                (id, application) -> keepRecipient.keep(application.recipient()))
            .on(
                EventType.of("progress-report-submitted"),
                ProgressReportSubmitted.class,
                (id, report) -> reports.add(report))
            .on(
                EventType.of("final-report-submitted"),
                FinalReportSubmitted.class,
                (id, report) -> reports.add(report));
  }

  @Override
  public Topic topic() {
    return Topic.APPLICATIONS;
  }

  @Override
  public EventHandlers handlers() {
    return handlers;
  }

  @Incoming("applications")
  @Blocking
  public void on(ConsumerRecord<String, byte[]> record) {
    inbox.receive(record, handlers);
  }
}
