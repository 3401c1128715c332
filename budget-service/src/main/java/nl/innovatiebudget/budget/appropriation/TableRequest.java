package nl.innovatiebudget.budget.appropriation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A printed budget table to be taken over.
 *
 * @param articleName of an article that is not known yet
 * @param budgetYear the year of the budget it stands in
 * @param source what it is, with its number
 * @param csv see {@link PrintedTableFile}; amounts in thousands of euros
 */
public record TableRequest(
    @NotNull @Pattern(regexp = "^[A-Z]{1,6}$") String chapter,
    @NotNull @NotBlank @Size(max = 300) String articleName,
    @NotNull @Min(2000) @Max(2100) Integer budgetYear,
    @NotNull Phase phase,
    @NotNull @NotBlank @Size(max = 300) String source,
    @NotNull @NotBlank @Size(max = 200_000) String csv,
    @NotNull @NotBlank @Size(max = 2000) String reason) {

  PrintedTable table() {
    var file = PrintedTableFile.read(csv);
    return new PrintedTable(
        chapter, articleName, budgetYear, phase, source, file.years(), file.rows());
  }
}
