package nl.innovatiebudget.budget.pot;

import java.time.Instant;
import nl.innovatiebudget.kit.money.Euro;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a round's money. The definition and the money come in either order.
 *
 * @param version of the definition; none while the round is not published
 * @param ceiling as published (Awb 4:25); none while the round is not published
 * @param opensAt from when on applications are taken; none when it is not known
 * @param budgetYear whose money it is; none while the round is not funded
 * @param filledAt when the pots got their openings
 */
record RoundMoney(
    String roundId,
    @Nullable Integer version,
    @Nullable Euro ceiling,
    @Nullable Instant opensAt,
    @Nullable Integer budgetYear,
    @Nullable Instant filledAt) {

  boolean isPublished() {
    return version != null;
  }

  boolean isFilled() {
    return filledAt != null;
  }

  /** Whether somebody may have applied: from then on money is not taken away from them. */
  boolean mayBeAppliedForAt(Instant now) {
    return opensAt == null || !now.isBefore(opensAt);
  }
}
