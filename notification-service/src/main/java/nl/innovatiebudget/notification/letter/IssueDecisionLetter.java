package nl.innovatiebudget.notification.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.innovatiebudget.kit.event.EventType;
import nl.innovatiebudget.kit.event.Outbox;
import nl.innovatiebudget.kit.event.Topic;
import nl.innovatiebudget.notification.application.Application;
import nl.innovatiebudget.notification.application.Applications;
import nl.innovatiebudget.notification.message.PostMessages;
import nl.innovatiebudget.notification.round.Rounds;
import nl.innovatiebudget.notification.template.Contact;
import nl.innovatiebudget.notification.template.DecisionFacts;
import nl.innovatiebudget.notification.template.News;
import nl.innovatiebudget.notification.wording.Plain;
import nl.innovatiebudget.notification.wording.Wording;

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
  private final MakeLetter make;
  private final Wording wording;
  private final Contact contact;
  private final PostMessages post;
  private final Outbox outbox;
  private final Clock clock;

  IssueDecisionLetter(
      Applications applications,
      Rounds rounds,
      Letters letters,
      MakeLetter make,
      Wording wording,
      Contact contact,
      PostMessages post,
      Outbox outbox,
      Clock clock) {
    this.applications = applications;
    this.rounds = rounds;
    this.letters = letters;
    this.make = make;
    this.wording = wording;
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
    var facts = DecisionText.of(application, round, decision, onObjection, issuedAt, contact);
    var letter = make.of(draft(application, decision, facts), sheet(application, facts, issuedAt));
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

  private LetterDraft draft(
      Application application, ApplicationDecided decision, DecisionFacts facts) {
    var kind = LetterKind.of(decision.outcome());
    var language = application.language();
    var named = Map.of("letter", facts);
    var written =
        wording.write(
            kind.template(),
            language,
            application.roundId(),
            named,
            () -> LetterTemplates.words(kind, language, facts));
    return new LetterDraft(
        application,
        decision.decisionId(),
        kind.name(),
        decision.amountCents(),
        false,
        written,
        Plain.of(named));
  }

  private LetterSheet sheet(Application application, DecisionFacts facts, Instant issuedAt) {
    return LetterSheet.of(application, facts.addressee(), true, issuedAt, contact)
        .withStrong(Set.of(facts.amount(), facts.lastDayToObject()))
        .withDutchBasis(facts.legalBasis());
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
