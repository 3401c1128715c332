package nl.innovatiebudget.notification.progress;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import nl.innovatiebudget.kit.event.EventHandlers;
import nl.innovatiebudget.kit.event.EventType;
import nl.innovatiebudget.kit.event.Inbox;
import nl.innovatiebudget.kit.event.Topic;
import nl.innovatiebudget.kit.event.TopicEvents;
import nl.innovatiebudget.notification.letter.ApplicationDecided;
import nl.innovatiebudget.notification.letter.IssueDecisionLetter;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What assessment tells about applications and jurors. */
@ApplicationScoped
class AssessmentEvents implements TopicEvents {

  private final Inbox inbox;
  private final EventHandlers handlers;

  AssessmentEvents(
      Inbox inbox,
      IssueDecisionLetter issueLetter,
      TellApplicants tell,
      TellJuror tellJuror,
      ObjectMapper json) {
    this.inbox = inbox;
    this.handlers =
        new EventHandlers(json)
            .on(EventType.of("application-decided"), ApplicationDecided.class, issueLetter::about)
            .on(EventType.of("juror-invited"), JurorStep.Invited.class, tellJuror::of)
            .on(EventType.of("juror-assigned"), JurorStep.Assigned.class, tellJuror::of)
            .on(EventType.of("scoring-reminder"), JurorStep.ScoringReminder.class, tellJuror::of)
            .on(EventType.of("pitch-invited"), AssessmentStep.PitchInvited.class, tell::of)
            .on(EventType.of("pitch-moved"), AssessmentStep.PitchMoved.class, tell::of)
            .on(EventType.of("pitch-cancelled"), AssessmentStep.PitchCancelled.class, tell::of)
            .on(EventType.of("feedback-released"), AssessmentStep.FeedbackReleased.class, tell::of)
            .on(
                EventType.of("objection-received"),
                AssessmentStep.ObjectionReceived.class,
                tell::of)
            .on(EventType.of("objection-decided"), AssessmentStep.ObjectionDecided.class, tell::of);
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
  void on(ConsumerRecord<String, byte[]> record) {
    inbox.receive(record, handlers);
  }
}
