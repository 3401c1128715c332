package nl.innovatiebudget.kit.csv;

import java.util.regex.Pattern;

/** Text as a cell of a CSV file (RFC 4180) that a spreadsheet shows and does not run. */
public final class CsvText {

  private static final String STARTS_FORMULA =
      "[\\s\\p{Z}\\p{Cf}]*[=+\\-@\uff1d\uff0b\uff0d\uff20]";

  /** What a spreadsheet takes for a formula, also behind what cannot be seen. */
  private static final Pattern FORMULA =
      Pattern.compile("^(?:[\\t\\r\\n]|" + STARTS_FORMULA + ").*", Pattern.DOTALL);

  /** A Dutch spreadsheet starts a new cell behind a semicolon. */
  private static final Pattern SEMICOLON_BEFORE_FORMULA =
      Pattern.compile(";(?=" + STARTS_FORMULA + ")");

  /** Some spreadsheets take what stands behind one for a cell of its own. */
  private static final Pattern LINE_BREAKS = Pattern.compile("\\R+");

  private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",;]");

  private CsvText() {}

  /**
   * The cell, in quotes where it needs them. What would be run gets an apostrophe before it, and a
   * line break becomes a space.
   */
  public static String cell(String text) {
    var line = LINE_BREAKS.matcher(text).replaceAll(" ");
    var harmless = SEMICOLON_BEFORE_FORMULA.matcher(line).replaceAll(";'");
    var shown = FORMULA.matcher(harmless).matches() ? "'" + harmless : harmless;
    return NEEDS_QUOTES.matcher(shown).find() ? '"' + shown.replace("\"", "\"\"") + '"' : shown;
  }
}
