package nl.innovatiebudget.budget.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How long ago a reclaim should have been paid. */
public enum AgeingBucket {
  /** Its term runs. */
  NOT_OVERDUE(0),
  UP_TO_30_DAYS(30),
  UP_TO_90_DAYS(90),
  UP_TO_180_DAYS(180),
  UP_TO_A_YEAR(365),
  LONGER(Integer.MAX_VALUE);

  private final int mostDays;

  AgeingBucket(int mostDays) {
    this.mostDays = mostDays;
  }

  /** The last day to pay itself is in time. */
  static AgeingBucket of(LocalDate payByDay, LocalDate on) {
    long days = ChronoUnit.DAYS.between(payByDay, on);
    for (var bucket : values()) {
      if (days <= bucket.mostDays) {
        return bucket;
      }
    }
    return LONGER;
  }
}
