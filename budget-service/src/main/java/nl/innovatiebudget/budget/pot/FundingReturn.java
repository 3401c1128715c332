package nl.innovatiebudget.budget.pot;

import nl.innovatiebudget.kit.money.Euro;

/** Money of a round that is in no pot and goes back to its line. */
public record FundingReturn(String roundId, String lineId, Euro amountCents, String reason) {}
