package nl.innovatiebudget.assessment.jury;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * For whom a juror works now.
 *
 * @param kvk its number in the trade register, if it has one
 */
public record Employer(
    @NotBlank @Size(max = 200) String name, @Pattern(regexp = Tie.KVK) @Nullable String kvk) {}
