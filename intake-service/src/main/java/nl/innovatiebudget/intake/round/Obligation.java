package nl.innovatiebudget.intake.round;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import nl.innovatiebudget.intake.round.RoundDefinition.Label;

/**
 * What whoever gets a grant has to do (Awb 4:37, 4:38).
 *
 * @param clause the article or the part of the scheme that it rests on
 */
public record Obligation(
    @NotNull @Size(max = 40) @Pattern(regexp = RoundDefinition.ID) String obligationId,
    @NotNull Label label,
    @NotBlank @Size(max = 300) @Pattern(regexp = RoundDefinition.WORDS) String clause) {}
