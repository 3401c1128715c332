package nl.innovatiebudget.assessment.decision;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A proposed decision, and who approved it if somebody did. */
public record ProposalView(
    UUID proposalId,
    String roundId,
    UUID rankingId,
    String preparedBy,
    Instant preparedAt,
    @Nullable String approvedBy,
    @Nullable Instant approvedAt) {}
