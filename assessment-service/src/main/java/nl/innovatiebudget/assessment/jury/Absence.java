package nl.innovatiebudget.assessment.jury;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * Days on which a juror is away, in Europe/Amsterdam.
 *
 * @param lastDay included
 */
public record Absence(@NotNull LocalDate firstDay, @NotNull LocalDate lastDay) {

  public boolean covers(LocalDate day) {
    return !day.isBefore(firstDay) && !day.isAfter(lastDay);
  }
}
