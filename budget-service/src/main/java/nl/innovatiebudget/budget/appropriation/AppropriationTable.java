package nl.innovatiebudget.budget.appropriation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.innovatiebudget.budget.appropriation.Mutations.Key;
import nl.innovatiebudget.budget.appropriation.PrintedRow.Level;
import nl.innovatiebudget.kit.money.Euro;
import org.jspecify.annotations.Nullable;

/**
 * The appropriations of an article with all totals, in the order of the printed table.
 *
 * @param unit of every amount here: whole euro cents
 * @param phases how far the budget of each year is
 * @param years of the amounts of each row, in order
 */
public record AppropriationTable(
    String unit,
    String chapter,
    String article,
    String name,
    Map<Integer, Phase> phases,
    List<Integer> years,
    List<Row> rows) {

  /** In every answer that has amounts. */
  public static final String CENTS = "EUR_CENTS";

  /**
   * A line or a total.
   *
   * @param lineId of a detail
   * @param amountsCents one for each year
   */
  public record Row(
      Measure measure,
      Level level,
      @Nullable String subArticle,
      @Nullable String instrument,
      @Nullable String detail,
      @Nullable String lineId,
      String label,
      List<Euro> amountsCents) {}

  /**
   * Adds up what was appropriated.
   *
   * @param subArticles names by number
   * @param lines in their order
   */
  static AppropriationTable of(
      String chapter,
      String article,
      String name,
      Map<Integer, Phase> phases,
      Map<String, String> subArticles,
      List<BudgetLine> lines,
      Map<Key, Long> amounts) {
    var years = List.copyOf(new TreeSet<>(phases.keySet()));
    var sums = new Sums(years, lines, amounts);
    var rows = new ArrayList<Row>();
    rows.add(
        articleRow(Measure.COMMITMENTS, "Verplichtingen", sums.ofArticle(Measure.COMMITMENTS)));
    rows.add(articleRow(Measure.EXPENDITURE, "Uitgaven", sums.ofLines(line -> true)));
    subArticles.forEach(
        (number, label) -> {
          Predicate<BudgetLine> inPart = line -> line.subArticle().equals(number);
          rows.add(row(Level.SUB_ARTICLE, number, null, null, null, label, sums.ofLines(inPart)));
          for (var instrument : instruments(lines, inPart)) {
            Predicate<BudgetLine> inInstrument =
                inPart.and(line -> line.instrument().equals(instrument));
            var sum = sums.ofLines(inInstrument);
            rows.add(row(Level.INSTRUMENT, number, instrument, null, null, instrument, sum));
            lines.stream().filter(inInstrument).forEach(line -> rows.add(detail(line, sums)));
          }
        });
    rows.add(articleRow(Measure.RECEIPTS, "Ontvangsten", sums.ofArticle(Measure.RECEIPTS)));
    return new AppropriationTable(CENTS, chapter, article, name, phases, years, List.copyOf(rows));
  }

  private static List<String> instruments(List<BudgetLine> lines, Predicate<BudgetLine> which) {
    return lines.stream().filter(which).map(BudgetLine::instrument).distinct().toList();
  }

  private static Row articleRow(Measure measure, String label, List<Euro> amounts) {
    return new Row(measure, Level.ARTICLE, null, null, null, null, label, amounts);
  }

  private static Row detail(BudgetLine line, Sums sums) {
    return row(
        Level.DETAIL,
        line.subArticle(),
        line.instrument(),
        line.detail(),
        line.lineId(),
        line.detail(),
        sums.ofLines(line::equals));
  }

  private static Row row(
      Level level,
      String subArticle,
      @Nullable String instrument,
      @Nullable String detail,
      @Nullable String lineId,
      String label,
      List<Euro> amounts) {
    return new Row(
        Measure.EXPENDITURE, level, subArticle, instrument, detail, lineId, label, amounts);
  }

  /** Amounts per year. */
  private record Sums(List<Integer> years, List<BudgetLine> lines, Map<Key, Long> amounts) {

    List<Euro> ofArticle(Measure measure) {
      return years.stream().map(year -> cents(new Key(measure, null, year))).toList();
    }

    List<Euro> ofLines(Predicate<BudgetLine> which) {
      var ids = lines.stream().filter(which).map(BudgetLine::lineId).collect(Collectors.toSet());
      return years.stream()
          .map(
              year ->
                  ids.stream()
                      .map(id -> cents(new Key(Measure.EXPENDITURE, id, year)))
                      .reduce(Euro.ZERO, Euro::plus))
          .toList();
    }

    private Euro cents(Key key) {
      return Euro.ofCents(amounts.getOrDefault(key, 0L));
    }
  }
}
