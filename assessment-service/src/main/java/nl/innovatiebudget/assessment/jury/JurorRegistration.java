package nl.innovatiebudget.assessment.jury;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import nl.innovatiebudget.assessment.round.RoundDefinition.JurorKind;
import org.jspecify.annotations.Nullable;

/**
 * A new member of the jury.
 *
 * @param subject the acting subject in the tokens of this person
 * @param language in which the juror is written to; absent means Dutch
 */
public record JurorRegistration(
    @NotBlank @Size(max = 200) String subject,
    @NotBlank @Size(max = 200) String name,
    @Email @Size(max = 254) @Nullable String email,
    @NotNull JurorKind kind,
    boolean chair,
    @NotNull @Size(max = 100) List<NewTie> ties,
    @Pattern(regexp = "^(nl|en)$") @Nullable String language) {}
