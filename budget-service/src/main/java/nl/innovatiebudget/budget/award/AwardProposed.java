package nl.innovatiebudget.budget.award;

import java.time.Instant;
import java.util.UUID;
import nl.innovatiebudget.kit.money.Euro;

/** A decision to award that waits for money. */
public record AwardProposed(
    UUID decisionId,
    UUID applicationId,
    String roundId,
    String potId,
    Euro amountCents,
    String legalBasis,
    Instant decidedAt) {}
