package nl.innovatiebudget.notification.letter;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.innovatiebudget.notification.application.Language;

/** The letters' words, checked at build time against {@link DecisionText}. */
@CheckedTemplate(basePath = "letter")
final class LetterTemplates {

  private LetterTemplates() {}

  static native TemplateInstance decisionNl(DecisionText letter);

  static native TemplateInstance decisionEn(DecisionText letter);

  /** The letter as a whole page of HTML. */
  static String html(Language language, DecisionText letter) {
    return switch (language) {
      case NL -> decisionNl(letter).render();
      case EN -> decisionEn(letter).render();
    };
  }
}
