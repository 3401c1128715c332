package nl.innovatiebudget.intake.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes a whole list as CSV, in order of number. It is read in parts, each from where the one
 * before it ended, so that a long list takes no more memory than a short one and a slow reader
 * holds no connection to the database. Every part is logged before it is sent.
 */
@ApplicationScoped
public class ExportSubmitted {

  private static final int ROWS_A_PART = 1000;

  /** Without it a spreadsheet takes UTF-8 for something else. */
  private static final String BYTE_ORDER_MARK = "\ufeff";

  private final ListSubmitted listSubmitted;

  ExportSubmitted(ListSubmitted listSubmitted) {
    this.listSubmitted = listSubmitted;
  }

  /** UTF-8, with a byte order mark and a line of headings. */
  void write(ListFilter filter, OutputStream out) throws IOException {
    var text = new StringBuilder(BYTE_ORDER_MARK).append(CsvLine.HEADER);
    PagePosition position = ListOrder.NUMBER.start();
    while (position != null) {
      var part = listSubmitted.page(filter, ListOrder.NUMBER, position, ROWS_A_PART, "csv");
      part.rows().forEach(row -> text.append(CsvLine.of(row)));
      out.write(text.toString().getBytes(StandardCharsets.UTF_8));
      text.setLength(0);
      position = part.next();
    }
  }
}
