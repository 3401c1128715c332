package nl.innovatiebudget.intake.overview;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import nl.innovatiebudget.kit.problem.Problems;
import nl.innovatiebudget.kit.problem.Text;
import nl.innovatiebudget.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Reads the query of a list as it was asked, and tells all its faults at once. */
public final class QueryReader {

  /** Rows of a page, if the caller does not say. */
  public static final int USUAL_LIMIT = 50;

  public static final int HIGHEST_LIMIT = 200;

  private static final int LAST_YEAR = 9999;
  private static final Text WRONG = new Text("Deze waarde klopt niet.", "This value is not valid.");

  private final Locale locale;
  private final List<Violation> faults = new ArrayList<>();

  public QueryReader(Locale locale) {
    this.locale = locale;
  }

  /** Null when it was not asked, or not well. */
  public <T> @Nullable T read(String key, @Nullable String value, Function<String, T> reading) {
    try {
      return value == null || value.isEmpty() ? null : reading.apply(value);
    } catch (IllegalArgumentException | DateTimeException e) {
      faults.add(new Violation("query", key, "format", WRONG.in(locale)));
      return null;
    }
  }

  @Nullable String text(String key, @Nullable String value, int longest) {
    if (value != null && value.length() > longest) {
      var words =
          new Text(
              "Te lang; hoogstens " + longest + " tekens.",
              "Too long; at most " + longest + " characters.");
      faults.add(new Violation("query", key, "maxLength", words.in(locale)));
    }
    return value == null || value.isBlank() ? null : value;
  }

  /** Rows of a page. */
  public int limit(@Nullable String value) {
    var limit = read("limit", value, QueryReader::limitOf);
    return limit == null ? USUAL_LIMIT : limit;
  }

  /** Refuses if there were any faults. */
  public void refuseFaults() {
    if (!faults.isEmpty()) {
      throw Problems.invalidInput(faults, locale);
    }
  }

  /** Refuses years that no database keeps. */
  static Instant instant(String text) {
    var instant = Instant.parse(text);
    int year = instant.atOffset(ZoneOffset.UTC).getYear();
    if (year < 1 || year > LAST_YEAR) {
      throw new DateTimeException("no year of ours");
    }
    return instant;
  }

  private static Integer limitOf(String text) {
    int limit = Integer.parseInt(text);
    if (limit < 1 || limit > HIGHEST_LIMIT) {
      throw new IllegalArgumentException("no size of a page");
    }
    return limit;
  }
}
