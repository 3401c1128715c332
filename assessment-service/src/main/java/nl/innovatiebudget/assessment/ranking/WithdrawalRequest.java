package nl.innovatiebudget.assessment.ranking;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a transfer is reversed. */
public record WithdrawalRequest(@NotBlank @Size(max = 2000) String reason) {}
