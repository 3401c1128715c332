package nl.innovatiebudget.intake.delay;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.time.StatutoryTerms;

/**
 * When a late decision costs money (Awb 4:17): two weeks after the term has passed and a notice of
 * default was received, for each day that the decision is not made known, forty-two at most.
 *
 * @param decideBy last day to decide without owing anything; a working day, as the two weeks are a
 *     term of the law (Algemene termijnenwet art. 1)
 */
record PenaltyClock(LocalDate decideBy) {

  private static final int WEEKS_OF_GRACE = 2;
  private static final int WEEKS_TO_DETERMINE = 2;

  /** Refuses a notice that came before the term had passed: it has no effect. */
  static PenaltyClock after(LocalDate termLastDay, LocalDate receivedOn) {
    if (!receivedOn.isAfter(termLastDay)) {
      throw new IllegalArgumentException(receivedOn + " is before the end of the term");
    }
    return new PenaltyClock(StatutoryTerms.lastDayOfWeeksAfter(receivedOn, WEEKS_OF_GRACE));
  }

  /** First day for which it is owed. */
  LocalDate firstDay() {
    return decideBy.plusDays(1);
  }

  /**
   * Last day to determine what is owed: two weeks after the last day for which it is (Awb 4:18).
   *
   * @param days for which it is owed, 1 or more
   */
  LocalDate determineBy(int days) {
    return StatutoryTerms.lastDayOfWeeksAfter(lastDay(days), WEEKS_TO_DETERMINE);
  }

  /** Last day for which it is owed. */
  LocalDate lastDay(int days) {
    return decideBy.plusDays(days);
  }

  /** Last day for which it can be owed. */
  LocalDate lastPossibleDay() {
    return decideBy.plusDays(PenaltyAmounts.MOST_DAYS);
  }

  /** The days on which the decision was not made known; that of the decision does not count. */
  int daysBefore(LocalDate decidedOn) {
    var days = ChronoUnit.DAYS.between(firstDay(), decidedOn);
    return (int) Math.clamp(days, 0, PenaltyAmounts.MOST_DAYS);
  }

  /**
   * Equal parts of an amount (Awb 4:17), in whole cents; the first ones have the cent that cannot
   * be divided.
   */
  static List<Euro> shares(Euro amount, int parts) {
    if (parts < 1) {
      throw new IllegalArgumentException("nobody applied");
    }
    var shares = new ArrayList<Euro>();
    long each = amount.cents() / parts;
    long left = amount.cents() % parts;
    for (int i = 0; i < parts; i++) {
      shares.add(Euro.ofCents(i < left ? each + 1 : each));
    }
    return shares;
  }
}
