package nl.innovatiebudget.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What in a migration takes something away from the version that runs beside it, or asks something
 * of it: whoever writes a migration reads this as "add, and remove a version later".
 */
final class Additions {

  private static final Pattern NOT_CODE =
      Pattern.compile(
          "--[^\\n]*|/\\*.*?\\*/|'(?:[^']|'')*'|\\$(\\w*)\\$.*?\\$\\1\\$", Pattern.DOTALL);
  private static final Pattern DROP =
      Pattern.compile("drop (?:table|view|materialized view|type|domain|sequence|schema)\\b.*");

  /** A block can do anything, and its text is not read. */
  private static final Pattern BLOCK_OR_TRUNCATE = Pattern.compile("(?:do|truncate)\\b.*");

  private static final Pattern ALTER =
      Pattern.compile("alter (?:table|view)(?: if exists)?(?: only)? (\\S+) (.*)");
  private static final Pattern ALTER_OTHER =
      Pattern.compile("alter (?:type|domain|sequence|schema) .*\\b(?:rename|set schema)\\b.*");
  private static final Pattern DROP_COLUMN = Pattern.compile("drop (?!constraint\\b).*");
  private static final Pattern RENAME = Pattern.compile("rename (?!constraint\\b).*");
  private static final Pattern NEW_TYPE =
      Pattern.compile("alter (?:column )?\\S+ (?:set data )?type\\b.*");
  private static final Pattern NOW_REQUIRED =
      Pattern.compile("alter (?:column )?\\S+ (?:set not null|drop default)\\b.*");
  private static final Pattern NEW_COLUMN =
      Pattern.compile(
          "add (?!constraint\\b|check\\b|unique\\b|primary key\\b|foreign key\\b|exclude\\b).*");
  private static final Pattern REQUIRED = Pattern.compile(".*\\b(?:not null|primary key)\\b.*");
  private static final Pattern FILLED = Pattern.compile(".*\\b(?:default|generated)\\b.*");

  private Additions() {}

  /** One line for each change that is more than an addition; empty if there is none. */
  static List<String> findings(String sql) {
    List<String> findings = new ArrayList<>();
    for (var statement : NOT_CODE.matcher(sql).replaceAll("''").split(";")) {
      var words = statement.toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " ");
      var alter = ALTER.matcher(words);
      if (DROP.matcher(words).matches()
          || BLOCK_OR_TRUNCATE.matcher(words).matches()
          || ALTER_OTHER.matcher(words).matches()) {
        findings.add(words);
      } else if (alter.matches()) {
        actions(alter.group(2)).stream()
            .filter(Additions::isMore)
            .forEach(action -> findings.add(alter.group(1) + ": " + action));
      }
    }
    return findings;
  }

  private static boolean isMore(String action) {
    return DROP_COLUMN.matcher(action).matches()
        || RENAME.matcher(action).matches()
        || NEW_TYPE.matcher(action).matches()
        || NOW_REQUIRED.matcher(action).matches()
        || NEW_COLUMN.matcher(action).matches()
            && REQUIRED.matcher(action).matches()
            && !FILLED.matcher(action).matches();
  }

  /** At the commas that are in no parenthesis. */
  private static List<String> actions(String all) {
    List<String> actions = new ArrayList<>();
    int depth = 0;
    int begin = 0;
    for (int i = 0; i < all.length(); i++) {
      switch (all.charAt(i)) {
        case '(' -> depth++;
        case ')' -> depth--;
        case ',' -> {
          if (depth == 0) {
            actions.add(all.substring(begin, i).strip());
            begin = i + 1;
          }
        }
        default -> {}
      }
    }
    actions.add(all.substring(begin).strip());
    return actions;
  }
}
