package nl.innovatiebudget.budget.report;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lines of a CSV file (RFC 4180) that a spreadsheet shows and does not run. */
final class CsvLine {

  /** Without it a spreadsheet takes UTF-8 for something else. */
  static final String BYTE_ORDER_MARK = "\ufeff";

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

  private CsvLine() {}

  static String of(List<? extends @Nullable Object> cells) {
    return cells.stream().map(CsvLine::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  /** A number is what it is; only text can be a formula. */
  private static String cell(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Number number -> number.toString();
      case Amount amount -> amount.plain();
      default -> text(value.toString());
    };
  }

  static String text(String text) {
    var line = LINE_BREAKS.matcher(text).replaceAll(" ");
    var harmless = SEMICOLON_BEFORE_FORMULA.matcher(line).replaceAll(";'");
    var shown = FORMULA.matcher(harmless).matches() ? "'" + harmless : harmless;
    return NEEDS_QUOTES.matcher(shown).find() ? '"' + shown.replace("\"", "\"\"") + '"' : shown;
  }
}
