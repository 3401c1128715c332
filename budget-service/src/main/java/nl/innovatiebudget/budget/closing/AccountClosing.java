package nl.innovatiebudget.budget.closing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** An account that takes part in nothing new. */
public record AccountClosing(
    @NotNull @NotBlank @Size(max = 250) String accountCode,
    @NotNull @NotBlank @Size(max = 2000) String reason) {}
