package nl.innovatiebudget.notification.letter;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.innovatiebudget.notification.application.Language;

/** The page of a message, checked at build time against {@link MessagePage}. */
@CheckedTemplate(basePath = "letter")
final class MessagePageTemplates {

  private MessagePageTemplates() {}

  static native TemplateInstance messageNl(MessagePage page);

  static native TemplateInstance messageEn(MessagePage page);

  /** As a whole page of HTML. */
  static String html(Language language, MessagePage page) {
    return switch (language) {
      case NL -> messageNl(page).render();
      case EN -> messageEn(page).render();
    };
  }
}
