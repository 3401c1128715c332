package nl.innovatiebudget.budget.award;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import nl.innovatiebudget.kit.time.StatutoryTerms;

/** When parts of an award are to be paid; legal days in Amsterdam. */
final class PaymentTerms {

  private static final int WEEKS_TO_PAY = 6;
  private static final int WEEKS_TO_DETERMINE = 13;

  private PaymentTerms() {}

  /** The last day to pay what was decided on a day: six weeks after (Awb 4:87). */
  static LocalDate lastDayToPay(LocalDate decidedOn) {
    return StatutoryTerms.lastDayOfWeeksAfter(decidedOn, WEEKS_TO_PAY);
  }

  /** The last day for the final report: so many weeks after the longest duration of a project. */
  static LocalDate lastDayToReport(LocalDate committedOn, RoundTerms terms) {
    return committedOn
        .plusMonths(terms.maximumDurationMonths())
        .plusWeeks(terms.finalReportWeeks());
  }

  /**
   * When the balance is expected to be paid at the latest; for the forecast only. The determination
   * takes at most thirteen weeks after the report, as is usual.
   */
  static LocalDate expectedBalance(LocalDate committedOn, RoundTerms terms) {
    return lastDayToPay(lastDayToReport(committedOn, terms).plusWeeks(WEEKS_TO_DETERMINE));
  }

  /** When a milestone is expected: spread evenly over the duration; for the forecast only. */
  static LocalDate expectedMilestone(LocalDate committedOn, RoundTerms terms, int nth, int count) {
    long days =
        ChronoUnit.DAYS.between(committedOn, committedOn.plusMonths(terms.maximumDurationMonths()));
    return committedOn.plusDays(days * nth / count);
  }
}
