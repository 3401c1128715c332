package nl.innovatiebudget.budget.appropriation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * A printed table as comma-separated values: {@code kind,article,sub_article,instrument,detail,
 * label} and then a column for each year, amounts in thousands of euros.
 */
record PrintedTableFile(List<Integer> years, List<PrintedRow> rows) {

  static final int MOST_ROWS = 2_000;
  static final int MOST_YEARS = 15;

  private static final List<String> NAMES =
      List.of("kind", "article", "sub_article", "instrument", "detail", "label");
  private static final Map<String, Measure> MEASURES =
      Map.of(
          "commitments", Measure.COMMITMENTS,
          "expenditure", Measure.EXPENDITURE,
          "receipts", Measure.RECEIPTS);
  private static final ObjectReader CSV =
      CsvMapper.csvBuilder()
          .enable(
              CsvParser.Feature.WRAP_AS_ARRAY,
              CsvParser.Feature.TRIM_SPACES,
              CsvParser.Feature.SKIP_EMPTY_LINES)
          .build()
          .readerFor(String[].class);

  /** Refuses the file with every line that cannot be read. */
  static PrintedTableFile read(String csv) {
    var lines = lines(csv);
    var years = lines.isEmpty() ? List.<Integer>of() : years(lines.getFirst());
    if (years.isEmpty()) {
      throw new Rejected(AppropriationRejections.header(NAMES));
    }
    if (lines.size() > MOST_ROWS + 1) {
      throw new Rejected(AppropriationRejections.tooManyRows(MOST_ROWS));
    }
    var rows = new ArrayList<PrintedRow>();
    var faults = new ArrayList<Rejection>();
    for (int i = 1; i < lines.size(); i++) {
      try {
        rows.add(row(lines.get(i), years.size()));
      } catch (IllegalArgumentException e) {
        faults.add(AppropriationRejections.unreadableLine(i + 1, String.join(",", lines.get(i))));
      }
    }
    Rejected.ifAny(faults);
    return new PrintedTableFile(years, List.copyOf(rows));
  }

  private static List<String[]> lines(String csv) {
    try (MappingIterator<String[]> lines =
        CSV.readValues(csv.startsWith("\uFEFF") ? csv.substring(1) : csv)) {
      return lines.readAll();
    } catch (JsonProcessingException e) {
      throw new Rejected(AppropriationRejections.header(NAMES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The years in the header; none when it is another header. */
  private static List<Integer> years(String[] header) {
    var cells = List.of(header);
    if (cells.size() <= NAMES.size()
        || cells.size() > NAMES.size() + MOST_YEARS
        || !cells.subList(0, NAMES.size()).equals(NAMES)) {
      return List.of();
    }
    var years = new ArrayList<Integer>();
    for (var cell : cells.subList(NAMES.size(), cells.size())) {
      boolean next =
          cell.matches("20[0-9]{2}")
              && (years.isEmpty() || Integer.parseInt(cell) == years.getLast() + 1);
      if (!next) {
        return List.of();
      }
      years.add(Integer.valueOf(cell));
    }
    return List.copyOf(years);
  }

  private static PrintedRow row(String[] cells, int years) {
    var measure = MEASURES.get(cells[0].toLowerCase(Locale.ROOT));
    if (cells.length != NAMES.size() + years || measure == null || !isArticle(cells[1])) {
      throw new IllegalArgumentException("not a row of a budget table");
    }
    var thousands = new ArrayList<Long>();
    for (int i = NAMES.size(); i < cells.length; i++) {
      if (!cells[i].matches("[0-9]{1,9}")) {
        throw new IllegalArgumentException("not a number of thousands");
      }
      thousands.add(Long.valueOf(cells[i]));
    }
    return new PrintedRow(
        measure,
        cells[1],
        subArticle(cells[2]),
        part(cells[3]),
        part(cells[4]),
        bounded(cells[5]),
        thousands);
  }

  private static boolean isArticle(String cell) {
    return cell.matches("[0-9]{1,3}");
  }

  /** Shown in the order of its numbers. */
  private static @Nullable String subArticle(String cell) {
    if (!cell.isEmpty() && !cell.matches("[0-9]{1,3}(\\.[0-9]{1,3}){0,3}")) {
      throw new IllegalArgumentException("not the number of a sub-article");
    }
    return part(cell);
  }

  private static @Nullable String part(String cell) {
    return cell.isEmpty() ? null : bounded(cell);
  }

  private static String bounded(String cell) {
    if (cell.isBlank() || cell.length() > 300) {
      throw new IllegalArgumentException("a name is missing or too long");
    }
    return cell;
  }
}
