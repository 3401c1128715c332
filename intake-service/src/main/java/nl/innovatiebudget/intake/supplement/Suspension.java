package nl.innovatiebudget.intake.supplement;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Days on which the decision term stands still, because something was asked (Awb 4:15, first
 * paragraph, part a).
 *
 * @param from first day that does not count
 * @param until last day that does not count
 */
public record Suspension(LocalDate from, LocalDate until) {

  /** Refuses one that ends before it begins. */
  public Suspension {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException(from + " is after " + until);
    }
  }

  /**
   * The suspension by a request. It begins on the day after the request. It lasts until ("tot",
   * which in Dutch law leaves the named day out) the day on which was supplied, or on which the
   * term to supply passed. So that day counts again, and what is supplied on the day of the request
   * or the day after suspends nothing. Where the words can be read as one day more, this is the
   * shorter reading: a decision that is in time by it is in time by the other one.
   *
   * @param endedOn when was supplied, or the last day of the term
   */
  static Optional<Suspension> of(LocalDate requestedOn, LocalDate endedOn) {
    var from = requestedOn.plusDays(1);
    var until = endedOn.minusDays(1);
    return until.isBefore(from) ? Optional.empty() : Optional.of(new Suspension(from, until));
  }

  boolean covers(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }
}
