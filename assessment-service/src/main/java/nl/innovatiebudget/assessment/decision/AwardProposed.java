package nl.innovatiebudget.assessment.decision;

import java.time.Instant;
import java.util.UUID;
import nl.innovatiebudget.kit.money.Euro;

/** Event: an award was signed and needs its money. */
record AwardProposed(
    UUID decisionId,
    UUID applicationId,
    String roundId,
    String potId,
    Euro amountCents,
    String legalBasis,
    Instant decidedAt) {}
