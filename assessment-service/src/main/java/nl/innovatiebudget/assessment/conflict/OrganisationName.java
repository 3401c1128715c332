package nl.innovatiebudget.assessment.conflict;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes spellings of one name alike: case, accents, spaces, punctuation and legal form do not
 * count. Different organisations may still share a name, so who matches by name only can be
 * dismissed.
 */
final class OrganisationName {

  private static final Set<String> LEGAL_FORMS =
      Set.of("bv", "nv", "vof", "cv", "ua", "ba", "stichting");

  private OrganisationName() {}

  /** The same for all spellings; empty for a name without letters or digits. */
  static String key(String name) {
    var plain =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replace("&", " en ")
            .replaceAll("[.'’]", "")
            .replaceAll("[^\\p{L}\\p{Nd}]+", " ")
            .strip();
    var words = Arrays.asList(plain.split(" "));
    var telling =
        words.stream().filter(word -> !LEGAL_FORMS.contains(word)).collect(Collectors.joining(" "));
    return telling.isEmpty() ? plain : telling;
  }
}
