package nl.innovatiebudget.notification.letter;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.innovatiebudget.notification.application.Language;
import nl.innovatiebudget.notification.template.DecisionFacts;
import nl.innovatiebudget.notification.template.MessageText;

/** The built-in words of the letters about decisions, and the page of every letter. */
@CheckedTemplate(basePath = "letter")
final class LetterTemplates {

  private LetterTemplates() {}

  static native TemplateInstance awardNl(DecisionFacts letter);

  static native TemplateInstance awardEn(DecisionFacts letter);

  static native TemplateInstance refusalNl(DecisionFacts letter);

  static native TemplateInstance refusalEn(DecisionFacts letter);

  static native TemplateInstance notTreatedNl(DecisionFacts letter);

  static native TemplateInstance notTreatedEn(DecisionFacts letter);

  static native TemplateInstance page(LetterPage page);

  static MessageText words(LetterKind kind, Language language, DecisionFacts letter) {
    boolean dutch = language == Language.NL;
    var template =
        switch (kind) {
          case AWARD -> dutch ? awardNl(letter) : awardEn(letter);
          case REFUSAL -> dutch ? refusalNl(letter) : refusalEn(letter);
          case NOT_TREATED -> dutch ? notTreatedNl(letter) : notTreatedEn(letter);
        };
    return MessageText.parse(template.render());
  }
}
