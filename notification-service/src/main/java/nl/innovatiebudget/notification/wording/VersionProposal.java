package nl.innovatiebudget.notification.wording;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import nl.innovatiebudget.notification.application.Language;
import nl.innovatiebudget.notification.application.OneLine;
import org.jspecify.annotations.Nullable;

/**
 * Other words for a template.
 *
 * @param roundId for which round; nothing is for every round that has no words of its own
 * @param body the subject on the first line, an empty line, and the text
 */
public record VersionProposal(
    @Nullable @Size(max = 100) String roundId,
    @NotNull @NotBlank @Size(max = 60) String templateName,
    @NotNull @Pattern(regexp = "^(nl|en)$") String language,
    @NotNull @NotBlank @Size(max = PlainEngine.LONGEST_BODY) @Pattern(regexp = OneLine.OR_MORE)
        String body,
    @NotNull @NotBlank @Size(max = 2000) String reason) {

  Language written() {
    return TemplateResource.languageOf(language);
  }
}
