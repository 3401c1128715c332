package nl.innovatiebudget.budget.appropriation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.innovatiebudget.budget.appropriation.BudgetDocument.Kind;
import nl.innovatiebudget.budget.appropriation.ChangeAppropriations.DocumentHead;
import nl.innovatiebudget.budget.appropriation.Mutations.Key;
import nl.innovatiebudget.budget.appropriation.Mutations.Reached;
import nl.innovatiebudget.budget.appropriation.PrintedRow.Level;
import nl.innovatiebudget.budget.approval.Proposable;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * Brings the appropriations of articles to what a printed table says, by the differences with what
 * they are. A line that is no longer printed goes to nothing.
 */
@ApplicationScoped
public class TakePrintedTable implements Proposable<PrintedTable> {

  static final String KIND = "budget-table";
  private static final long CENTS_IN_A_THOUSAND = 1_000_00;

  private final BudgetLines lines;
  private final Mutations mutations;
  private final ChangeAppropriations changeAppropriations;

  TakePrintedTable(
      BudgetLines lines, Mutations mutations, ChangeAppropriations changeAppropriations) {
    this.lines = lines;
    this.mutations = mutations;
    this.changeAppropriations = changeAppropriations;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Class<PrintedTable> bodyType() {
    return PrintedTable.class;
  }

  @Override
  public Set<String> approvers() {
    return Set.of(Role.CONTROLLER);
  }

  @Override
  @Transactional
  public void judge(PrintedTable table) {
    var faults = new ArrayList<>(TableRules.judge(table));
    for (int year : table.years()) {
      if (!table.phase().speaksOf(table.budgetYear(), year)) {
        faults.add(AppropriationRejections.yearBeforeDocument(year, table.budgetYear()));
      }
    }
    if (faults.isEmpty()) {
      table.articles().forEach(article -> faults.addAll(passed(table, article)));
    }
    Rejected.ifAny(faults);
  }

  private List<Rejection> passed(PrintedTable table, String article) {
    return PhaseRules.judge(
        article,
        mutations.phases(table.chapter(), article),
        reached(table, article).stream().toList());
  }

  @Override
  @Transactional
  public void carryOut(UUID proposalId, PrintedTable table) {
    var changes = new ArrayList<Change>();
    var reached = new ArrayList<Reached>();
    for (var article : table.articles()) {
      lines.addArticle(table.chapter(), article, table.articleName());
      lines.lockArticle(table.chapter(), article);
      Rejected.ifAny(passed(table, article));
      reached.addAll(reached(table, article));
      changes.addAll(changes(table, article, knownLines(table, article)));
    }
    changeAppropriations.change(
        proposalId,
        Kind.TABLE,
        new DocumentHead(table.source(), table.budgetYear(), table.phase()),
        reached,
        changes);
  }

  private static Set<Reached> reached(PrintedTable table, String article) {
    var reached = new LinkedHashSet<Reached>();
    for (int year : table.years()) {
      var phase = table.phase().reachedBy(table.budgetYear(), year);
      reached.add(new Reached(table.chapter(), article, year, phase));
    }
    return reached;
  }

  /** Ids by the row's path; lines and sub-articles that are new become known. */
  private Map<String, String> knownLines(PrintedTable table, String article) {
    var known = new LinkedHashSet<>(lines.of(table.chapter(), article));
    var ids = new LinkedHashMap<String, String>();
    for (var row : table.rows()) {
      if (row.article().equals(article) && row.level() == Level.SUB_ARTICLE) {
        lines.addSubArticle(table.chapter(), article, named(row.subArticle()), row.label());
      }
      if (row.article().equals(article) && row.level() == Level.DETAIL) {
        var line =
            BudgetLine.of(
                table.chapter(),
                article,
                named(row.subArticle()),
                named(row.instrument()),
                named(row.detail()));
        if (known.add(line)) {
          lines.add(line);
        }
        ids.put(row.path(), line.lineId());
      }
    }
    return ids;
  }

  private static String named(@Nullable String part) {
    return Objects.requireNonNull(part);
  }

  private List<Change> changes(PrintedTable table, String article, Map<String, String> lineIds) {
    var wanted = new LinkedHashMap<Key, Long>();
    for (var row : table.rows()) {
      boolean isTotal = row.measure() == Measure.EXPENDITURE && row.level() != Level.DETAIL;
      if (row.article().equals(article) && !isTotal) {
        for (int i = 0; i < table.years().size(); i++) {
          wanted.put(
              new Key(row.measure(), lineIds.get(row.path()), table.years().get(i)),
              Math.multiplyExact(row.thousands().get(i), CENTS_IN_A_THOUSAND));
        }
      }
    }
    var present = mutations.amounts(table.chapter(), article, null);
    present.keySet().stream()
        .filter(key -> table.years().contains(key.budgetYear()))
        .forEach(key -> wanted.putIfAbsent(key, 0L));
    var changes = new ArrayList<Change>();
    wanted.forEach(
        (key, cents) -> {
          long delta = Math.subtractExact(cents, present.getOrDefault(key, 0L));
          if (delta != 0) {
            changes.add(
                new Change(
                    table.chapter(),
                    article,
                    key.lineId(),
                    key.measure(),
                    key.budgetYear(),
                    table.phase().reachedBy(table.budgetYear(), key.budgetYear()),
                    delta));
          }
        });
    return changes;
  }
}
