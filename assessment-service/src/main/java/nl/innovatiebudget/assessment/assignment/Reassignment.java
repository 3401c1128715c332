package nl.innovatiebudget.assessment.assignment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** That a juror falls out, and why. */
public record Reassignment(@NotNull UUID jurorId, @NotBlank @Size(max = 2000) String reason) {}
