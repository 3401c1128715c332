package nl.innovatiebudget.budget.reclaim;

import java.time.LocalDate;
import nl.innovatiebudget.kit.time.StatutoryTerms;

/** The terms of a claim for money back; legal days in Amsterdam. */
final class ReclaimTerms {

  private static final int WEEKS_TO_PAY = 6;
  private static final int WEEKS_AFTER_REMINDER = 2;
  private static final int YEARS_TO_RAISE = 5;
  private static final int YEARS_OF_LIMITATION = 5;

  private ReclaimTerms() {}

  /** The last day to pay: six weeks after it was made known (Awb 4:87). */
  static LocalDate payBy(LocalDate raisedOn) {
    return StatutoryTerms.lastDayOfWeeksAfter(raisedOn, WEEKS_TO_PAY);
  }

  /** The last day to pay after a reminder: two weeks after it was sent (Awb 4:112). */
  static LocalDate payAfterReminderBy(LocalDate remindedOn) {
    return StatutoryTerms.lastDayOfWeeksAfter(remindedOn, WEEKS_AFTER_REMINDER);
  }

  /** The last day to claim back: five years after the determination or breach (Awb 4:57(4)). */
  static LocalDate raiseBy(LocalDate from) {
    return StatutoryTerms.lastDayOfYearsAfter(from, YEARS_TO_RAISE);
  }

  /**
   * The last day before the claim is time-barred: five years after the term to pay (Awb 4:104), or
   * after the reminder that interrupted it (Awb 4:106, 4:110).
   */
  static LocalDate enforceableUntil(LocalDate limitationFrom) {
    return StatutoryTerms.lastDayOfYearsAfter(limitationFrom, YEARS_OF_LIMITATION);
  }
}
