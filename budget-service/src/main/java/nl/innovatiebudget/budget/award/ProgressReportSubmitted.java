package nl.innovatiebudget.budget.award;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.kit.money.Euro;

/** A recipient told how far the project is (Awb 4:37). */
public record ProgressReportSubmitted(
    UUID reportId,
    UUID applicationId,
    String roundId,
    List<String> milestoneIds,
    Euro costToDateCents,
    Instant submittedAt,
    String contentHash) {}
