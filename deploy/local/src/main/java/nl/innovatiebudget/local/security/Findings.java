package nl.innovatiebudget.local.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was tried and what was not as it must be. Safe for use by many threads. */
final class Findings {

  private final Map<String, Integer> calls = new TreeMap<>();
  private final Map<String, Finding> findings = new TreeMap<>();

  /**
   * Something that is not as it must be; the same at the same operation counts once.
   *
   * @param check what was tried
   * @param times how often it was seen
   */
  record Finding(String check, String operation, String seen, int times) {}

  synchronized void called(String check) {
    calls.merge(check, 1, Integer::sum);
  }

  synchronized void add(String check, Operation operation, String seen) {
    findings.merge(
        check + "|" + operation + "|" + seen,
        new Finding(check, operation.toString(), seen, 1),
        (before, now) ->
            new Finding(before.check, before.operation, before.seen, before.times + 1));
  }

  /** How many calls were made, by check. */
  synchronized Map<String, Integer> calls() {
    return new TreeMap<>(calls);
  }

  synchronized List<Finding> all() {
    return new ArrayList<>(findings.values());
  }
}
