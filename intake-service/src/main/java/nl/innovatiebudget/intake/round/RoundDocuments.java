package nl.innovatiebudget.intake.round;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import nl.innovatiebudget.intake.round.RoundDefinition.Label;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which documents belong to an application.
 *
 * @param maximumFileBytes most of one document
 * @param maximumTotalBytes most of all documents of one application together
 */
public record RoundDocuments(
    @NotNull @Size(max = 20) List<Kind> kinds,
    @Min(1) @Max(1_000_000_000) long maximumFileBytes,
    @Min(1) @Max(10_000_000_000L) long maximumTotalBytes) {

  /** What the platform itself takes of one file, whatever a round says. */
  public static final long LARGEST_FILE_BYTES = 25L * 1024 * 1024;

  /** What the platform itself takes of all files of one application together. */
  public static final long LARGEST_TOTAL_BYTES = 100L * 1024 * 1024;

  /**
   * @param mediaTypes such as {@code application/pdf}
   */
  @Schema(name = "DocumentKind")
  public record Kind(
      @NotNull @Size(max = 40) @Pattern(regexp = RoundDefinition.ID) String kind,
      @NotNull Label label,
      boolean required,
      @NotNull @Size(max = 20)
          List<@Size(max = 100) @Pattern(regexp = "^[a-z]+/[a-z0-9][a-z0-9.+-]*$") String>
              mediaTypes) {}
}
