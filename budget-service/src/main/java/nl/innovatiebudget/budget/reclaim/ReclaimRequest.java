package nl.innovatiebudget.budget.reclaim;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import nl.innovatiebudget.kit.money.Euro;

/** How much is claimed back, and why; a right of the state, not a duty (Awb 4:57). */
public record ReclaimRequest(
    @NotNull Euro amountCents, @NotNull @NotBlank @Size(max = 2000) String reason) {}
