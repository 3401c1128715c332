package nl.innovatiebudget.intake.round;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import nl.innovatiebudget.intake.round.RoundDefinition.Explanation;

/**
 * A hard criterion of the round.
 *
 * @param rule code of the rule that judges it, such as {@code grant-above-maximum}
 * @param clause where it comes from, in the words of the round
 */
public record EligibilityRule(
    @NotNull @Size(max = 60) @Pattern(regexp = RoundDefinition.ID) String rule,
    @NotNull Explanation clause) {}
