package nl.innovatiebudget.notification.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.UUID;
import nl.innovatiebudget.notification.application.Application;
import nl.innovatiebudget.notification.application.Party;
import nl.innovatiebudget.notification.round.Rounds;
import nl.innovatiebudget.notification.template.Contact;
import nl.innovatiebudget.notification.template.Invitation;
import nl.innovatiebudget.notification.template.MessageFacts;
import nl.innovatiebudget.notification.template.MessageKind;
import nl.innovatiebudget.notification.template.MessageTemplates;
import nl.innovatiebudget.notification.template.MessageText;
import nl.innovatiebudget.notification.template.News;
import org.jspecify.annotations.Nullable;

/**
 * Writes to those who apply. The database refuses a second message of one kind to one party because
 * of one event.
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

  /** The same news to every public body that applies together. */
  @Transactional(TxType.MANDATORY)
  public void toApplicants(UUID eventId, Application application, News news) {
    var round = rounds.of(application.roundId(), application.roundVersion());
    for (var party : application.applicants()) {
      var facts = MessageFacts.of(application, round, party, contact);
      var words = MessageTemplates.write(news, party.language(), facts);
      post(eventId, party, news.kind(), news.letterId(), words);
    }
  }

  @Transactional(TxType.MANDATORY)
  public void toInvited(UUID eventId, Party party, Invitation invitation) {
    var words = MessageTemplates.write(invitation, party.language());
    post(eventId, party, MessageKind.PARTNER_INVITED, null, words);
  }

  private void post(
      UUID eventId, Party party, MessageKind kind, @Nullable UUID letterId, MessageText words) {
    var html = MessageTemplates.html(party.language(), words);
    var message = new Message(eventId, party, kind, letterId, words, html, clock.instant());
    messages.persistAndFlush(message);
    posted.fire(new MessagePosted(message));
  }
}
