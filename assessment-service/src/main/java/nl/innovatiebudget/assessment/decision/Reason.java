package nl.innovatiebudget.assessment.decision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why somebody does something, in that person's words. */
public record Reason(@NotBlank @Size(max = 2000) String reason) {}
