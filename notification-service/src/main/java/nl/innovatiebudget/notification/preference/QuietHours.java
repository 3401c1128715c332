package nl.innovatiebudget.notification.preference;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import nl.innovatiebudget.kit.time.BusinessClock;

/**
 * When a person does not want to be disturbed, by the clock of Amsterdam; it may run past midnight.
 *
 * @param to exclusive
 */
record QuietHours(LocalTime from, LocalTime to) {

  boolean contain(LocalTime time) {
    return from.isBefore(to)
        ? !time.isBefore(from) && time.isBefore(to)
        : !time.isBefore(from) || time.isBefore(to);
  }

  /** When it is over, if it is quiet now. */
  Optional<Instant> endAfter(Instant now) {
    var here = now.atZone(BusinessClock.AMSTERDAM);
    if (!contain(here.toLocalTime())) {
      return Optional.empty();
    }
    boolean tomorrow = !here.toLocalTime().isBefore(to);
    return Optional.of(at(here, here.toLocalDate().plusDays(tomorrow ? 1 : 0).atTime(to)));
  }

  /** An hour that comes twice is taken as it is now; one that is left out ends where it is left. */
  private static Instant at(ZonedDateTime here, LocalDateTime end) {
    return AmsterdamTime.gapOf(end)
        .orElseGet(
            () ->
                ZonedDateTime.ofLocal(end, BusinessClock.AMSTERDAM, here.getOffset()).toInstant());
  }
}
