package nl.innovatiebudget.assessment.decision;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Which ranking the decision is to follow. */
public record ProposalRequest(@NotNull UUID rankingId) {}
