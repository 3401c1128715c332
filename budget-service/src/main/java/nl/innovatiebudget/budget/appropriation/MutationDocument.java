package nl.innovatiebudget.budget.appropriation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A document that changes appropriations of an article, such as a supplementary budget or a letter
 * to Parliament.
 *
 * @param source what it is, with its number
 * @param budgetYear the document's own year; it may change later years as well
 */
public record MutationDocument(
    @NotNull @Pattern(regexp = "^[A-Z]{1,6}$") String chapter,
    @NotNull @Pattern(regexp = "^[0-9]{1,3}$") String article,
    @NotNull @Min(2000) @Max(2100) Integer budgetYear,
    @NotNull Phase phase,
    @NotNull @NotBlank @Size(max = 300) String source,
    @NotNull @Size(min = 1, max = 500) List<Item> mutations,
    @NotNull @NotBlank @Size(max = 2000) String reason) {

  public MutationDocument {
    mutations = List.copyOf(mutations);
  }

  /**
   * One change.
   *
   * @param lineId for expenditure, and only there
   * @param deltaCents in whole cents, below zero when it goes down
   */
  @Schema(name = "AppropriationMutation")
  public record Item(
      @NotNull Measure measure,
      @Nullable @Size(min = 1, max = 100) String lineId,
      @NotNull @Min(2000) @Max(2100) Integer budgetYear,
      @NotNull @Min(-100_000_000_000_000L) @Max(100_000_000_000_000L) Long deltaCents) {}
}
