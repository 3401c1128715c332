package nl.innovatiebudget.budget.award;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A reported result that is accepted. */
public record MilestoneRequest(
    @NotNull @NotBlank @Size(max = 60) String milestoneId,
    @NotNull @NotBlank @Size(max = 2000) String reason) {}
