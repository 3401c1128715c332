package nl.innovatiebudget.budget.flexibility;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The budget flexibility of an article in a year, as the state budget shows it, and of each line.
 *
 * @param unit of every amount here: whole euro cents
 */
public record BudgetFlexibility(
    String unit, String chapter, String article, int year, Flexibility total, List<Line> lines) {

  /** One line. */
  @Schema(name = "LineFlexibility")
  public record Line(
      String lineId,
      String subArticle,
      String instrument,
      String detail,
      Flexibility flexibility) {}
}
