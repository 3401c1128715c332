package nl.innovatiebudget.budget.appropriation;

import java.util.List;

/**
 * A budget table as it was printed, amounts in thousands of euros: the budgetary consequences of
 * policy, of one or more articles of a chapter.
 *
 * @param articleName for an article that is not known yet
 * @param budgetYear the year of the budget it stands in; its columns span other years too
 * @param source the document, such as a Parliamentary paper with its number
 * @param years of the amounts of each row, in order
 */
public record PrintedTable(
    String chapter,
    String articleName,
    int budgetYear,
    Phase phase,
    String source,
    List<Integer> years,
    List<PrintedRow> rows) {

  public PrintedTable {
    years = List.copyOf(years);
    rows = List.copyOf(rows);
  }

  List<String> articles() {
    return rows.stream().map(PrintedRow::article).distinct().sorted().toList();
  }
}
