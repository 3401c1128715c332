package nl.innovatiebudget.budget.appropriation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.innovatiebudget.budget.appropriation.PrintedRow.Level;
import nl.innovatiebudget.kit.problem.Rejection;

/** Whether a printed table adds up: each total is, in every year, the sum of the rows under it. */
final class TableRules {

  private TableRules() {}

  /** All that is wrong with it, in the order of the table. */
  static List<Rejection> judge(PrintedTable table) {
    var faults = new ArrayList<Rejection>();
    var rows = new LinkedHashMap<String, PrintedRow>();
    for (var row : table.rows()) {
      if (rows.put(row.path(), row) != null) {
        faults.add(AppropriationRejections.rowTwice(row.path()));
      }
    }
    faults.addAll(incomplete(table, rows.keySet()));
    faults.addAll(differences(table, rows));
    return faults;
  }

  private static List<Rejection> incomplete(PrintedTable table, Set<String> paths) {
    var wanted = new LinkedHashSet<String>();
    for (var article : table.articles()) {
      wanted.add(Measure.COMMITMENTS + " / " + article);
      wanted.add(Measure.EXPENDITURE + " / " + article);
    }
    table.rows().stream()
        .map(PrintedRow::parentPath)
        .filter(p -> p.contains("/"))
        .forEach(wanted::add);
    wanted.removeAll(paths);
    return wanted.stream().map(AppropriationRejections::totalMissing).toList();
  }

  private static List<Rejection> differences(PrintedTable table, Map<String, PrintedRow> rows) {
    var sums = new LinkedHashMap<String, long[]>();
    for (var row : rows.values()) {
      var sum = sums.computeIfAbsent(row.parentPath(), path -> new long[table.years().size()]);
      for (int i = 0; i < sum.length; i++) {
        sum[i] = Math.addExact(sum[i], row.thousands().get(i));
      }
    }
    var faults = new ArrayList<Rejection>();
    for (var total : rows.values()) {
      boolean divided = total.measure() == Measure.EXPENDITURE && total.level() != Level.DETAIL;
      for (int i = 0; divided && i < table.years().size(); i++) {
        var sum = sums.getOrDefault(total.path(), new long[table.years().size()])[i];
        if (sum != total.thousands().get(i)) {
          faults.add(
              AppropriationRejections.totalDiffers(
                  total.path(), table.years().get(i), total.thousands().get(i), sum));
        }
      }
    }
    return faults;
  }
}
