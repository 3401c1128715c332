package nl.innovatiebudget.intake.supplement;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.innovatiebudget.intake.application.ApplicationContent;

/** Something that is missing, in words that its applicants can act on. */
@Embeddable
public record MissingItem(
    @NotBlank @Size(max = 1000) @Pattern(regexp = ApplicationContent.PARAGRAPHS) String nl,
    @NotBlank @Size(max = 1000) @Pattern(regexp = ApplicationContent.PARAGRAPHS) String en) {

  /** All of them must fit, escaped, into one event of 64 KB. */
  private static final int MOST_BYTES = 30_000;

  static boolean fitTogether(List<MissingItem> items) {
    return items.stream().mapToInt(item -> bytes(item.nl) + bytes(item.en)).sum() <= MOST_BYTES;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
