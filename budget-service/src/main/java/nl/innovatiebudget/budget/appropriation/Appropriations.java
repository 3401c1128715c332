package nl.innovatiebudget.budget.appropriation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.innovatiebudget.budget.appropriation.Mutations.Key;
import nl.innovatiebudget.kit.money.Euro;
import org.jspecify.annotations.Nullable;

/** What is appropriated now, or was at the end of a phase. */
@ApplicationScoped
public class Appropriations {

  private final BudgetLines lines;
  private final Mutations mutations;

  Appropriations(BudgetLines lines, Mutations mutations) {
    this.lines = lines;
    this.mutations = mutations;
  }

  /** All of an article; empty when it is not known. */
  Optional<AppropriationTable> table(String chapter, String article, @Nullable Phase until) {
    return lines
        .articleName(chapter, article)
        .map(
            name ->
                AppropriationTable.of(
                    chapter,
                    article,
                    name,
                    mutations.phases(chapter, article),
                    lines.subArticles(chapter, article),
                    lines.of(chapter, article),
                    mutations.amounts(chapter, article, until)));
  }

  /** The lines of an article in their order, each with what may be spent on it in a year. */
  public List<LineAmount> expenditure(String chapter, String article, int budgetYear) {
    var amounts = mutations.amounts(chapter, article, null);
    return lines.of(chapter, article).stream()
        .map(line -> new LineAmount(line, of(line, budgetYear, amounts)))
        .toList();
  }

  /** What may be spent on a line, by year. */
  public Map<Integer, Euro> expenditure(BudgetLine line) {
    return mutations.amounts(line.chapter(), line.article(), null).entrySet().stream()
        .filter(entry -> line.lineId().equals(entry.getKey().lineId()))
        .collect(
            Collectors.toMap(
                entry -> entry.getKey().budgetYear(), entry -> Euro.ofCents(entry.getValue())));
  }

  /** A line with an amount of money. */
  public record LineAmount(BudgetLine line, Euro amount) {}

  private static Euro of(BudgetLine line, int budgetYear, Map<Key, Long> amounts) {
    var key = new Key(Measure.EXPENDITURE, line.lineId(), budgetYear);
    return Euro.ofCents(amounts.getOrDefault(key, 0L));
  }
}
