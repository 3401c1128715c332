package nl.innovatiebudget.local.numbers;

import java.util.ArrayList;
import java.util.List;

/**
 * A chart of bars with the same numbers in a table below it, as HTML that needs no script.
 *
 * @param id of the section, unique on the page
 */
record Chart(String id, String title, String nameOfRows, String nameOfValues, List<Bar> bars) {

  private static final int WIDTH = 720;
  private static final int LABEL_WIDTH = 250;
  private static final int VALUE_WIDTH = 120;
  private static final int ROW = 28;

  /** One bar; {@code text} is its value as people read it. */
  record Bar(String label, long value, String text) {}

  String html(Words words) {
    if (bars.isEmpty()) {
      return section("<p>" + escape(words.of("nothing")) + "</p>");
    }
    return section("<figure>" + svg() + "</figure>\n" + table(words));
  }

  private String section(String content) {
    return "<section aria-labelledby=\"%s\">\n<h3 id=\"%s\">%s</h3>\n%s\n</section>\n"
        .formatted(id, id, escape(title), content);
  }

  /** The table says the same, so to a screen reader the drawing is one picture with a name. */
  private String svg() {
    long most = Math.max(1, bars.stream().mapToLong(Bar::value).max().orElse(1));
    int room = WIDTH - LABEL_WIDTH - VALUE_WIDTH;
    var rows = new ArrayList<String>();
    for (int i = 0; i < bars.size(); i++) {
      var bar = bars.get(i);
      int y = i * ROW;
      long length = Math.max(0, bar.value()) * room / most;
      rows.add(
          "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text><rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"18\"/><text x=\"%d\" y=\"%d\">%s</text>"
              .formatted(
                  LABEL_WIDTH - 10,
                  y + 19,
                  escape(bar.label()),
                  LABEL_WIDTH,
                  y + 5,
                  length,
                  LABEL_WIDTH + length + 8,
                  y + 19,
                  escape(bar.text())));
    }
    return "<svg role=\"img\" aria-labelledby=\"%s\" viewBox=\"0 0 %d %d\">%s</svg>"
        .formatted(id, WIDTH, bars.size() * ROW + 4, String.join("\n", rows));
  }

  private String table(Words words) {
    var rows = new StringBuilder();
    for (var bar : bars) {
      rows.append(
          "<tr><th scope=\"row\">%s</th><td>%s</td></tr>\n"
              .formatted(escape(bar.label()), escape(bar.text())));
    }
    return """
        <details>
        <summary>%s</summary>
        <table>
        <caption>%s</caption>
        <thead><tr><th scope="col">%s</th><th scope="col">%s</th></tr></thead>
        <tbody>
        %s</tbody>
        </table>
        </details>"""
        .formatted(
            escape(words.of("table")),
            escape(title),
            escape(nameOfRows),
            escape(nameOfValues),
            rows);
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
