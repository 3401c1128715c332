package nl.innovatiebudget.budget.flexibility;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import nl.innovatiebudget.budget.appropriation.AppropriationTable;
import nl.innovatiebudget.budget.appropriation.Appropriations;
import nl.innovatiebudget.budget.appropriation.Appropriations.LineAmount;
import nl.innovatiebudget.budget.appropriation.Category;
import nl.innovatiebudget.budget.flexibility.BudgetFlexibility.Line;
import nl.innovatiebudget.budget.pot.Fundings;
import nl.innovatiebudget.budget.pot.Fundings.LineUse;
import nl.innovatiebudget.budget.pot.LineRoom;
import nl.innovatiebudget.kit.money.Euro;

/**
 * Computes budget flexibility from the ledger. Legally committed is what award letters promised and
 * what is designated so; administratively bound is the rest of what rounds have, since their
 * ceilings are published, and what is designated so.
 */
@ApplicationScoped
class ViewFlexibility {

  private static final LineUse UNUSED = new LineUse(Euro.ZERO, Euro.ZERO);

  private final Appropriations appropriations;
  private final Fundings fundings;
  private final LineRoom room;

  ViewFlexibility(Appropriations appropriations, Fundings fundings, LineRoom room) {
    this.appropriations = appropriations;
    this.fundings = fundings;
    this.room = room;
  }

  BudgetFlexibility of(String chapter, String article, int year) {
    var uses = fundings.useIn(year);
    var lines =
        appropriations.expenditure(chapter, article, year).stream()
            .filter(line -> line.amount().isMoreThan(Euro.ZERO))
            .map(line -> line(line, year, uses))
            .toList();
    var total = lines.stream().map(Line::flexibility).reduce(Flexibility.none(), Flexibility::plus);
    return new BudgetFlexibility(
        AppropriationTable.CENTS, chapter, article, year, total, List.copyOf(lines));
  }

  private Line line(LineAmount amount, int year, Map<String, LineUse> uses) {
    var line = amount.line();
    var use = uses.getOrDefault(line.lineId(), UNUSED);
    var open =
        use.funded().isMoreThan(use.committed()) ? use.funded().minus(use.committed()) : Euro.ZERO;
    var flexibility =
        Flexibility.of(
            amount.amount(),
            use.committed().plus(room.designated(year, line.lineId(), Category.LEGALLY_COMMITTED)),
            open.plus(room.designated(year, line.lineId(), Category.ADMINISTRATIVELY_BOUND)),
            room.designated(year, line.lineId(), Category.POLICY_RESERVED));
    return new Line(
        line.lineId(), line.subArticle(), line.instrument(), line.detail(), flexibility);
  }
}
