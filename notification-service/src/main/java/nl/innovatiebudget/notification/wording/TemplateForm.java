package nl.innovatiebudget.notification.wording;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import nl.innovatiebudget.notification.application.Language;

/**
 * Words that can be written in another way: what they are called, what they may say, and whether
 * they are a letter.
 *
 * @param folder where the built-in words are
 * @param facts by the name under which the template finds them
 */
public record TemplateForm(String name, String folder, boolean letter, Shape.Group facts) {

  /** With a record under each name. */
  static TemplateForm of(
      String name, String folder, boolean letter, Map<String, Class<? extends Record>> facts) {
    var parts = new LinkedHashMap<String, Shape>();
    facts.forEach((root, type) -> parts.put(root, Shape.of(type)));
    return new TemplateForm(name, folder, letter, new Shape.Group(parts));
  }

  /** The same, where one of the words of a record is always there. */
  TemplateForm settled(String record, String name) {
    var parts = new LinkedHashMap<>(facts.parts());
    if (parts.get(record) instanceof Shape.Group group) {
      var words = new LinkedHashMap<>(group.parts());
      words.replace(name, new Shape.Words(false));
      parts.put(record, new Shape.Group(words));
    }
    return new TemplateForm(this.name, folder, letter, new Shape.Group(parts));
  }

  /** The same, with something that is true or false beside its records. */
  TemplateForm withFlag(String flag) {
    var parts = new LinkedHashMap<>(facts.parts());
    parts.put(flag, new Shape.Flag());
    return new TemplateForm(name, folder, letter, new Shape.Group(parts));
  }

  /** Where the words are that this program has itself. */
  String resource(Language language) {
    var suffix = language == Language.NL ? "Nl" : "En";
    return "templates/%s/%s%s.txt".formatted(folder, name, suffix);
  }

  /** Every name that its template may use, with what is behind it; of a list its items too. */
  public SequencedMap<String, Shape> variables() {
    var found = new LinkedHashMap<String, Shape>();
    facts.parts().forEach((name, shape) -> collect(name, shape, found));
    return found;
  }

  private static void collect(String path, Shape shape, Map<String, Shape> found) {
    switch (shape) {
      case Shape.Group group ->
          group.parts().forEach((name, part) -> collect(path + "." + name, part, found));
      case Shape.ListOf list -> {
        found.put(path, list);
        collect(path + "[]", list.item(), found);
      }
      default -> found.put(path, shape);
    }
  }
}
