package nl.innovatiebudget.budget.report;

import java.util.List;
import java.util.stream.Collectors;
import nl.innovatiebudget.kit.csv.CsvText;
import org.jspecify.annotations.Nullable;

/** Lines of an exported table. */
final class CsvLine {

  /** Without it a spreadsheet takes UTF-8 for something else. */
  static final String BYTE_ORDER_MARK = "\ufeff";

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
      default -> CsvText.cell(value.toString());
    };
  }
}
