package nl.innovatiebudget.notification.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.kit.event.EventType;
import nl.innovatiebudget.kit.event.Outbox;
import nl.innovatiebudget.kit.event.Topic;
import nl.innovatiebudget.notification.application.Application;
import nl.innovatiebudget.notification.application.Applications;
import nl.innovatiebudget.notification.message.PostMessages;
import nl.innovatiebudget.notification.round.Rounds;
import nl.innovatiebudget.notification.template.Contact;
import nl.innovatiebudget.notification.template.News;

/**
 * Issues the one letter that tells a decision on an application, says so to the other services and
 * tells the applicants that it waits for them: all three or none.
 */
@ApplicationScoped
public class IssueDecisionLetter {

  private static final EventType LETTER_ISSUED = EventType.of("letter-issued");

  private final Applications applications;
  private final Rounds rounds;
  private final Letters letters;
  private final LetterPdf pdf;
  private final Contact contact;
  private final PostMessages post;
  private final Outbox outbox;
  private final Clock clock;

  IssueDecisionLetter(
      Applications applications,
      Rounds rounds,
      Letters letters,
      LetterPdf pdf,
      Contact contact,
      PostMessages post,
      Outbox outbox,
      Clock clock) {
    this.applications = applications;
    this.rounds = rounds;
    this.letters = letters;
    this.pdf = pdf;
    this.contact = contact;
    this.post = post;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Refuses a second, other decision, unless it awards on objection what was refused. */
  @Transactional
  public void about(UUID eventId, ApplicationDecided decision) {
    var application = applications.lock(decision.applicationId());
    if (letters.ofDecision(decision.decisionId()).isPresent()) {
      return;
    }
    boolean onObjection = undoesRefusal(application, decision);
    var round = rounds.of(application.roundId(), application.roundVersion());
    var issuedAt = clock.instant();
    var text = DecisionText.of(application, round, decision, onObjection, issuedAt, contact);
    var html = LetterTemplates.html(application.language(), text);
    var letter = new Letter(application, decision, html, pdf.of(html, issuedAt), issuedAt);
    letters.persistAndFlush(letter);
    outbox.add(
        Topic.NOTIFICATIONS,
        application.applicationId().toString(),
        LETTER_ISSUED,
        LetterIssued.of(letter));
    post.toApplicants(eventId, application, new News.DecisionAvailable(letter.letterId));
    if (decision.outcome() == Outcome.NOT_TREATED) {
      application.refusedToTreat();
    }
  }

  /** Refuses after any other decision, unless the application was reopened since. */
  @Transactional
  public void about(UUID eventId, ApplicationNotTreated refusal) {
    about(eventId, refusal.decision());
  }

  /** Whether it awards what a letter refused before; refuses any other second decision. */
  private boolean undoesRefusal(Application application, ApplicationDecided decision) {
    var told = letters.outcomesOf(application.applicationId());
    if (!application.isNotTreated()) {
      if (told.isEmpty()) {
        return false;
      }
      if (told.equals(List.of(LetterKind.REFUSAL)) && decision.outcome() == Outcome.AWARDED) {
        return true;
      }
    }
    throw new IllegalStateException(
        "application %s was told another decision and cannot be told decision %s"
            .formatted(decision.applicationId(), decision.decisionId()));
  }
}
