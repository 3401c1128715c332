package nl.innovatiebudget.budget.pot;

import nl.innovatiebudget.kit.money.Euro;
import org.jspecify.annotations.Nullable;

/**
 * Money of a line for a round.
 *
 * @param publication where it was made known that the ceiling goes up (Awb 4:27); needed for more
 *     than the ceiling that the round was published with
 */
public record RoundFunding(
    String roundId,
    String lineId,
    int budgetYear,
    Euro amountCents,
    @Nullable String publication,
    String reason) {}
