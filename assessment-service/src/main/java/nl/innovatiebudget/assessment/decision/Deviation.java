package nl.innovatiebudget.assessment.decision;

import java.time.Instant;
import java.util.UUID;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Text;

/**
 * Another decision on a case than the ranking leads to (Awb 3:50: with the reason in the decision).
 *
 * @param amountCents the award; nothing when refused
 * @param by the acting subject of who wants it
 */
public record Deviation(
    UUID applicationId, Outcome outcome, Euro amountCents, Text reason, String by, Instant at) {}
