package nl.innovatiebudget.budget.pot;

import java.time.Instant;
import java.util.UUID;
import nl.innovatiebudget.kit.money.Euro;

/** What the ledger needs of {@code pot-transferred}: the jury moved money between two pots. */
public record PotTransferred(
    UUID transferId,
    String roundId,
    String fromPotId,
    String toPotId,
    Euro amountCents,
    String reason,
    Instant decidedAt) {}
