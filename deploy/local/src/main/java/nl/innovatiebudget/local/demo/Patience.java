package nl.innovatiebudget.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for what happens elsewhere, not longer than a bound. */
public final class Patience {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

  private Patience() {}

  /** Whether it came true in time. */
  public static boolean until(Duration atMost, BooleanSupplier condition) {
    return until(atMost, BETWEEN_LOOKS, condition);
  }

  public static boolean until(Duration atMost, Duration betweenLooks, BooleanSupplier condition) {
    var deadline = Instant.now().plus(atMost);
    while (!condition.getAsBoolean()) {
      if (Instant.now().isAfter(deadline)) {
        return false;
      }
      try {
        TimeUnit.MILLISECONDS.sleep(betweenLooks.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return true;
  }
}
