package nl.innovatiebudget.notification.preference;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import nl.innovatiebudget.kit.time.BusinessClock;

/** Hours of a day in Amsterdam, also on the two days when the clock is changed. */
final class AmsterdamTime {

  private AmsterdamTime() {}

  /** The moment at which the clock skipped this time; empty for a time that there is. */
  static Optional<Instant> gapOf(LocalDateTime time) {
    var transition = BusinessClock.AMSTERDAM.getRules().getTransition(time);
    return transition != null && transition.isGap()
        ? Optional.of(transition.getInstant())
        : Optional.empty();
  }

  /** The first moment of a day at which it is this hour or, when the hour is left out, later. */
  static Instant hourOf(LocalDate day, int hour) {
    var time = day.atTime(hour, 0);
    return gapOf(time).orElseGet(() -> time.atZone(BusinessClock.AMSTERDAM).toInstant());
  }

  static LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, BusinessClock.AMSTERDAM);
  }
}
