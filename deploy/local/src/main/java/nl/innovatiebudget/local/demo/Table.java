package nl.innovatiebudget.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table in plain text; columns that start with a minus sign are aligned to the right. */
public final class Table {

  private final List<String> headings;
  private final List<List<String>> rows = new ArrayList<>();

  public Table(String... headings) {
    this.headings = List.of(headings);
  }

  public void row(Object... cells) {
    var row = new ArrayList<String>();
    for (var cell : cells) {
      row.add(String.valueOf(cell));
    }
    rows.add(List.copyOf(row));
  }

  /** Whole cents as euros with separators: {@code 1,234,567.89}. */
  public static String euros(long cents) {
    return String.format(Locale.ROOT, "%,d.%02d", cents / 100, cents % 100);
  }

  @Override
  public String toString() {
    var text = new StringBuilder();
    line(text, headings.stream().map(h -> h.startsWith("-") ? h.substring(1) : h).toList());
    text.append("-".repeat(widths().stream().mapToInt(w -> w + 2).sum() - 2)).append('\n');
    rows.forEach(row -> line(text, row));
    return text.toString();
  }

  private void line(StringBuilder text, List<String> cells) {
    var widths = widths();
    var line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      var pad = " ".repeat(widths.get(i) - length(cells.get(i)));
      boolean right = headings.get(i).startsWith("-");
      line.append(right ? pad + cells.get(i) : cells.get(i) + pad).append("  ");
    }
    text.append(line.toString().stripTrailing()).append('\n');
  }

  private List<Integer> widths() {
    var widths = new ArrayList<Integer>();
    for (int i = 0; i < headings.size(); i++) {
      int column = i;
      int widest = rows.stream().mapToInt(row -> length(row.get(column))).max().orElse(0);
      widths.add(Math.max(widest, headings.get(i).replaceFirst("^-", "").length()));
    }
    return widths;
  }

  private static int length(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
