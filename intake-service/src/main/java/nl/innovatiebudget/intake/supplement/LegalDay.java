package nl.innovatiebudget.intake.supplement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.innovatiebudget.kit.time.BusinessClock;

/** Days as terms count them: days in Amsterdam. */
public final class LegalDay {

  private LegalDay() {}

  public static LocalDate of(Instant instant) {
    return LocalDate.ofInstant(instant, BusinessClock.AMSTERDAM);
  }

  /** The last day before an instant, so that midnight belongs to the day that it ends. */
  static LocalDate before(Instant instant) {
    return of(instant.minusNanos(1));
  }

  /** Such as {@code 19 april 2024}. */
  public static String nl(LocalDate day) {
    return inWords(day, Locale.of("nl"));
  }

  /** Such as {@code 19 April 2024}. */
  public static String en(LocalDate day) {
    return inWords(day, Locale.ENGLISH);
  }

  private static String inWords(LocalDate day, Locale locale) {
    return DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(day);
  }
}
