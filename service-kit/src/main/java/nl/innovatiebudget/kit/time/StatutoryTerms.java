package nl.innovatiebudget.kit.time;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Terms that run in a law, counted by the Algemene termijnenwet: a term that ends on a Saturday, a
 * Sunday or a recognised holiday ends on the next working day (art. 1), a term of at least three
 * days has at least two working days (art. 2), and neither holds for a term of more than ninety
 * days or twelve weeks (art. 4). A deadline that a round sets for itself is not such a term.
 */
public final class StatutoryTerms {

  private static final int LONGEST_THAT_ROLLS_IN_WEEKS = 12;
  private static final int LONGEST_THAT_ROLLS_IN_DAYS = 90;
  private static final int SHORTEST_WITH_WORKING_DAYS_IN_DAYS = 3;
  private static final int LEAST_WORKING_DAYS = 2;
  private static final HolidayManager HOLIDAYS =
      HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.NETHERLANDS));

  private StatutoryTerms() {}

  /** The last day to object: six weeks (Awb 6:7) from the day after announcement (Awb 6:8). */
  public static LocalDate lastDayToObject(LocalDate announcedOn) {
    return lastDayOfWeeksAfter(announcedOn, 6);
  }

  /**
   * The last day of a term of whole weeks that starts on the day after the given one. Refuses a
   * term of no weeks.
   */
  public static LocalDate lastDayOfWeeksAfter(LocalDate day, int weeks) {
    if (weeks < 1) {
      throw new IllegalArgumentException("a term is at least one week, not " + weeks);
    }
    var last = day.plusWeeks(weeks);
    return rolls(weeks) ? orNextWorkingDay(last) : last;
  }

  /**
   * The last day of a term of whole days that starts on the day after the given one. Refuses a term
   * of no days.
   */
  public static LocalDate lastDayOfDaysAfter(LocalDate day, int days) {
    if (days < 1) {
      throw new IllegalArgumentException("a term is at least one day, not " + days);
    }
    var last = day.plusDays(days);
    if (days > LONGEST_THAT_ROLLS_IN_DAYS) {
      return last;
    }
    if (days >= SHORTEST_WITH_WORKING_DAYS_IN_DAYS) {
      while (workingDaysAfter(day, last) < LEAST_WORKING_DAYS) {
        last = last.plusDays(1);
      }
    }
    return orNextWorkingDay(last);
  }

  /**
   * The last day of a term of whole years that starts on the day after the given one; such a term
   * never rolls. From a leap day to a year without one it ends on 28 February. Refuses a term of no
   * years.
   */
  public static LocalDate lastDayOfYearsAfter(LocalDate day, int years) {
    if (years < 1) {
      throw new IllegalArgumentException("a term is at least one year, not " + years);
    }
    return day.plusYears(years);
  }

  /** Whether a term of that many weeks moves to a working day if it ends on another one. */
  public static boolean rolls(int weeks) {
    return weeks <= LONGEST_THAT_ROLLS_IN_WEEKS;
  }

  /**
   * No Saturday, Sunday, recognised holiday or day equated with one (Algemene termijnenwet art. 3).
   */
  public static boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !HOLIDAYS.isHoliday(day)
        && !EquatedDays.contains(day);
  }

  private static LocalDate orNextWorkingDay(LocalDate day) {
    var candidate = day;
    while (!isWorkingDay(candidate)) {
      candidate = candidate.plusDays(1);
    }
    return candidate;
  }

  private static long workingDaysAfter(LocalDate day, LocalDate last) {
    return day.plusDays(1)
        .datesUntil(last.plusDays(1))
        .filter(StatutoryTerms::isWorkingDay)
        .count();
  }
}
