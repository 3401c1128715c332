package nl.innovatiebudget.budget.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong with the ledger: how much of it, and the first {@value #KEPT}. A ledger that is
 * wrong throughout must not fill the memory.
 */
final class Findings {

  static final int KEPT = 100;

  private final List<Finding> first = new ArrayList<>();
  private long count;

  void add(Finding finding) {
    count++;
    if (first.size() < KEPT) {
      first.add(finding);
    }
  }

  long count() {
    return count;
  }

  List<Finding> first() {
    return List.copyOf(first);
  }
}
