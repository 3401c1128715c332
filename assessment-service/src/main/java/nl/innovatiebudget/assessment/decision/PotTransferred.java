package nl.innovatiebudget.assessment.decision;

import java.time.Instant;
import java.util.UUID;
import nl.innovatiebudget.kit.money.Euro;

/**
 * Event: money moved from one pot of a round to another, by the jury's act and with the decision.
 *
 * @param decidedBy the role of who decided
 */
record PotTransferred(
    UUID transferId,
    String roundId,
    String fromPotId,
    String toPotId,
    Euro amountCents,
    String reason,
    String decidedBy,
    Instant decidedAt) {}
