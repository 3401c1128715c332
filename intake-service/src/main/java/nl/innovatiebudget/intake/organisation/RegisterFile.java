package nl.innovatiebudget.intake.organisation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * An export of the register as comma-separated values: a header, then one organisation a line.
 *
 * @param lines the organisations that can be read
 * @param faults what is wrong with the other lines
 */
record RegisterFile(List<RegisterLine> lines, List<LineFault> faults) {

  private static final List<String> HEADER =
      List.of("name", "kind", "kvk", "rsin", "oin", "validFrom", "validTo");
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final CsvMapper CSV =
      CsvMapper.csvBuilder()
          .enable(CsvParser.Feature.WRAP_AS_ARRAY, CsvParser.Feature.TRIM_SPACES)
          .build();

  static RegisterFile read(String text) {
    var file = new RegisterFile(new ArrayList<>(), new ArrayList<>());
    var rows = (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text).lines().toList();
    if (rows.isEmpty() || !file.cells(1, rows.getFirst()).equals(HEADER)) {
      file.faults.clear();
      var header = String.join(",", HEADER);
      file.fault(
          1,
          "header",
          "De eerste regel moet zijn: " + header + ".",
          "The first line must be: " + header + ".");
      return file;
    }
    for (int number = 2; number <= rows.size(); number++) {
      if (!rows.get(number - 1).isBlank()) {
        file.add(number, file.cells(number, rows.get(number - 1)));
      }
    }
    return file;
  }

  private void add(int number, List<String> cells) {
    if (cells.size() == HEADER.size()) {
      var reader = new RegisterLineReader(number, cells);
      reader.read().ifPresent(lines::add);
      faults.addAll(reader.faults());
    } else if (!cells.isEmpty()) {
      fault(
          number,
          "columns",
          "Deze regel heeft %d kolommen, geen %d.".formatted(cells.size(), HEADER.size()),
          "This line has %d columns, not %d.".formatted(cells.size(), HEADER.size()));
    }
  }

  /** The cells of one line; none, and a fault, when it is no CSV. */
  private List<String> cells(int number, String row) {
    try (MappingIterator<String[]> parsed = CSV.readerFor(String[].class).readValues(row)) {
      return parsed.hasNextValue() ? List.of(parsed.nextValue()) : List.of();
    } catch (JsonProcessingException e) {
      fault(number, "csv", "Dit is geen geldige CSV.", "This is not valid CSV.");
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void fault(int number, String code, String nl, String en) {
    faults.add(new LineFault(number, code, nl, en));
  }
}
