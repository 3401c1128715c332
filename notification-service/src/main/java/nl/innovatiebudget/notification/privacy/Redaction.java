package nl.innovatiebudget.notification.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes names and addresses out of a text, as whole words, whatever their capitals and spaces are,
 * also where they are written for HTML.
 */
final class Redaction {

  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final List<Pattern> words;
  private final String mark;

  private Redaction(List<Pattern> words, String mark) {
    this.words = words;
    this.mark = mark;
  }

  /**
   * The longest goes first, so that no half of a name stays.
   *
   * @param mark what stands in its place
   */
  static Redaction of(Collection<String> words, String mark) {
    var all = new ArrayList<String>();
    for (var word : words) {
      all.add(word);
      all.add(escaped(word));
    }
    return new Redaction(
        all.stream()
            .map(String::strip)
            .filter(word -> !word.isEmpty())
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Redaction::wholeWord)
            .toList(),
        Matcher.quoteReplacement(mark));
  }

  /** Nothing stays nothing. */
  @Nullable String in(@Nullable String text) {
    if (text == null) {
      return null;
    }
    var left = text;
    for (var word : words) {
      left = word.matcher(left).replaceAll(mark);
    }
    return left;
  }

  private static Pattern wholeWord(String word) {
    var parts =
        Arrays.stream(SPACES.split(word, -1))
            .map(Pattern::quote)
            .collect(Collectors.joining("\\s+"));
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])" + parts + "(?![\\p{L}\\p{N}])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** As the templates write it. */
  private static String escaped(String word) {
    return word.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
