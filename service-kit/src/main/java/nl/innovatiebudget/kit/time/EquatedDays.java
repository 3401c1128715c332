package nl.innovatiebudget.kit.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Days that count as a holiday because a decree says so (Algemene termijnenwet art. 3, third
 * paragraph), such as the Friday after Ascension Day in some years. No calendar has them, so they
 * are data: {@code equated-days.csv}.
 */
final class EquatedDays {

  private static final Set<LocalDate> DAYS = read();

  private EquatedDays() {}

  static boolean contains(LocalDate day) {
    return DAYS.contains(day);
  }

  private static Set<LocalDate> read() {
    var file = Objects.requireNonNull(EquatedDays.class.getResourceAsStream("/equated-days.csv"));
    try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> Character.isDigit(line.charAt(0)))
          .map(line -> LocalDate.parse(line.substring(0, line.indexOf(','))))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
