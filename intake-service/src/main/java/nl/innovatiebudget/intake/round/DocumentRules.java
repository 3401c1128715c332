package nl.innovatiebudget.intake.round;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import nl.innovatiebudget.intake.round.RoundDefinition.Label;

/**
 * Which documents belong to an application.
 *
 * @param maximumFileBytes most of one document
 * @param maximumTotalBytes most of all documents of one application together
 */
public record DocumentRules(
    @NotNull @Size(max = 20) List<Kind> kinds,
    @Min(1) @Max(1_000_000_000) long maximumFileBytes,
    @Min(1) @Max(10_000_000_000L) long maximumTotalBytes) {

  /**
   * @param mediaTypes such as {@code application/pdf}
   */
  public record Kind(
      @NotNull @Size(max = 40) @Pattern(regexp = RoundDefinition.ID) String kind,
      @NotNull Label label,
      boolean required,
      @NotNull @Size(max = 20)
          List<@Size(max = 100) @Pattern(regexp = "^[a-z]+/[a-z0-9][a-z0-9.+-]*$") String>
              mediaTypes) {}
}
