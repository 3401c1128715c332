package nl.innovatiebudget.images;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Supplier;

/**
 * How a service became ready.
 *
 * @param after time since the start of its process
 * @param processor time that it had of all cores together, which says more on a busy machine
 */
record Ready(Duration after, Duration processor) {

  /** The median of some starts, by time. */
  static Ready median(int starts, Supplier<Running> start) {
    var all = new Ready[starts];
    for (int i = 0; i < starts; i++) {
      try (var running = start.get()) {
        all[i] = running.awaitReady();
      }
    }
    Arrays.sort(all, Comparator.comparing(Ready::after));
    return all[starts / 2];
  }

  @Override
  public String toString() {
    return "ready after %d ms, %d ms of a processor"
        .formatted(after.toMillis(), processor.toMillis());
  }
}
