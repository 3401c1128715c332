package nl.innovatiebudget.notification.letter;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.innovatiebudget.notification.application.OneLine;
import org.jspecify.annotations.Nullable;

/**
 * What a correction may change: words. Not what was decided, an amount, or a day: that takes
 * another decision. Each is one line, so that it cannot bring a fact of its own. What is left out
 * stays as it was.
 *
 * @param addressee whom the letter is to
 * @param title of the project
 * @param ground of a decision, in words
 * @param explanation the reason of a decision after the award
 * @param reasons of a decision on an application or an objection; all of them
 */
public record Changes(
    @Nullable @Size(min = 1, max = 300) @Pattern(regexp = OneLine.ONLY) String addressee,
    @Nullable @Size(min = 1, max = 2000) @Pattern(regexp = OneLine.ONLY) String title,
    @Nullable @Size(min = 1, max = 1000) @Pattern(regexp = OneLine.ONLY) String legalBasis,
    @Nullable @Size(min = 1, max = 1000) @Pattern(regexp = OneLine.ONLY) String ground,
    @Nullable @Size(min = 1, max = 4000) @Pattern(regexp = OneLine.ONLY) String explanation,
    @Nullable @Size(min = 1, max = 20)
        List<@Size(min = 1, max = 2000) @Pattern(regexp = OneLine.ONLY) String> reasons) {

  /** By the name that a client uses: where it may stand among a letter's facts. */
  private static final Map<String, List<String>> PLACES =
      Map.of(
          "addressee", List.of("letter.addressee", "message.recipient"),
          "title", List.of("letter.title", "message.title"),
          "legalBasis", List.of("letter.legalBasis", "message.legalBasis"),
          "ground", List.of("message.ground"),
          "explanation", List.of("news.reason"),
          "reasons", List.of("letter.reasons", "news.reasons"));

  /** What is asked, by the name that a client uses. */
  Map<String, Object> asked() {
    var asked = new LinkedHashMap<String, Object>();
    put("addressee", addressee, asked);
    put("title", title, asked);
    put("legalBasis", legalBasis, asked);
    put("ground", ground, asked);
    put("explanation", explanation, asked);
    put("reasons", reasons, asked);
    return asked;
  }

  private static void put(String name, @Nullable Object value, Map<String, Object> asked) {
    if (value != null) {
      asked.put(name, value);
    }
  }

  /** What stands under a name in these facts; nothing if the letter does not say it. */
  static @Nullable Object now(String name, Map<String, Object> facts) {
    for (var place : PLACES.getOrDefault(name, List.of())) {
      int dot = place.indexOf('.');
      if (facts.get(place.substring(0, dot)) instanceof Map<?, ?> group
          && group.get(place.substring(dot + 1)) != null) {
        return group.get(place.substring(dot + 1));
      }
    }
    return null;
  }

  /** The facts with what is asked; they have a place for all of it. */
  Map<String, Object> in(Map<String, Object> facts) {
    var changed = new LinkedHashMap<>(facts);
    asked()
        .forEach(
            (name, value) -> {
              for (var place : PLACES.getOrDefault(name, List.of())) {
                int dot = place.indexOf('.');
                var group = place.substring(0, dot);
                var part = place.substring(dot + 1);
                changed.computeIfPresent(group, (key, old) -> with(old, part, value));
              }
            });
    return changed;
  }

  private static Object with(Object group, String part, Object value) {
    var changed = new LinkedHashMap<Object, Object>((Map<?, ?>) group);
    changed.computeIfPresent(part, (name, old) -> value);
    return changed;
  }
}
