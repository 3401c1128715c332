package nl.innovatiebudget.notification.paper;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.innovatiebudget.kit.csv.CsvText;
import org.jspecify.annotations.Nullable;

/** What the printer needs to know of every envelope, as CSV in UTF-8. */
final class AddressFile {

  /** Without it a spreadsheet takes UTF-8 for something else. */
  private static final String BYTE_ORDER_MARK = "\ufeff";

  private static final String HEADER =
      "position,reference,firstPage,pages,name,attention,addressLine,postalCode,city,country\r\n";

  private AddressFile() {}

  /** A line for every envelope, in the order of the print. */
  static byte[] of(List<WaitingLetter> letters, PrintFile print) {
    var lines = new StringBuilder(BYTE_ORDER_MARK).append(HEADER);
    for (int i = 0; i < letters.size(); i++) {
      var letter = letters.get(i);
      var placed = print.envelopes().get(i);
      lines.append(
          "%d,%s,%d,%d,".formatted(i + 1, letter.deliveryId(), placed.firstPage(), placed.pages()));
      var address = letter.address();
      lines.append(
          line(
              letter.name(),
              address.attention(),
              address.addressLine(),
              address.postalCode(),
              address.city(),
              address.country()));
    }
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String line(@Nullable String... cells) {
    return Stream.of(cells)
        .map(cell -> cell == null ? "" : CsvText.cell(cell))
        .collect(Collectors.joining(",", "", "\r\n"));
  }
}
