package nl.innovatiebudget.budget.pot;

import jakarta.enterprise.context.ApplicationScoped;
import nl.innovatiebudget.budget.account.Account;
import nl.innovatiebudget.budget.account.AccountCode;
import nl.innovatiebudget.budget.account.Accounts;
import nl.innovatiebudget.budget.appropriation.Appropriations;
import nl.innovatiebudget.budget.appropriation.BudgetLine;
import nl.innovatiebudget.budget.appropriation.Category;
import nl.innovatiebudget.kit.money.Euro;

/**
 * What a line has left to promise. A promise of one year may be paid in that year or later, so it
 * needs expenditure of these years that nothing else has.
 */
@ApplicationScoped
public class LineRoom {

  private final Appropriations appropriations;
  private final Accounts accounts;
  private final Fundings fundings;

  LineRoom(Appropriations appropriations, Accounts accounts, Fundings fundings) {
    this.appropriations = appropriations;
    this.accounts = accounts;
    this.fundings = fundings;
  }

  /** Expenditure from this year on, less what is designated and what rounds have. */
  public Euro from(int firstYear, BudgetLine line) {
    var room = Euro.ZERO;
    var bound = fundings.fundedFrom(line.lineId(), firstYear);
    for (var year : appropriations.expenditure(line).entrySet()) {
      if (year.getKey() >= firstYear) {
        room = room.plus(year.getValue());
        bound = bound.plus(designated(year.getKey(), line.lineId()));
      }
    }
    return room.isMoreThan(bound) ? room.minus(bound) : Euro.ZERO;
  }

  private Euro designated(int year, String lineId) {
    var sum = Euro.ZERO;
    for (var category : Category.values()) {
      sum = sum.plus(designated(year, lineId, category));
    }
    return sum;
  }

  /** What of a line and year is set apart in a category by hand; nothing is by hand free. */
  public Euro designated(int year, String lineId, Category category) {
    return accounts
        .find(AccountCode.designation(year, lineId, category.code()))
        .map(Account::available)
        .orElse(Euro.ZERO);
  }
}
