package nl.innovatiebudget.intake.supplement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.innovatiebudget.intake.round.DecisionTerm;
import nl.innovatiebudget.kit.time.StatutoryTerms;

/**
 * Within which days the decision on one application is to be made known (Awb 4:13): the round's
 * weeks from the day after it closed or after the application was received, without the days on
 * which the term stood still (Awb 4:15).
 *
 * @param weeks as the round promises
 * @param after what the weeks are counted from
 * @param startsOn the first day that counts
 * @param lastDay a working day, if the term is of at most twelve weeks (Algemene termijnenwet art.
 *     1, 4)
 * @param suspensions those that move the last day, the first one first
 * @param extensions what the applicants were told before the term passed (Awb 4:14), the first one
 *     first; the last one holds
 */
public record RunningDecisionTerm(
    int weeks,
    DecisionTerm.Start after,
    LocalDate startsOn,
    LocalDate lastDay,
    List<Suspension> suspensions,
    List<TermExtension> extensions) {

  private static final int DAYS_OF_WEEK = 7;

  /**
   * The term of an application. A revised version does not begin it again, and neither does a
   * supplement. What was let in after the closing is counted from its reception, as it could not be
   * decided on before.
   *
   * @param closesAt first instant at which the round was closed
   * @param firstReceivedAt reception of the first submission
   * @param suspensions in any order; what falls outside of the term has no effect
   */
  static RunningDecisionTerm of(
      DecisionTerm rule,
      Instant closesAt,
      Instant firstReceivedAt,
      List<Suspension> suspensions,
      List<TermExtension> extensions) {
    var receivedOn = LegalDay.of(firstReceivedAt);
    var closedOn = LegalDay.before(closesAt);
    var fromReception =
        rule.startsAt() == DecisionTerm.Start.RECEPTION || receivedOn.isAfter(closedOn);
    var startsOn = (fromReception ? receivedOn : closedOn).plusDays(1);
    var lastDay =
        extensions.isEmpty()
            ? lastDay(startsOn, rule.weeks(), suspensions)
            : extensions.getLast().lastDay(suspensions);
    return new RunningDecisionTerm(
        rule.weeks(),
        fromReception ? DecisionTerm.Start.RECEPTION : DecisionTerm.Start.CLOSING,
        startsOn,
        lastDay,
        suspensions.stream()
            .filter(s -> !s.until().isBefore(startsOn) && !s.from().isAfter(lastDay))
            .sorted((one, other) -> one.from().compareTo(other.from()))
            .toList(),
        extensions);
  }

  /** Day by day, so that two suspensions at once count once and one after the end not at all. */
  private static LocalDate lastDay(LocalDate startsOn, int weeks, List<Suspension> suspensions) {
    var day = startsOn.minusDays(1);
    int left = weeks * DAYS_OF_WEEK;
    while (left > 0) {
      day = day.plusDays(1);
      if (!standsStill(day, suspensions)) {
        left--;
      }
    }
    if (StatutoryTerms.rolls(weeks)) {
      while (!StatutoryTerms.isWorkingDay(day) || standsStill(day, suspensions)) {
        day = day.plusDays(1);
      }
    }
    return day;
  }

  /** Whether that day does not count. */
  boolean standsStillOn(LocalDate day) {
    return standsStill(day, suspensions);
  }

  /** How many days did not count. */
  long daysStoodStill() {
    return startsOn.datesUntil(lastDay).filter(this::standsStillOn).count();
  }

  private static boolean standsStill(LocalDate day, List<Suspension> suspensions) {
    return suspensions.stream().anyMatch(suspension -> suspension.covers(day));
  }
}
