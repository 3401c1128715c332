package nl.innovatiebudget.notification.wording;

import io.quarkus.qute.Template;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.innovatiebudget.notification.application.Language;
import nl.innovatiebudget.notification.template.MessageText;

/** Judges words before they are used, and names all faults. */
final class TemplateCheck {

  /**
   * What a letter has to say if the built-in one does, by the last part of its name: the legal
   * basis (Awb 3:47), the amount (4:31), the reasons (3:46), the conditions (4:37), the days that
   * count (3:45, 4:86, 4:56) and where a reader can go.
   */
  private static final Set<String> OBLIGATORY =
      Set.of(
          "legalBasis",
          "amount",
          "before",
          "after",
          "outstanding",
          "ground",
          "reason",
          "reasons[]",
          "conditions[]",
          "lastDay",
          "lastDayToObject",
          "payByDay",
          "endsOn",
          "reference",
          "number",
          "email",
          "postalAddress");

  private TemplateCheck() {}

  static List<TemplateFault> faults(TemplateForm form, Language language, String body) {
    Template template;
    try {
      template = PlainEngine.parse(body);
    } catch (PlainEngine.Unusable e) {
      return List.of(TemplateFault.unreadable(String.valueOf(e.getMessage())));
    }
    var uses = Uses.of(template, form.facts());
    var faults = new LinkedHashSet<>(uses.faults());
    var obligatory = obligatory(form, language);
    for (var path : obligatory) {
      if (!uses.said().contains(path)) {
        faults.add(TemplateFault.missing(path));
      }
    }
    if (faults.isEmpty()) {
      for (var situation : Samples.Situation.values()) {
        faults.addAll(rendered(form, situation, language, template, obligatory));
      }
    }
    return new ArrayList<>(faults);
  }

  /** Paths that every version of a letter has to say. */
  static List<String> obligatory(TemplateForm form, Language language) {
    if (!form.letter()) {
      return List.of();
    }
    var builtIn = PlainEngine.parse(TemplateForms.builtIn(form, language));
    return Uses.of(builtIn, form.facts()).said().stream()
        .filter(path -> OBLIGATORY.contains(path.substring(path.lastIndexOf('.') + 1)))
        .toList();
  }

  /** What is said in a branch that no reader comes to is not said. */
  private static List<TemplateFault> rendered(
      TemplateForm form,
      Samples.Situation situation,
      Language language,
      Template template,
      List<String> obligatory) {
    var sample = Samples.of(form, language, situation);
    String text;
    try {
      text = PlainEngine.render(template, sample);
      MessageText.parse(text);
    } catch (PlainEngine.Unusable e) {
      return List.of(TemplateFault.unreadable(String.valueOf(e.getMessage())));
    } catch (IllegalArgumentException noMessage) {
      return List.of(TemplateFault.noMessage());
    }
    var builtIn =
        PlainEngine.render(PlainEngine.parse(TemplateForms.builtIn(form, language)), sample);
    return obligatory.stream()
        .filter(path -> isIn(builtIn, sample, path) && !isIn(text, sample, path))
        .map(TemplateFault::missing)
        .toList();
  }

  private static boolean isIn(String text, Map<String, Object> sample, String path) {
    Object found = sample;
    for (var name : path.split("\\.", -1)) {
      found = found instanceof Map<?, ?> map ? map.get(name.replace("[]", "")) : null;
      if (found instanceof List<?> list) {
        found = list.isEmpty() ? null : list.getFirst();
      }
    }
    return found != null && text.contains(found.toString());
  }
}
