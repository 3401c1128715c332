package nl.innovatiebudget.notification.progress;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import nl.innovatiebudget.kit.event.EventHandlers;
import nl.innovatiebudget.kit.event.EventType;
import nl.innovatiebudget.kit.event.Inbox;
import nl.innovatiebudget.kit.event.Topic;
import nl.innovatiebudget.kit.event.TopicEvents;
import nl.innovatiebudget.notification.application.ApplicationSubmitted;
import nl.innovatiebudget.notification.application.PartnerInvited;
import nl.innovatiebudget.notification.letter.ApplicationNotTreated;
import nl.innovatiebudget.notification.letter.IssueDecisionLetter;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What intake tells about applications. */
@ApplicationScoped
class ApplicationEvents implements TopicEvents {

  private final Inbox inbox;
  private final EventHandlers handlers;

  ApplicationEvents(
      Inbox inbox,
      TellInvited tellInvited,
      TellDrafter tellDrafter,
      ConfirmReceipt confirmReceipt,
      TellApplicants tell,
      AskDetermination askDetermination,
      IssueDecisionLetter issueLetter,
      ObjectMapper json) {
    this.inbox = inbox;
    this.handlers =
        new EventHandlers(json)
            .on(EventType.of("partner-invited"), PartnerInvited.class, tellInvited::of)
            .on(EventType.of("partner-signed"), DraftStep.PartnerSigned.class, tellDrafter::of)
            .on(
                EventType.of("signature-missing"),
                DraftStep.SignatureMissing.class,
                tellDrafter::of)
            .on(
                EventType.of("application-submitted"),
                ApplicationSubmitted.class,
                confirmReceipt::of)
            .on(EventType.of("supplement-requested"), Step.SupplementRequested.class, tell::of)
            .on(EventType.of("supplement-answered"), Step.SupplementAnswered.class, tell::of)
            .on(EventType.of("supplement-reminded"), IntakeStep.SupplementReminded.class, tell::of)
            .on(
                EventType.of("decision-term-extended"),
                IntakeStep.DecisionTermExtended.class,
                tell::of)
            .on(
                EventType.of("default-notice-received"),
                IntakeStep.DefaultNoticeReceived.class,
                tell::of)
            .on(
                EventType.of("penalty-determination-due"),
                AskDetermination.Due.class,
                askDetermination::due)
            .on(
                EventType.of("penalty-determined"),
                IntakeStep.PenaltyDetermined.class,
                askDetermination::determined)
            .on(EventType.of("report-due"), IntakeStep.ReportDue.class, tell::of)
            .on(EventType.of("report-overdue"), IntakeStep.ReportOverdue.class, tell::of)
            .on(
                EventType.of("publication-announced"),
                IntakeStep.PublicationAnnounced.class,
                tell::of)
            .on(EventType.of("award-published"), IntakeStep.AwardPublished.class, tell::of)
            .on(EventType.of("application-withdrawn"), Step.Withdrawn.class, tell::of)
            .on(EventType.of("application-reopened"), Step.Reopened.class, tell::of)
            .on(
                EventType.of("application-not-treated"),
                ApplicationNotTreated.class,
                issueLetter::about);
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
  void on(ConsumerRecord<String, byte[]> record) {
    inbox.receive(record, handlers);
  }
}
