package nl.innovatiebudget.assessment.assignment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What a case is about: at most 20 words in kebab-case. */
public record CaseThemes(@NotNull @Size(max = 20) List<@NotBlank @Size(max = 60) String> themes) {}
