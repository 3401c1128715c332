package nl.innovatiebudget.notification.wording;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.innovatiebudget.notification.application.Language;
import org.jspecify.annotations.Nullable;

/** Made-up facts for every template, from {@code template-samples.yaml}. */
public final class Samples {

  /** By name of a variable, then by language tag. */
  private static final Map<String, Map<String, String>> WORDS = read();

  private Samples() {}

  /** Which of the branches of a template a sample goes through. */
  public enum Situation {
    /** Everything is there and every question is answered with yes. */
    YES,
    /** Everything is there and every question is answered with no. */
    NO,
    /** What can be absent is, lists are empty, and every question is answered with no. */
    BARE
  }

  /** By name, as templates find them. */
  public static Map<String, Object> of(TemplateForm form, Language language, Situation situation) {
    return group("", form.facts(), language, situation);
  }

  private static Map<String, Object> group(
      String parent, Shape.Group group, Language language, Situation situation) {
    var facts = new LinkedHashMap<String, Object>();
    group
        .parts()
        .forEach((name, part) -> facts.put(name, of(parent, name, part, language, situation)));
    return facts;
  }

  private static @Nullable Object of(
      String parent, String name, Shape shape, Language language, Situation situation) {
    return switch (shape) {
      case Shape.Words words ->
          words.optional() && situation == Situation.BARE ? null : words(parent, name, language);
      case Shape.Flag ignored -> situation == Situation.YES;
      case Shape.Group group -> group(name, group, language, situation);
      case Shape.ListOf list ->
          situation == Situation.BARE
              ? List.of()
              : List.of(Objects.requireNonNull(of(parent, name, list.item(), language, situation)));
    };
  }

  private static String words(String parent, String name, Language language) {
    var words = WORDS.getOrDefault(parent + "." + name, WORDS.get(name));
    var said = words == null ? null : words.get(language.tag());
    return said == null ? "[" + name + "]" : said;
  }

  private static Map<String, Map<String, String>> read() {
    try (var stream = Samples.class.getResourceAsStream("/template-samples.yaml")) {
      return new YAMLMapper().readValue(Objects.requireNonNull(stream), new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
