package nl.innovatiebudget.assessment.eligibility;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import nl.innovatiebudget.assessment.casefile.Application;
import nl.innovatiebudget.kit.event.EventHandlers;
import nl.innovatiebudget.kit.event.EventType;
import nl.innovatiebudget.kit.event.Inbox;
import nl.innovatiebudget.kit.event.Topic;
import nl.innovatiebudget.kit.event.TopicEvents;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What intake says about applications. */
@ApplicationScoped
public class ApplicationEvents implements TopicEvents {

  private final Inbox inbox;
  private final EventHandlers handlers;

  public ApplicationEvents(
      Inbox inbox, ObjectMapper json, TakeSubmission submissions, FollowIntake intake) {
    this.inbox = inbox;
    this.handlers =
        new EventHandlers(json)
            .on(
                EventType.of("application-submitted"),
                Application.class,
                (id, application) -> submissions.take(application))
            .on(
                EventType.of("application-withdrawn"),
                IntakeNews.Withdrawn.class,
                (id, news) -> intake.follow(news))
            .on(
                EventType.of("application-not-treated"),
                IntakeNews.NotTreated.class,
                (id, news) -> intake.follow(news))
            .on(
                EventType.of("application-reopened"),
                IntakeNews.Reopened.class,
                (id, news) -> intake.follow(news));
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
