package nl.innovatiebudget.budget.approval;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Why a proposal is not carried out. */
public record RejectionReason(@NotNull @NotBlank @Size(max = 2000) String reason) {}
