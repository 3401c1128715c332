package nl.innovatiebudget.intake.overview;

import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lines of a CSV file (RFC 4180) that a spreadsheet shows and does not run. */
final class CsvLine {

  /** What a spreadsheet takes for a formula, also behind what cannot be seen. */
  private static final Pattern FORMULA =
      Pattern.compile(
          "^(?:[\\t\\r\\n]|[\\s\\p{Z}\\p{Cf}]*[=+\\-@\uff1d\uff0b\uff0d\uff20]).*", Pattern.DOTALL);

  /** A Dutch spreadsheet starts a new cell behind a semicolon. */
  private static final Pattern SEMICOLON_BEFORE_FORMULA =
      Pattern.compile(";(?=[\\s\\p{Z}\\p{Cf}]*[=+\\-@\uff1d\uff0b\uff0d\uff20])");

  /** Some spreadsheets take what stands behind one for a cell of its own. */
  private static final Pattern LINE_BREAKS = Pattern.compile("\\R+");

  private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",;]");

  static final String HEADER =
      of(
          "number",
          "title",
          "leadName",
          "potId",
          "costCents",
          "requestedCents",
          "status",
          "receivedAt",
          "submission",
          "supplementUntil",
          "applicationId");

  private CsvLine() {}

  static String of(SubmittedRow row) {
    return of(
        row.number(),
        row.title(),
        row.leadName(),
        row.potId(),
        row.costCents().cents(),
        row.requestedCents().cents(),
        row.status(),
        row.receivedAt(),
        row.submission(),
        row.supplementUntil(),
        row.applicationId());
  }

  private static String of(@Nullable Object... cells) {
    return Stream.of(cells)
        .map(cell -> cell(Objects.toString(cell, "")))
        .collect(Collectors.joining(",", "", "\r\n"));
  }

  static String cell(String text) {
    var line = LINE_BREAKS.matcher(text).replaceAll(" ");
    var harmless = SEMICOLON_BEFORE_FORMULA.matcher(line).replaceAll(";'");
    var shown = FORMULA.matcher(harmless).matches() ? "'" + harmless : harmless;
    return NEEDS_QUOTES.matcher(shown).find() ? '"' + shown.replace("\"", "\"\"") + '"' : shown;
  }
}
