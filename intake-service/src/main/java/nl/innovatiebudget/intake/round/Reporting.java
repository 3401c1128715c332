package nl.innovatiebudget.intake.round;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * When whoever got a grant reports on the project (Awb 4:37, 4:45). These are terms of the round
 * and not of a law, so they do not move to a working day.
 *
 * @param progressEveryMonths from the day of the award letter until the project ends; absent: no
 *     progress reports are asked, and they may be sent
 * @param finalWithinWeeks after the project ends; absent: {@value #FINAL_WITHIN_WEEKS}
 */
public record Reporting(
    @Nullable @Min(1) @Max(24) Integer progressEveryMonths,
    @Nullable @Min(1) @Max(104) Integer finalWithinWeeks) {

  private static final int FINAL_WITHIN_WEEKS = 13;

  /** What holds for a round that says nothing about it. */
  public static final Reporting USUAL = new Reporting(null, null);

  /** Weeks from the end of the project in which the final report is asked. */
  public int weeksForFinal() {
    return finalWithinWeeks == null ? FINAL_WITHIN_WEEKS : finalWithinWeeks;
  }
}
