package nl.innovatiebudget.budget.pot;

import nl.innovatiebudget.kit.money.Euro;

/**
 * Money from one pot of a round to another.
 *
 * @param everyEarlierApplicationDecided see {@link PotAdjustment}: the first pot is lowered by it
 */
public record PotMove(
    String roundId,
    String fromPotId,
    String toPotId,
    Euro amountCents,
    boolean everyEarlierApplicationDecided,
    String reason) {}
