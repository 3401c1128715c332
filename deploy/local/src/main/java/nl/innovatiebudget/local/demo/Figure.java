package nl.innovatiebudget.local.demo;

import java.util.List;

/**
 * A measurement beside its target. It is shown and kept, and decides nothing: how fast a machine is
 * says nothing about whether the round was administered well.
 */
record Figure(String id, double value, String unit, double target, boolean met) {

  private static final double OUTCOME_SECONDS = 90;
  private static final double MEMORY_MIB = 2560;
  private static final double VISIBLE_P99_MILLIS = 1000;

  static List<Figure> of(double seconds, long residentBytes, Latency submittedToVisible) {
    return List.of(
        atMost("outcome-after", seconds, "s", OUTCOME_SECONDS),
        atMost("stack-memory", residentBytes / (double) (1 << 20), "MiB", MEMORY_MIB),
        atMost("submit-to-visible-p99", submittedToVisible.p99Millis(), "ms", VISIBLE_P99_MILLIS));
  }

  private static Figure atMost(String id, double value, String unit, double target) {
    return new Figure(id, value, unit, target, value <= target);
  }
}
