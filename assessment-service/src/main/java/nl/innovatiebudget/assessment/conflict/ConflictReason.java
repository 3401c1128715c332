package nl.innovatiebudget.assessment.conflict;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a conflict is there, or is none. */
public record ConflictReason(@NotBlank @Size(max = 1000) String reason) {}
