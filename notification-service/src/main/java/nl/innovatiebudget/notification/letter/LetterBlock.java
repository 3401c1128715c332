package nl.innovatiebudget.notification.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.innovatiebudget.notification.template.MessageText;
import org.jspecify.annotations.Nullable;

/**
 * A part of a letter: a heading, a table of facts, or lines with a list after them. Letters are
 * written as plain text, as messages are: {@code # } starts a heading, {@code - } an item, and a
 * paragraph of lines such as {@code Number: 12} is a table. So words never bring HTML of their own,
 * and every letter has the tags that make it accessible.
 */
public record LetterBlock(
    @Nullable String heading, List<Fact> facts, List<Line> lines, List<Line> items) {

  private static final String HEADING = "# ";
  private static final String ITEM = "- ";
  private static final Pattern FACT = Pattern.compile("([^:.?!]{1,50}): (.+)");

  public record Fact(String label, Line value) {}

  public record Line(List<Part> parts) {}

  /**
   * @param dutch in a letter in another language
   */
  public record Part(String text, boolean link, boolean dutch, boolean strong) {}

  static List<LetterBlock> of(MessageText words, LetterMarks marks) {
    var blocks = new ArrayList<LetterBlock>();
    for (var paragraph : words.paragraphs()) {
      blocks.addAll(of(paragraph.strip().lines().toList(), marks));
    }
    return blocks;
  }

  private static List<LetterBlock> of(List<String> lines, LetterMarks marks) {
    var blocks = new ArrayList<LetterBlock>();
    int from = 0;
    if (lines.getFirst().startsWith(HEADING)) {
      var heading = lines.getFirst().substring(HEADING.length());
      blocks.add(new LetterBlock(heading, List.of(), List.of(), List.of()));
      from = 1;
    }
    var rest = lines.subList(from, lines.size());
    if (rest.size() > 1 && rest.stream().allMatch(line -> FACT.matcher(line).matches())) {
      blocks.add(new LetterBlock(null, facts(rest, marks), List.of(), List.of()));
    } else {
      blocks.addAll(text(rest, marks));
    }
    return blocks;
  }

  private static List<Fact> facts(List<String> lines, LetterMarks marks) {
    var facts = new ArrayList<Fact>();
    for (var line : lines) {
      var fact = FACT.matcher(line);
      if (fact.matches()) {
        facts.add(new Fact(fact.group(1), marks.plain(fact.group(2))));
      }
    }
    return facts;
  }

  /** Lines and items in turn; a block ends where lines follow items. */
  private static List<LetterBlock> text(List<String> text, LetterMarks marks) {
    var blocks = new ArrayList<LetterBlock>();
    var lines = new ArrayList<Line>();
    var items = new ArrayList<Line>();
    for (var line : text) {
      boolean item = line.startsWith(ITEM);
      if (!item && !items.isEmpty()) {
        blocks.add(new LetterBlock(null, List.of(), List.copyOf(lines), List.copyOf(items)));
        lines.clear();
        items.clear();
      }
      if (item) {
        items.add(marks.of(line.substring(ITEM.length())));
      } else {
        lines.add(marks.of(line));
      }
    }
    if (!lines.isEmpty() || !items.isEmpty()) {
      blocks.add(new LetterBlock(null, List.of(), lines, items));
    }
    return blocks;
  }
}
