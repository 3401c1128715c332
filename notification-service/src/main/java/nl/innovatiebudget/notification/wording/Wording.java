package nl.innovatiebudget.notification.wording;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nl.innovatiebudget.notification.application.Language;
import nl.innovatiebudget.notification.task.TaskKind;
import nl.innovatiebudget.notification.task.Tasks;
import nl.innovatiebudget.notification.template.MessageText;
import org.jboss.logging.Logger;

/**
 * In which words something is said: those that were approved for the round, else those for every
 * round, else the built-in ones.
 */
@ApplicationScoped
public class Wording {

  /** The version of the words in this program. */
  public static final int BUILT_IN = 1;

  private static final Logger LOG = Logger.getLogger(Wording.class);

  private final TemplateVersions versions;
  private final TemplateForms forms;
  private final Tasks tasks;

  Wording(TemplateVersions versions, TemplateForms forms, Tasks tasks) {
    this.versions = versions;
    this.forms = forms;
    this.tasks = tasks;
  }

  /**
   * What is said, and by which version of the template.
   *
   * @param template its name
   */
  public record Written(String template, int version, MessageText words) {}

  /**
   * Words that were fit when they were approved and are not any more, as a later release gives them
   * other facts, hold nothing up: the built-in ones take their place and an officer is told.
   *
   * @param facts by name, as the template finds them
   * @param builtIn says the same facts in the built-in words
   */
  public Written write(
      String template,
      Language language,
      String roundId,
      Map<String, ?> facts,
      Supplier<MessageText> builtIn) {
    return versions
        .inUse(template, language, roundId)
        .flatMap(version -> inWordsOf(version, facts))
        .orElseGet(() -> new Written(template, BUILT_IN, builtIn.get()));
  }

  private Optional<Written> inWordsOf(TemplateVersion version, Map<String, ?> facts) {
    var plain = Plain.of(facts);
    try {
      return Optional.of(
          new Written(version.name(), version.version(), render(version.body(), plain)));
    } catch (PlainEngine.Unusable | IllegalArgumentException unfit) {
      LOG.errorf("Version %s of template %s is unusable", version.version(), version.name());
      tasks.open(TaskKind.WORDS_UNUSABLE, version.versionId, version.name());
      return Optional.empty();
    }
  }

  /**
   * The same template and version with other facts, which are plain maps; empty when the words of
   * now need facts that were not kept then.
   */
  public Optional<Written> again(
      String template, Language language, int version, Map<String, Object> plainFacts) {
    var body =
        version == BUILT_IN
            ? TemplateForms.builtIn(form(template), language)
            : versions.of(template, language, version).orElseThrow().body();
    try {
      return Optional.of(new Written(template, version, render(body, plainFacts)));
    } catch (PlainEngine.Unusable | IllegalArgumentException unfit) {
      return Optional.empty();
    }
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
