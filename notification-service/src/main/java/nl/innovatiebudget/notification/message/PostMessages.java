package nl.innovatiebudget.notification.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.innovatiebudget.kit.time.BusinessClock;
import nl.innovatiebudget.kit.time.StatutoryTerms;
import nl.innovatiebudget.notification.application.Application;
import nl.innovatiebudget.notification.application.Language;
import nl.innovatiebudget.notification.application.OneLine;
import nl.innovatiebudget.notification.application.Party;
import nl.innovatiebudget.notification.juror.Juror;
import nl.innovatiebudget.notification.round.Round;
import nl.innovatiebudget.notification.round.Rounds;
import nl.innovatiebudget.notification.table.Addressee;
import nl.innovatiebudget.notification.table.MessageTable;
import nl.innovatiebudget.notification.table.Rule;
import nl.innovatiebudget.notification.template.Basis;
import nl.innovatiebudget.notification.template.Contact;
import nl.innovatiebudget.notification.template.DraftFacts;
import nl.innovatiebudget.notification.template.DraftNews;
import nl.innovatiebudget.notification.template.Invitation;
import nl.innovatiebudget.notification.template.JurorFacts;
import nl.innovatiebudget.notification.template.JurorNews;
import nl.innovatiebudget.notification.template.MessageFacts;
import nl.innovatiebudget.notification.template.MessageKind;
import nl.innovatiebudget.notification.template.MessageTemplates;
import nl.innovatiebudget.notification.template.MessageText;
import nl.innovatiebudget.notification.template.News;
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
  private final Contact contact;
  private final Event<MessagePosted> posted;
  private final Clock clock;

  PostMessages(
      MessageTable table,
      Messages messages,
      Rounds rounds,
      Contact contact,
      Event<MessagePosted> posted,
      Clock clock) {
    this.table = table;
    this.messages = messages;
    this.rounds = rounds;
    this.contact = contact;
    this.posted = posted;
    this.clock = clock;
  }

  /** The same news to every public body that applies together, or to their lead only. */
  @Transactional(TxType.MANDATORY)
  public void toApplicants(UUID eventId, Application application, News news) {
    var rule = table.of(news.kind());
    rule.requireFor(PARTIES);
    var round = rounds.of(application.roundId(), application.roundVersion());
    for (var party : partiesOf(application, rule)) {
      var language = party.language();
      var basis = basis(rule, news.ground(), language);
      var facts = MessageFacts.of(application, round, party, basis, contact);
      var words = MessageTemplates.write(news, language, facts);
      var notice =
          rule.onlyNotice()
              ? MessageTemplates.notice(rule.remedy() != null, language, facts)
              : null;
      post(
          new Message(eventId, party, news.kind(), news.letterId(), clock.instant()),
          words,
          notice);
    }
  }

  @Transactional(TxType.MANDATORY)
  public void toInvited(UUID eventId, Party party, Invitation invitation) {
    table.of(MessageKind.PARTNER_INVITED).requireFor(Set.of(Addressee.INVITED));
    var words = MessageTemplates.write(invitation, party.language());
    var message = new Message(eventId, party, MessageKind.PARTNER_INVITED, null, clock.instant());
    post(message, words, null);
  }

  /** To one organisation of a draft. */
  @Transactional(TxType.MANDATORY)
  public void toDrafter(UUID eventId, Party party, Round round, String title, DraftNews news) {
    var rule = table.of(news.kind());
    rule.requireFor(Set.of(Addressee.DRAFTER));
    var language = party.language();
    var facts =
        new DraftFacts(
            party.name(),
            OneLine.of(title),
            language.write(round.title()),
            basis(rule, null, language).clauses(),
            contact);
    var words = MessageTemplates.write(news, language, facts);
    post(new Message(eventId, party, news.kind(), null, clock.instant()), words, null);
  }

  @Transactional(TxType.MANDATORY)
  public void toJuror(UUID eventId, Juror juror, Round round, JurorNews news) {
    var rule = table.of(news.kind());
    rule.requireFor(Set.of(Addressee.JUROR));
    var language = juror.language();
    var facts =
        new JurorFacts(
            juror.name(),
            OneLine.of(language.write(round.title())),
            basis(rule, null, language).clauses(),
            contact);
    var words = MessageTemplates.write(news, language, facts);
    post(new Message(eventId, juror, news.kind(), clock.instant()), words, null);
  }

  private static List<Party> partiesOf(Application application, Rule rule) {
    return rule.to() == Addressee.LEAD ? List.of(application.lead()) : application.applicants();
  }

  /** Objection and appeal have the same term, from the day after it is announced (Awb 6:7, 6:8). */
  private Basis basis(Rule rule, @Nullable String ground, Language language) {
    var clauses = language.list(rule.clauses().stream().map(language::write).toList());
    var today = LocalDate.ofInstant(clock.instant(), BusinessClock.AMSTERDAM);
    return new Basis(
        clauses,
        ground == null ? null : language.write(rule.ground(ground)),
        rule.remedy() == null ? null : language.write(StatutoryTerms.lastDayToObject(today)));
  }

  private void post(Message message, MessageText words, @Nullable MessageText notice) {
    var language = message.recipient().language();
    message.say(words, MessageTemplates.html(language, words));
    if (notice != null) {
      message.announceBy(notice, MessageTemplates.html(language, notice));
    }
    messages.persistAndFlush(message);
    posted.fire(new MessagePosted(message));
  }
}
