package nl.innovatiebudget.assessment.assignment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** One juror in the place of another, and why. */
public record SeatSwap(
    @NotNull UUID out, @NotNull UUID in, @NotBlank @Size(max = 2000) String reason) {}
