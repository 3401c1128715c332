package nl.innovatiebudget.notification.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.innovatiebudget.notification.application.Application;
import nl.innovatiebudget.notification.application.Party;
import nl.innovatiebudget.notification.juror.Juror;
import nl.innovatiebudget.notification.round.Round;
import nl.innovatiebudget.notification.round.Rounds;
import nl.innovatiebudget.notification.table.Addressee;
import nl.innovatiebudget.notification.table.MessageTable;
import nl.innovatiebudget.notification.table.Rule;
import nl.innovatiebudget.notification.template.DraftNews;
import nl.innovatiebudget.notification.template.Invitation;
import nl.innovatiebudget.notification.template.JurorNews;
import nl.innovatiebudget.notification.template.MessageKind;
import nl.innovatiebudget.notification.template.MessageTemplates;
import nl.innovatiebudget.notification.template.News;
import nl.innovatiebudget.notification.wording.Wording.Written;
import org.jspecify.annotations.Nullable;

/**
 * Writes what the table says to whom it says. The database refuses a second message of one kind to
 * one party because of one event.
 */
@ApplicationScoped
public class PostMessages {

  private static final Set<Addressee> PARTIES = Set.of(Addressee.APPLICANTS, Addressee.LEAD);

  private final MessageTable table;
  private final Messages messages;
  private final Rounds rounds;
  private final Compose compose;
  private final Event<MessagePosted> posted;
  private final Clock clock;

  PostMessages(
      MessageTable table,
      Messages messages,
      Rounds rounds,
      Compose compose,
      Event<MessagePosted> posted,
      Clock clock) {
    this.table = table;
    this.messages = messages;
    this.rounds = rounds;
    this.compose = compose;
    this.posted = posted;
    this.clock = clock;
  }

  /** The same news to every public body that applies together, or to their lead only. */
  @Transactional(TxType.MANDATORY)
  public void toApplicants(UUID eventId, Application application, News news) {
    toApplicants(eventId, application, news, news.letterId());
  }

  /** The same, with the letter that says it too. */
  @Transactional(TxType.MANDATORY)
  public void toApplicants(
      UUID eventId, Application application, News news, @Nullable UUID letterId) {
    var rule = table.of(news.kind());
    rule.requireFor(PARTIES);
    var round = rounds.of(application.roundId(), application.roundVersion());
    for (var party : partiesOf(application, rule, news)) {
      var facts = compose.facts(application, round, party, news);
      var message = new Message(eventId, party, news.kind(), letterId, clock.instant());
      post(
          message,
          compose.news(news, application, facts),
          rule.onlyNotice() ? compose.notice(rule.remedy() != null, application, facts) : null);
    }
  }

  @Transactional(TxType.MANDATORY)
  public void toInvited(UUID eventId, Party party, Round round, Invitation invitation) {
    table.of(MessageKind.PARTNER_INVITED).requireFor(Set.of(Addressee.INVITED));
    var message = new Message(eventId, party, MessageKind.PARTNER_INVITED, null, clock.instant());
    post(message, compose.invitation(invitation, party.language(), round), null);
  }

  /** To one organisation of a draft. */
  @Transactional(TxType.MANDATORY)
  public void toDrafter(UUID eventId, Party party, Round round, String title, DraftNews news) {
    table.of(news.kind()).requireFor(Set.of(Addressee.DRAFTER));
    var message = new Message(eventId, party, news.kind(), null, clock.instant());
    post(message, compose.draftNews(news, party, round, title), null);
  }

  @Transactional(TxType.MANDATORY)
  public void toJuror(UUID eventId, Juror juror, Round round, JurorNews news) {
    table.of(news.kind()).requireFor(Set.of(Addressee.JUROR));
    var message = new Message(eventId, juror, news.kind(), clock.instant());
    post(message, compose.jurorNews(news, juror, round), null);
  }

  private static List<Party> partiesOf(Application application, Rule rule, News news) {
    return rule.to() == Addressee.LEAD || news.leadOnly()
        ? List.of(application.lead())
        : application.applicants();
  }

  private void post(Message message, Written written, @Nullable Written notice) {
    var language = message.recipient().language();
    message.say(written, MessageTemplates.html(language, written.words()));
    if (notice != null) {
      message.announceBy(notice, MessageTemplates.html(language, notice.words()));
    }
    messages.persistAndFlush(message);
    posted.fire(new MessagePosted(message));
  }
}
