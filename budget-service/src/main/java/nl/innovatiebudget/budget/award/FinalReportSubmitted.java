package nl.innovatiebudget.budget.award;

import java.time.Instant;
import java.util.UUID;
import nl.innovatiebudget.kit.money.Euro;

/** A recipient accounted for the project and asks for the determination (Awb 4:44, 4:45). */
public record FinalReportSubmitted(
    UUID reportId,
    UUID applicationId,
    String roundId,
    Euro costCents,
    Instant submittedAt,
    String contentHash) {}
