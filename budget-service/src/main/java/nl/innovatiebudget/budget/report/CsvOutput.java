package nl.innovatiebudget.budget.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.innovatiebudget.kit.problem.Rejected;
import org.jspecify.annotations.Nullable;

/** Writes one table: a byte order mark, a line of headings and the rows, in UTF-8. */
final class CsvOutput {

  private final OutputStream out;
  private final ExportTable table;
  private final int maximumRows;
  private int rows;

  CsvOutput(OutputStream out, ExportTable table, int maximumRows) throws IOException {
    this.out = out;
    this.table = table;
    this.maximumRows = maximumRows;
    write(CsvLine.BYTE_ORDER_MARK + CsvLine.of(table.columns()));
  }

  /** How many were written. */
  int rows() {
    return rows;
  }

  /** Refuses a row too many: a list that is cut off would be taken for the whole. */
  void row(List<? extends @Nullable Object> cells) throws IOException {
    if (cells.size() != table.columns().size()) {
      throw new IllegalArgumentException(cells.size() + " cells for " + table);
    }
    if (rows == maximumRows) {
      throw new Rejected(ReportRejections.exportTooLarge(maximumRows));
    }
    rows++;
    write(CsvLine.of(cells));
  }

  private void write(String line) throws IOException {
    out.write(line.getBytes(StandardCharsets.UTF_8));
  }
}
