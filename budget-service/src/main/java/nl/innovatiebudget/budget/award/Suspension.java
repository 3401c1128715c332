package nl.innovatiebudget.budget.award;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Payments of an award that stand still, or stood still until they were resumed. */
public record Suspension(
    UUID suspensionId,
    UUID decisionId,
    UUID applicationId,
    WithdrawalGround ground,
    String reason,
    LocalDate notifiedOn,
    LocalDate endsOn,
    String suspendedBy,
    @Nullable LocalDate resumedOn) {}
