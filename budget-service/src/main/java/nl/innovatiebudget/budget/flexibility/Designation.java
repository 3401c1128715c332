package nl.innovatiebudget.budget.flexibility;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import nl.innovatiebudget.budget.appropriation.Category;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Expenditure of a year that is set apart on its lines for something that is not a round, or freed
 * again.
 *
 * @param source what it rests on, such as an agreement with its number
 */
public record Designation(
    @NotNull @Min(2000) @Max(2100) Integer budgetYear,
    @NotNull @NotBlank @Size(max = 300) String source,
    @NotNull @Size(min = 1, max = 500) List<Change> changes,
    @NotNull @NotBlank @Size(max = 2000) String reason) {

  public Designation {
    changes = List.copyOf(changes);
  }

  /** Money of a line that goes from one category to another; whole cents. */
  @Schema(name = "DesignationChange")
  public record Change(
      @NotNull @NotBlank @Size(max = 100) String lineId,
      @NotNull Category from,
      @NotNull Category to,
      @NotNull @Min(1) @Max(100_000_000_000_000L) Long amountCents) {}
}
