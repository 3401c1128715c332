package nl.innovatiebudget.notification.privacy;

import java.time.Instant;
import java.time.LocalDate;
import nl.innovatiebudget.kit.time.BusinessClock;

/** Legal days are days in Amsterdam. */
final class Days {

  private Days() {}

  static LocalDate of(Instant instant) {
    return LocalDate.ofInstant(instant, BusinessClock.AMSTERDAM);
  }
}
