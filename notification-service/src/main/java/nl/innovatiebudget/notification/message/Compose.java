package nl.innovatiebudget.notification.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import nl.innovatiebudget.kit.time.BusinessClock;
import nl.innovatiebudget.kit.time.StatutoryTerms;
import nl.innovatiebudget.notification.application.Application;
import nl.innovatiebudget.notification.application.Language;
import nl.innovatiebudget.notification.application.OneLine;
import nl.innovatiebudget.notification.application.Party;
import nl.innovatiebudget.notification.juror.Juror;
import nl.innovatiebudget.notification.round.Round;
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
import nl.innovatiebudget.notification.template.News;
import nl.innovatiebudget.notification.wording.TemplateForms;
import nl.innovatiebudget.notification.wording.Wording;
import nl.innovatiebudget.notification.wording.Wording.Written;
import org.jspecify.annotations.Nullable;

/** Says news in the words of its reader, by the table and by the templates of its round. */
@ApplicationScoped
public class Compose {

  private final MessageTable table;
  private final Wording wording;
  private final Contact contact;
  private final Clock clock;

  Compose(MessageTable table, Wording wording, Contact contact, Clock clock) {
    this.table = table;
    this.wording = wording;
    this.contact = contact;
    this.clock = clock;
  }

  /** What a message of today to this party may say, beside its news. */
  public MessageFacts facts(Application application, Round round, Party party, News news) {
    var basis = basis(table.of(news.kind()), news.ground(), party.language());
    return MessageFacts.of(application, round, party, basis, contact);
  }

  public Written news(News news, Application application, MessageFacts facts) {
    var language = application.language();
    return wording.write(
        news.kind().templateName(),
        language,
        application.roundId(),
        Map.of("message", facts, "news", news),
        () -> MessageTemplates.write(news, language, facts));
  }

  /**
   * That something waits, and no more.
   *
   * @param decision whether it is a decision
   */
  Written notice(boolean decision, Application application, MessageFacts facts) {
    var language = application.language();
    return wording.write(
        TemplateForms.NOTICE,
        language,
        application.roundId(),
        Map.of("message", facts, "decision", decision),
        () -> MessageTemplates.notice(decision, language, facts));
  }

  Written invitation(Invitation invitation, Language language, Round round) {
    return wording.write(
        MessageKind.PARTNER_INVITED.templateName(),
        language,
        round.roundId(),
        Map.of("invitation", invitation),
        () -> MessageTemplates.write(invitation, language));
  }

  /**
   * @param title of the draft, empty while it has none
   */
  Written draftNews(DraftNews news, Party party, Round round, String title) {
    var language = party.language();
    var facts =
        new DraftFacts(
            party.name(),
            title.isBlank() ? null : OneLine.of(title),
            language.write(round.title()),
            basis(table.of(news.kind()), null, language).clauses(),
            contact);
    return wording.write(
        news.kind().templateName(),
        language,
        round.roundId(),
        Map.of("draft", facts, "news", news),
        () -> MessageTemplates.write(news, language, facts));
  }

  Written jurorNews(JurorNews news, Juror juror, Round round) {
    var language = juror.language();
    var facts =
        new JurorFacts(
            juror.name(),
            OneLine.of(language.write(round.title())),
            basis(table.of(news.kind()), null, language).clauses(),
            contact);
    return wording.write(
        news.kind().templateName(),
        language,
        round.roundId(),
        Map.of("juror", facts, "news", news),
        () -> MessageTemplates.write(news, language, facts));
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
}
