package nl.innovatiebudget.notification.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.innovatiebudget.notification.application.Application;
import nl.innovatiebudget.notification.message.Compose;
import nl.innovatiebudget.notification.round.Rounds;
import nl.innovatiebudget.notification.table.Addressee;
import nl.innovatiebudget.notification.table.MessageTable;
import nl.innovatiebudget.notification.template.Contact;
import nl.innovatiebudget.notification.template.News;
import nl.innovatiebudget.notification.wording.Plain;

/**
 * Issues the letter that says what a message says: what is decided after the award, and formal
 * notices. It is addressed to the lead.
 */
@ApplicationScoped
public class IssueNewsLetter {

  private final MessageTable table;
  private final Rounds rounds;
  private final Compose compose;
  private final MakeLetter make;
  private final Contact contact;
  private final Clock clock;

  IssueNewsLetter(
      MessageTable table,
      Rounds rounds,
      Compose compose,
      MakeLetter make,
      Contact contact,
      Clock clock) {
    this.table = table;
    this.rounds = rounds;
    this.compose = compose;
    this.make = make;
    this.contact = contact;
    this.clock = clock;
  }

  /** Gives back its id, for the message that announces it in the same transaction. */
  @Transactional(TxType.MANDATORY)
  public UUID of(UUID eventId, Application application, News news) {
    var rule = table.of(news.kind());
    var round = rounds.of(application.roundId(), application.roundVersion());
    var facts = compose.facts(application, round, application.lead(), news);
    var draft =
        new LetterDraft(
            application,
            eventId,
            news.kind().name(),
            null,
            rule.to() == Addressee.LEAD,
            compose.news(news, application, facts),
            Plain.of(Map.of("message", facts, "news", news)));
    var lastDay = facts.lastDay();
    var sheet =
        LetterSheet.of(
                application, facts.recipient(), rule.remedy() != null, clock.instant(), contact)
            .withStrong(lastDay == null ? Set.of() : Set.of(lastDay));
    return make.of(draft, sheet).letterId;
  }
}
