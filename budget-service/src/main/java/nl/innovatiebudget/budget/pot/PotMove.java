package nl.innovatiebudget.budget.pot;

import nl.innovatiebudget.kit.money.Euro;

/** Money from one pot of a round to another. */
public record PotMove(
    String roundId, String fromPotId, String toPotId, Euro amountCents, String reason) {}
