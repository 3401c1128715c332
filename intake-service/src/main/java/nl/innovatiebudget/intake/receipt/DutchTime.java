package nl.innovatiebudget.intake.receipt;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.innovatiebudget.kit.time.BusinessClock;

/** Instants as they stand on a Dutch clock, with the offset that holds at that very moment. */
final class DutchTime {

  private static final DateTimeFormatter DUTCH =
      DateTimeFormatter.ofPattern(
          "d MMMM uuuu 'om' HH:mm:ss 'Nederlandse tijd, UTC'xxx", Locale.of("nl"));

  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm:ss 'Dutch time, UTC'xxx", Locale.ENGLISH);

  private DutchTime() {}

  static String nl(Instant instant) {
    return DUTCH.format(instant.atZone(BusinessClock.AMSTERDAM));
  }

  static String en(Instant instant) {
    return ENGLISH.format(instant.atZone(BusinessClock.AMSTERDAM));
  }
}
