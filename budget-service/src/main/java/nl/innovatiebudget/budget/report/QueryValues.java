package nl.innovatiebudget.budget.report;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.regex.Pattern;
import nl.innovatiebudget.kit.problem.Rejected;
import org.jspecify.annotations.Nullable;

/** Reads what is asked in an address, and says what is wrong with it. */
final class QueryValues {

  private static final Pattern YEAR = Pattern.compile("20[0-9]{2}|2100");

  private QueryValues() {}

  /** None: all years. */
  static @Nullable Integer year(@Nullable String text) {
    if (text == null) {
      return null;
    }
    if (!YEAR.matcher(text).matches()) {
      throw new Rejected(ReportRejections.yearInvalid());
    }
    return Integer.valueOf(text);
  }

  static LocalDate day(@Nullable String text, LocalDate otherwise) {
    if (text == null) {
      return otherwise;
    }
    try {
      var day = LocalDate.parse(text);
      if (day.getYear() >= 2000 && day.getYear() <= 2100) {
        return day;
      }
    } catch (DateTimeParseException e) {
      // Told below, like a day outside of the years that there are.
    }
    throw new Rejected(ReportRejections.dayInvalid());
  }

  static Amount.Unit unit(@Nullable String text, Amount.Unit otherwise) {
    if (text == null) {
      return otherwise;
    }
    return Arrays.stream(Amount.Unit.values())
        .filter(unit -> unit.name().equals(text))
        .findFirst()
        .orElseThrow(() -> new Rejected(ReportRejections.unitUnknown()));
  }
}
