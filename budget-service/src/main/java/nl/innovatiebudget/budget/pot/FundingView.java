package nl.innovatiebudget.budget.pot;

import java.time.Instant;
import java.util.List;
import nl.innovatiebudget.budget.pot.Fundings.LineShare;
import nl.innovatiebudget.kit.money.Euro;
import org.jspecify.annotations.Nullable;

/**
 * The money of a round.
 *
 * @param unit of every amount here: whole euro cents
 * @param publishedCeilingCents none while the round is not published
 * @param fundedCents from all lines together
 * @param inNoPotCents what of it is in no pot
 * @param potsFilledAt none while the definition or enough money is missing
 */
public record FundingView(
    String unit,
    String roundId,
    @Nullable Euro publishedCeilingCents,
    @Nullable Integer budgetYear,
    Euro fundedCents,
    Euro inNoPotCents,
    @Nullable Instant potsFilledAt,
    List<LineShare> lines) {}
