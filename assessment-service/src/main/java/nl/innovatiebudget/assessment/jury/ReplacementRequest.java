package nl.innovatiebudget.assessment.jury;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a juror leaves a round.
 *
 * @param byJurorId who is asked instead, for the same load
 */
public record ReplacementRequest(
    @NotBlank @Size(max = 1000) String reason, @Nullable UUID byJurorId) {}
