package nl.innovatiebudget.assessment.decision;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which ranking the decision is to follow.
 *
 * @param applicationIds for which cases; absent means all that are not decided by then
 */
public record ProposalRequest(
    @NotNull UUID rankingId, @Nullable @Size(min = 1, max = 5000) List<UUID> applicationIds) {}
