package nl.innovatiebudget.notification.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.UUID;
import nl.innovatiebudget.notification.application.Application;
import nl.innovatiebudget.notification.round.Rounds;
import nl.innovatiebudget.notification.template.Contact;
import nl.innovatiebudget.notification.template.MessageFacts;
import nl.innovatiebudget.notification.template.MessageKind;
import nl.innovatiebudget.notification.template.MessageTemplates;
import org.jspecify.annotations.Nullable;

/**
 * Writes the same kind of message to every public body that applied together. The database refuses
 * a second message of one kind to one party because of one event.
 */
@ApplicationScoped
public class PostMessages {

  private final Messages messages;
  private final Rounds rounds;
  private final Contact contact;
  private final Event<MessagePosted> posted;
  private final Clock clock;

  PostMessages(
      Messages messages, Rounds rounds, Contact contact, Event<MessagePosted> posted, Clock clock) {
    this.messages = messages;
    this.rounds = rounds;
    this.contact = contact;
    this.posted = posted;
    this.clock = clock;
  }

  @Transactional(TxType.MANDATORY)
  public void toApplicants(
      UUID eventId, Application application, MessageKind kind, @Nullable UUID letterId) {
    var round = rounds.of(application.roundId(), application.roundVersion());
    var language = application.language();
    for (var party : application.applicants()) {
      var words =
          MessageTemplates.write(
              kind, language, MessageFacts.of(application, round, party, contact));
      var html = MessageTemplates.html(language, words);
      var message = new Message(eventId, party, kind, letterId, words, html, clock.instant());
      messages.persistAndFlush(message);
      posted.fire(new MessagePosted(message));
    }
  }
}
