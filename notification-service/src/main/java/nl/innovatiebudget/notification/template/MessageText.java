package nl.innovatiebudget.notification.template;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A message is written once, as plain text: the subject on the first line, then paragraphs between
 * empty lines. Its HTML says the same.
 */
public record MessageText(String subject, String text) {

  private static final Pattern LINE_END = Pattern.compile("\\R");
  private static final Pattern EMPTY_LINE = Pattern.compile("\\n\\s*\\n");

  /** Refuses what has no subject on a line of its own, or no text. */
  public static MessageText parse(String rendered) {
    var parts = EMPTY_LINE.split(LINE_END.matcher(rendered.strip()).replaceAll("\n"), 2);
    if (parts.length < 2 || parts[0].contains("\n")) {
      throw new IllegalArgumentException("a message has a subject, an empty line and a text");
    }
    return new MessageText(parts[0], parts[1].strip());
  }

  public List<String> paragraphs() {
    return EMPTY_LINE.splitAsStream(text).toList();
  }
}
