package nl.innovatiebudget.local.demo;

import java.util.Collection;
import java.util.List;

/** Milliseconds at some percentiles of a set of measurements. */
public record Latency(int measurements, double p50Millis, double p99Millis, double maxMillis) {

  public static Latency ofNanos(Collection<Long> nanos) {
    List<Long> sorted = nanos.stream().sorted().toList();
    return new Latency(sorted.size(), at(sorted, 50), at(sorted, 99), at(sorted, 100));
  }

  /** Nearest rank: the smallest measurement that at least this share does not exceed. */
  private static double at(List<Long> sorted, int percent) {
    if (sorted.isEmpty()) {
      return Double.NaN;
    }
    int rank = Math.max(1, (int) Math.ceil(sorted.size() * percent / 100.0));
    return sorted.get(rank - 1) / 1e6;
  }
}
