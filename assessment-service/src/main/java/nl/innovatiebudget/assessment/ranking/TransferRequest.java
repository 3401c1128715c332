package nl.innovatiebudget.assessment.ranking;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import nl.innovatiebudget.kit.money.Euro;

/** Money to be moved between pots, and why. */
public record TransferRequest(
    @NotBlank @Size(max = 60) String fromPotId,
    @NotBlank @Size(max = 60) String toPotId,
    @NotNull Euro amountCents,
    @NotBlank @Size(max = 2000) String reason) {}
