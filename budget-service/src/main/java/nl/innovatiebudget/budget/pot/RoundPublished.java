package nl.innovatiebudget.budget.pot;

import java.time.Instant;
import java.util.List;
import nl.innovatiebudget.kit.money.Euro;
import org.jspecify.annotations.Nullable;

/**
 * What this service needs of a published round: its money, from when on it is applied for, and how
 * awards are paid.
 */
public record RoundPublished(
    String roundId,
    int version,
    @Nullable Instant opensAt,
    Euro ceilingCents,
    List<Pot> pots,
    @Nullable Integer maximumDurationMonths,
    @Nullable Arrangement paymentArrangement,
    @Nullable Reporting reporting) {

  /** Of which only the money is known. */
  public RoundPublished(
      String roundId, int version, @Nullable Instant opensAt, Euro ceilingCents, List<Pot> pots) {
    this(roundId, version, opensAt, ceilingCents, pots, null, null, null);
  }

  Euro openings() {
    return pots.stream().map(Pot::openingCents).reduce(Euro.ZERO, Euro::plus);
  }

  /** A part of the ceiling, as it is divided at the start. */
  public record Pot(String potId, Euro openingCents, @Nullable Integer ownContributionPercent) {

    /** Of which only the money is known. */
    public Pot(String potId, Euro openingCents) {
      this(potId, openingCents, null);
    }
  }

  /**
   * How awards are paid.
   *
   * @param kind {@code AT_ONCE}, {@code ADVANCE} or {@code MILESTONES}
   */
  public record Arrangement(
      String kind, @Nullable Integer advancePercent, @Nullable List<Milestone> milestones) {}

  /** A result that is paid for, a whole percentage of the award. */
  public record Milestone(String milestoneId, int percent) {}

  /** When recipients report. */
  public record Reporting(@Nullable Integer finalWithinWeeks) {}
}
