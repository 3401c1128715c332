package nl.innovatiebudget.intake.organisation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Stream;

/**
 * An export of the register as comma-separated values in UTF-8: a header with every {@link
 * RegisterColumn} in any order, then one public body a line. A column that is not known is refused
 * rather than left out unseen.
 *
 * @param lines the bodies that can be read
 * @param faults what is wrong with the file, or with its other lines
 */
record RegisterFile(List<RegisterLine> lines, List<LineFault> faults) {

  static final int MOST_BYTES = 2 * 1024 * 1024;

  /** Without the header and empty lines. */
  static final int MOST_LINES = 10_000;

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final ObjectReader CSV =
      CsvMapper.csvBuilder()
          .enable(CsvParser.Feature.WRAP_AS_ARRAY, CsvParser.Feature.TRIM_SPACES)
          .build()
          .readerFor(String[].class);

  static RegisterFile read(byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      return refused(
          "too-large",
          "Het bestand is groter dan " + MOST_BYTES + " bytes. Splits het.",
          "The file is larger than " + MOST_BYTES + " bytes. Split it.");
    }
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return read((text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text).lines().toList());
    } catch (CharacterCodingException e) {
      return refused("encoding", "Sla het bestand op als UTF-8.", "Save the file as UTF-8.");
    }
  }

  private static RegisterFile read(List<String> rows) {
    var file = new RegisterFile(new ArrayList<>(), new ArrayList<>());
    var columns =
        RegisterColumn.inOrderOf(rows.isEmpty() ? List.of() : file.cells(1, rows.getFirst()));
    if (columns.isEmpty()) {
      return refused(
          "header",
          "De eerste regel moet precies deze kolommen noemen, de volgorde is vrij: "
              + RegisterColumn.HEADER
              + ".",
          "The first line must name exactly these columns, in any order: "
              + RegisterColumn.HEADER
              + ".");
    }
    if (rows.stream().skip(1).filter(row -> !row.isBlank()).count() > MOST_LINES) {
      return refused(
          "too-many-lines",
          "Het bestand heeft meer dan " + MOST_LINES + " organisaties. Splits het.",
          "The file has more than " + MOST_LINES + " organisations. Split it.");
    }
    for (int number = 2; number <= rows.size(); number++) {
      if (!rows.get(number - 1).isBlank()) {
        file.add(number, columns, file.cells(number, rows.get(number - 1)));
      }
    }
    return file;
  }

  private void add(int number, List<RegisterColumn> columns, List<String> cells) {
    if (cells.size() == columns.size()) {
      var byColumn = new EnumMap<RegisterColumn, String>(RegisterColumn.class);
      for (int i = 0; i < cells.size(); i++) {
        byColumn.put(columns.get(i), cells.get(i));
      }
      var reader = new RegisterLineReader(number, byColumn);
      reader.read().ifPresent(lines::add);
      faults.addAll(reader.faults());
    } else if (!cells.isEmpty()) {
      faults.add(
          new LineFault(
              number,
              "columns",
              "Deze regel heeft %d kolommen, geen %d.".formatted(cells.size(), columns.size()),
              "This line has %d columns, not %d.".formatted(cells.size(), columns.size())));
    }
  }

  /** The cells of one line; none, and a fault, when it is no CSV. */
  private List<String> cells(int number, String row) {
    try (MappingIterator<String[]> parsed = CSV.readValues(row)) {
      return parsed.hasNextValue()
          ? Stream.of(parsed.nextValue()).map(String::strip).toList()
          : List.of();
    } catch (JsonProcessingException e) {
      faults.add(
          new LineFault(number, "csv", "Dit is geen geldige CSV.", "This is not valid CSV."));
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RegisterFile refused(String code, String nl, String en) {
    return new RegisterFile(List.of(), List.of(new LineFault(1, code, nl, en)));
  }
}
