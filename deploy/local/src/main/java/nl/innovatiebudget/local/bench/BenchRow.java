package nl.innovatiebudget.local.bench;

import java.util.Locale;
import nl.innovatiebudget.local.demo.Latency;

/**
 * One figure.
 *
 * @param id stable name of the work
 * @param baseline the same unit, of the stated bare way in the same run
 * @param ratio value divided by baseline
 * @param target in words
 * @param machine processor, cores and memory it was measured on
 * @param remark sizes, seed and what the baseline is
 */
public record BenchRow(
    String id,
    double value,
    String unit,
    double baseline,
    double ratio,
    String target,
    boolean met,
    String machine,
    String remark) {

  /** So many a second, that must be at least this share of the baseline. */
  static BenchRow atLeast(String id, double perSecond, double baseline, double share) {
    double ratio = perSecond / baseline;
    return row(id, perSecond, "/s", baseline, "ratio >= " + share, ratio >= share);
  }

  /** The 99th percentile of a load; only the one of 64 clients has a target. */
  static BenchRow latency(String id, Latency here, Latency bare, int clients) {
    boolean judged = clients == 64;
    return row(
            id,
            here.p99Millis(),
            "ms",
            bare.p99Millis(),
            judged ? "< 250 ms" : "none",
            !judged || here.p99Millis() < 250)
        .with(
            String.format(
                Locale.ROOT,
                "p50 %.1f ms, of the baseline %.1f ms",
                here.p50Millis(),
                bare.p50Millis()));
  }

  /** A figure with an upper bound and nothing to compare it with. */
  static BenchRow below(String id, double value, String unit, double bound) {
    return row(id, value, unit, bound, "< " + (long) bound + " " + unit, value < bound)
        .with("baseline: the bound itself; resident memory of the process, the highest seen");
  }

  /** A figure to look at, with neither a baseline nor a bound. */
  static BenchRow figure(String id, double value, String unit) {
    return row(id, value, unit, value, "none", true);
  }

  /** How much longer something takes when much more is stored. */
  static BenchRow growth(String what, double many, double few, int fewStored, int manyStored) {
    return row("growth-" + what, many, "ms", few, "ratio <= 1.3", many / few <= 1.3)
        .with(
            "p50 of one client with %d applications stored; baseline: with %d"
                .formatted(manyStored, fewStored));
  }

  BenchRow with(String newRemark) {
    return new BenchRow(
        id, value, unit, baseline, ratio, target, met, machine, id + ": " + newRemark);
  }

  private static BenchRow row(
      String id, double value, String unit, double baseline, String target, boolean met) {
    return new BenchRow(
        id, value, unit, baseline, value / baseline, target, met, Machine.here(), "");
  }
}
