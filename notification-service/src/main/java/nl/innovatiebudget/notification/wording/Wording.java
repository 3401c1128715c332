package nl.innovatiebudget.notification.wording;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Supplier;
import nl.innovatiebudget.notification.application.Language;
import nl.innovatiebudget.notification.template.MessageText;

/**
 * In which words something is said: those that were approved for the round, else those for every
 * round, else the built-in ones.
 */
@ApplicationScoped
public class Wording {

  /** The version of the words in this program. */
  public static final int BUILT_IN = 1;

  private final TemplateVersions versions;
  private final TemplateForms forms;

  Wording(TemplateVersions versions, TemplateForms forms) {
    this.versions = versions;
    this.forms = forms;
  }

  /**
   * What is said, and by which version of the template.
   *
   * @param template its name
   */
  public record Written(String template, int version, MessageText words) {}

  /**
   * @param facts by name, as the template finds them
   * @param builtIn says the same facts in the built-in words
   */
  public Written write(
      String template,
      Language language,
      String roundId,
      Map<String, ?> facts,
      Supplier<MessageText> builtIn) {
    var uploaded = versions.inUse(template, language, roundId);
    return uploaded.isEmpty()
        ? new Written(template, BUILT_IN, builtIn.get())
        : new Written(
            template, uploaded.get().version(), render(uploaded.get().body(), Plain.of(facts)));
  }

  /** The same template and version with other facts, which are plain maps. */
  public Written again(
      String template, Language language, int version, Map<String, Object> plainFacts) {
    var body =
        version == BUILT_IN
            ? TemplateForms.builtIn(form(template), language)
            : versions.of(template, language, version).orElseThrow().body();
    return new Written(template, version, render(body, plainFacts));
  }

  private TemplateForm form(String template) {
    return forms
        .of(template)
        .orElseThrow(() -> new IllegalStateException("there is no template " + template));
  }

  /** Words that were proposed, with made-up facts. */
  public MessageText preview(TemplateVersion version, Samples.Situation situation) {
    var facts = Samples.of(form(version.name()), version.language(), situation);
    return render(version.body(), facts);
  }

  private static MessageText render(String body, Map<String, Object> facts) {
    return MessageText.parse(PlainEngine.render(PlainEngine.parse(body), facts));
  }
}
