package nl.innovatiebudget.budget.award;

import java.util.Map;
import java.util.Optional;

/**
 * What a round says about the time after the award.
 *
 * @param maximumDurationMonths of a project, counted from the letter
 * @param finalReportWeeks after the end of the project
 * @param ownContributionPercents of the project's cost, by pot; none for a pot that asks none
 */
public record RoundTerms(
    PaymentArrangement arrangement,
    int maximumDurationMonths,
    int finalReportWeeks,
    Map<String, Integer> ownContributionPercents) {

  private static final int USUAL_DURATION_MONTHS = 12;
  private static final int USUAL_REPORT_WEEKS = 13;

  /** When the round says nothing. */
  public static final RoundTerms USUAL =
      new RoundTerms(PaymentArrangement.USUAL, USUAL_DURATION_MONTHS, USUAL_REPORT_WEEKS, Map.of());

  public RoundTerms {
    ownContributionPercents = Map.copyOf(ownContributionPercents);
  }

  Optional<Integer> ownContributionPercent(String potId) {
    return Optional.ofNullable(ownContributionPercents.get(potId));
  }
}
