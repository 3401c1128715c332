package nl.innovatiebudget.notification.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.innovatiebudget.notification.letter.LetterBlock.Line;
import nl.innovatiebudget.notification.letter.LetterBlock.Part;
import org.jspecify.annotations.Nullable;

/**
 * Which words of a letter are more than text.
 *
 * @param email where a reader can write to
 * @param dutch what is Dutch in a letter that is not
 * @param strong amounts and days that count
 */
record LetterMarks(String email, @Nullable String dutch, Set<String> strong) {

  Line of(String text) {
    return new Line(parts(text, strong));
  }

  /** Without emphasis, as in a table. */
  Line plain(String text) {
    return new Line(parts(text, Set.of()));
  }

  private List<Part> parts(String text, Set<String> emphasised) {
    var parts = new ArrayList<Part>();
    int from = 0;
    int plainFrom = 0;
    while (from < text.length()) {
      var found = at(text, from, emphasised);
      if (found == null) {
        from++;
        continue;
      }
      addPlain(text.substring(plainFrom, from), parts);
      parts.add(
          new Part(found, found.equals(email), found.equals(dutch), emphasised.contains(found)));
      from += found.length();
      plainFrom = from;
    }
    addPlain(text.substring(plainFrom), parts);
    return parts;
  }

  private @Nullable String at(String text, int from, Set<String> emphasised) {
    if (text.startsWith(email, from)) {
      return email;
    }
    if (dutch != null && !dutch.isEmpty() && text.startsWith(dutch, from)) {
      return dutch;
    }
    for (var words : emphasised) {
      if (!words.isEmpty() && text.startsWith(words, from)) {
        return words;
      }
    }
    return null;
  }

  private static void addPlain(String text, List<Part> parts) {
    if (!text.isEmpty()) {
      parts.add(new Part(text, false, false, false));
    }
  }
}
