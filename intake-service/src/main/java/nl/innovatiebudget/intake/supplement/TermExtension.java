package nl.innovatiebudget.intake.supplement;

import java.time.LocalDate;
import java.util.List;
import nl.innovatiebudget.kit.problem.Text;

/**
 * The applicants were told, before the term passed, that the decision comes later (Awb 4:14).
 *
 * @param namedLastDay the day that they were told
 * @param extendedOn when they were told
 */
public record TermExtension(LocalDate namedLastDay, LocalDate extendedOn, Text reason) {

  /** Refuses a day that is not ahead. */
  public TermExtension {
    if (!namedLastDay.isAfter(extendedOn)) {
      throw new IllegalArgumentException(namedLastDay + " is not after " + extendedOn);
    }
  }

  /**
   * The named day, moved by the days on which the term stood still since (Awb 4:15); what was asked
   * before was known when the day was named.
   */
  LocalDate lastDay(List<Suspension> suspensions) {
    var later = suspensions.stream().filter(s -> s.from().isAfter(extendedOn)).toList();
    var day = extendedOn;
    long left = extendedOn.datesUntil(namedLastDay).count();
    while (left > 0) {
      day = day.plusDays(1);
      var counted = day;
      if (later.stream().noneMatch(suspension -> suspension.covers(counted))) {
        left--;
      }
    }
    return day;
  }
}
