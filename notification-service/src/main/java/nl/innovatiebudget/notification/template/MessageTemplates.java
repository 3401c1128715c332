package nl.innovatiebudget.notification.template;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.innovatiebudget.notification.application.Language;

/** The messages' words, checked at build time against {@link MessageFacts}. */
@CheckedTemplate(basePath = "message")
public final class MessageTemplates {

  private MessageTemplates() {}

  static native TemplateInstance receiptNl(MessageFacts message);

  static native TemplateInstance receiptEn(MessageFacts message);

  static native TemplateInstance decisionAvailableNl(MessageFacts message);

  static native TemplateInstance decisionAvailableEn(MessageFacts message);

  static native TemplateInstance page(String language, MessageText message);

  /** The message in the given language. */
  public static MessageText write(MessageKind kind, Language language, MessageFacts facts) {
    var template =
        switch (kind) {
          case RECEIPT ->
              switch (language) {
                case NL -> receiptNl(facts);
                case EN -> receiptEn(facts);
              };
          case DECISION_AVAILABLE ->
              switch (language) {
                case NL -> decisionAvailableNl(facts);
                case EN -> decisionAvailableEn(facts);
              };
        };
    return MessageText.parse(template.render());
  }

  /** The same message as a page of HTML. */
  public static String html(Language language, MessageText message) {
    return page(language.tag(), message).render();
  }
}
