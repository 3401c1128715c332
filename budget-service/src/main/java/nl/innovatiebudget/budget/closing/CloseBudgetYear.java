package nl.innovatiebudget.budget.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.innovatiebudget.budget.account.BudgetYears;
import nl.innovatiebudget.budget.approval.Proposable;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.time.BusinessClock;

/**
 * Closes both books of a year for good: after that only what is pending may be taken back. Refuses
 * a year that is not over.
 */
@ApplicationScoped
public class CloseBudgetYear implements Proposable<BudgetYearClosing> {

  static final String KIND = "budget-year-closing";

  private final BudgetYears years;
  private final Clock clock;

  CloseBudgetYear(BudgetYears years, Clock clock) {
    this.years = years;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Class<BudgetYearClosing> bodyType() {
    return BudgetYearClosing.class;
  }

  @Override
  public Set<String> approvers() {
    return Set.of(Role.CONTROLLER);
  }

  @Override
  @Transactional
  public void judge(BudgetYearClosing closing) {
    int year = closing.budgetYear();
    if (LocalDate.ofInstant(clock.instant(), BusinessClock.AMSTERDAM).getYear() <= year) {
      throw new Rejected(ClosingRejections.yearNotOver(year));
    }
    if (years.isClosed(year)) {
      throw new Rejected(ClosingRejections.yearAlreadyClosed(year));
    }
  }

  @Override
  @Transactional
  public void carryOut(UUID proposalId, BudgetYearClosing closing) {
    if (!years.close(closing.budgetYear())) {
      throw new Rejected(ClosingRejections.yearAlreadyClosed(closing.budgetYear()));
    }
  }
}
