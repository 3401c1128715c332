package nl.innovatiebudget.notification.template;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.innovatiebudget.notification.application.Language;

/** The words of a digest, checked at build time against what they are given. */
@CheckedTemplate(basePath = "message")
public final class DigestTemplates {

  private DigestTemplates() {}

  static native TemplateInstance digestNl(DigestFacts digest);

  static native TemplateInstance digestEn(DigestFacts digest);

  public static MessageText write(DigestFacts digest, Language language) {
    var template =
        switch (language) {
          case NL -> digestNl(digest);
          case EN -> digestEn(digest);
        };
    return MessageText.parse(template.render());
  }
}
