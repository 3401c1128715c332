package nl.innovatiebudget.intake.delay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import nl.innovatiebudget.kit.money.Euro;

/**
 * What is owed for each day that a decision is late (Awb 4:17(2)), in whole cents. The amounts are
 * indexed, so they are data: {@code penalty-amounts.csv}.
 */
final class PenaltyAmounts {

  /** Most days for which it is owed (Awb 4:17(1)). */
  static final int MOST_DAYS = 42;

  private static final List<Step> STEPS = read();

  private PenaltyAmounts() {}

  /** From the n-th day, by the amounts of a date on. */
  private record Step(LocalDate validFrom, int firstDay, long centsPerDay) {}

  /**
   * For that many days together, by the amounts of the day on which the notice of default was
   * received: later indexation leaves it alone (Regeling indexering van bedragen in de Awb).
   * Refuses a number of days that the law does not have, and a day before the amounts that we know.
   */
  static Euro of(int days, LocalDate receivedOn) {
    if (days < 0 || days > MOST_DAYS) {
      throw new IllegalArgumentException(days + " days");
    }
    var valid =
        STEPS.stream()
            .map(Step::validFrom)
            .filter(from -> !from.isAfter(receivedOn))
            .max(Comparator.naturalOrder())
            .orElseThrow(() -> new IllegalArgumentException("no amounts on " + receivedOn));
    long cents = 0;
    for (int day = 1; day <= days; day++) {
      cents += centsOn(day, valid);
    }
    return Euro.ofCents(cents);
  }

  private static long centsOn(int day, LocalDate valid) {
    return STEPS.stream()
        .filter(step -> step.validFrom().equals(valid) && step.firstDay() <= day)
        .max(Comparator.comparingInt(Step::firstDay))
        .orElseThrow()
        .centsPerDay();
  }

  private static List<Step> read() {
    var file =
        Objects.requireNonNull(PenaltyAmounts.class.getResourceAsStream("/penalty-amounts.csv"));
    try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> Character.isDigit(line.charAt(0)))
          .map(line -> line.split(",", -1))
          .map(
              cells ->
                  new Step(
                      LocalDate.parse(cells[0]),
                      Integer.parseInt(cells[1]),
                      Long.parseLong(cells[2])))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
