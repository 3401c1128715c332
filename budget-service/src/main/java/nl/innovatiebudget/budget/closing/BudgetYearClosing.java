package nl.innovatiebudget.budget.closing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A year in whose books nothing new is written. */
public record BudgetYearClosing(
    @NotNull @Min(2000) @Max(2100) Integer budgetYear,
    @NotNull @NotBlank @Size(max = 2000) String reason) {}
