package nl.innovatiebudget.budget.award;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import nl.innovatiebudget.kit.event.EventHandlers;
import nl.innovatiebudget.kit.event.EventType;
import nl.innovatiebudget.kit.event.Inbox;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of reports about awarded projects. */
@ApplicationScoped
public class ReportsEvents {

  private final Inbox inbox;
  private final EventHandlers handlers;

  ReportsEvents(Inbox inbox, ObjectMapper json, AwardReports reports) {
    this.inbox = inbox;
    this.handlers =
        new EventHandlers(json)
            .on(
                EventType.of("progress-report-submitted"),
                ProgressReportSubmitted.class,
                (id, report) -> reports.add(report))
            .on(
                EventType.of("final-report-submitted"),
                FinalReportSubmitted.class,
                (id, report) -> reports.add(report));
  }

  @Incoming("reports")
  @Blocking
  public void on(ConsumerRecord<String, byte[]> record) {
    inbox.receive(record, handlers);
  }
}
