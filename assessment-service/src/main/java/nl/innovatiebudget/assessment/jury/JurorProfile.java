package nl.innovatiebudget.assessment.jury;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a juror, or an officer for that juror, says about work and time.
 *
 * @param expertise kebab-case words
 * @param language in which the juror is written to
 */
public record JurorProfile(
    @NotNull @Size(max = 20)
        List<@Size(max = 40) @Pattern(regexp = "^[a-z0-9]+(-[a-z0-9]+)*$") String> expertise,
    @NotNull @Size(max = 50) List<Absence> absences,
    @Nullable Employer employer,
    @Pattern(regexp = "^(nl|en)$") @Nullable String language) {}
