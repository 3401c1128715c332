package nl.innovatiebudget.budget.appropriation;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One row of a printed budget table. The deepest part that is named says what it is a row of; all
 * but the details are totals.
 *
 * @param thousands one amount for each year of the table, in thousands of euros
 */
public record PrintedRow(
    Measure measure,
    String article,
    @Nullable String subArticle,
    @Nullable String instrument,
    @Nullable String detail,
    String label,
    List<Long> thousands) {

  /** Where a row stands in the table. */
  public enum Level {
    ARTICLE,
    SUB_ARTICLE,
    INSTRUMENT,
    DETAIL
  }

  /** Refuses a part without the part above it. */
  public PrintedRow {
    if ((subArticle == null && instrument != null) || (instrument == null && detail != null)) {
      throw new IllegalArgumentException("a part stands without the part above it");
    }
    if (measure != Measure.EXPENDITURE && subArticle != null) {
      throw new IllegalArgumentException("only expenditure is divided");
    }
    thousands = List.copyOf(thousands);
  }

  public Level level() {
    if (subArticle == null) {
      return Level.ARTICLE;
    }
    if (instrument == null) {
      return Level.SUB_ARTICLE;
    }
    return detail == null ? Level.INSTRUMENT : Level.DETAIL;
  }

  /** Which row it is, whatever its label and amounts. */
  String path() {
    return Stream.of(measure.name(), article, subArticle, instrument, detail)
        .filter(part -> part != null)
        .collect(Collectors.joining(" / "));
  }

  /** The row in whose total this one is; none for an article. */
  String parentPath() {
    return path().substring(0, Math.max(0, path().lastIndexOf(" / ")));
  }
}
