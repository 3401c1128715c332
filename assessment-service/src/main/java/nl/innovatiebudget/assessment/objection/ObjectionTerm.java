package nl.innovatiebudget.assessment.objection;

import java.time.LocalDate;
import nl.innovatiebudget.kit.time.StatutoryTerms;
import org.jspecify.annotations.Nullable;

/**
 * The term in which to object to a decision, and that in which to decide on it. Legal days in
 * Amsterdam.
 *
 * @param lastDay of the six weeks (Awb 6:7) from the day after the decision was made known (Awb
 *     6:8)
 */
record ObjectionTerm(LocalDate lastDay) {

  private static final int WEEKS_IN_THE_POST = 1;
  private static final int WEEKS_TO_DECIDE = 6;
  private static final int WEEKS_TO_DECIDE_WITH_COMMITTEE = 12;

  static ObjectionTerm after(LocalDate announcedOn) {
    return new ObjectionTerm(StatutoryTerms.lastDayToObject(announcedOn));
  }

  /**
   * Received in the term, or posted in it and received within a week after it (Awb 6:9).
   *
   * @param postedOn by the postmark; absent when it did not come by post, or has none that is
   *     legible
   */
  boolean inTime(LocalDate receivedOn, @Nullable LocalDate postedOn) {
    if (!receivedOn.isAfter(lastDay)) {
      return true;
    }
    return postedOn != null
        && !postedOn.isAfter(lastDay)
        && !receivedOn.isAfter(StatutoryTerms.lastDayOfWeeksAfter(lastDay, WEEKS_IN_THE_POST));
  }

  /** Six weeks from the day after the term to object, twelve with a committee (Awb 7:10). */
  LocalDate lastDayToDecide(boolean committee) {
    return StatutoryTerms.lastDayOfWeeksAfter(
        lastDay, committee ? WEEKS_TO_DECIDE_WITH_COMMITTEE : WEEKS_TO_DECIDE);
  }
}
