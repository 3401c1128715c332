package nl.innovatiebudget.budget.award;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.innovatiebudget.budget.account.AccountCode;
import nl.innovatiebudget.budget.account.AccountKind;
import nl.innovatiebudget.budget.account.Accounts;
import nl.innovatiebudget.budget.account.Book;
import nl.innovatiebudget.budget.account.BudgetYears;
import nl.innovatiebudget.budget.account.NewAccount;
import nl.innovatiebudget.budget.transfer.Ledger;
import nl.innovatiebudget.budget.transfer.Outcome;
import nl.innovatiebudget.budget.transfer.Transfer;
import nl.innovatiebudget.budget.transfer.TransferId;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Rejected;

/**
 * Draws the consequences of what an award entitles to: what is still to be paid, and what is no
 * longer needed and goes back to the pot. What was paid stays bound, also when it must be paid
 * back: a reclaim brings in receipts, and those are no room in the pot.
 */
@ApplicationScoped
class SettleAward {

  private final Schedule schedule;
  private final Accounts accounts;
  private final BudgetYears years;
  private final Ledger ledger;

  SettleAward(Schedule schedule, Accounts accounts, BudgetYears years, Ledger ledger) {
    this.schedule = schedule;
    this.accounts = accounts;
    this.years = years;
    this.ledger = ledger;
  }

  /** How a locked award stands after it was settled. */
  record Settled(Euro paid, Euro toPay, Euro overpaid, Euro released) {}

  Settled settle(Award award, LocalDate today) {
    var payments = schedule.of(award.decisionId());
    var settled = Schedule.settled(payments);
    var plan =
        switch (award.state()) {
          case COMMITTED ->
              PaymentPlan.running(
                  Objects.requireNonNull(award.arrangement()), award.entitled(), settled);
          case DETERMINED -> PaymentPlan.determined(award.entitled(), settled);
          case WITHDRAWN -> List.<PaymentPart>of();
          case RESERVED, REFUSED, RELEASED ->
              throw new IllegalStateException("award " + award.decisionId() + " has no letter");
        };
    schedule.lay(award, plan, today);
    var gone = PaymentPart.sum(settled);
    var released =
        release(award, gone.isMoreThan(award.entitled()) ? gone : award.entitled(), today);
    var overpaid = gone.isMoreThan(award.entitled()) ? gone.minus(award.entitled()) : Euro.ZERO;
    return new Settled(gone, PaymentPart.sum(plan), overpaid, released);
  }

  private Euro release(Award award, Euro toKeep, LocalDate today) {
    var id = TransferId.of("award-release", award.decisionId() + "/" + award.released().cents());
    var surplus = award.release(toKeep);
    if (surplus.isMoreThan(Euro.ZERO)) {
      var account = AccountCode.award(award.applicationId());
      var transfer =
          Transfer.atOnce(id, account, destination(award, today), surplus)
              .about("award-release", award.applicationId());
      if (ledger.record(transfer) instanceof Outcome.Refused(var reason)) {
        throw new Rejected(reason);
      }
    }
    return surplus;
  }

  /** The pot; once its year is closed nobody, and it counts as less commitments of this year. */
  private AccountCode destination(Award award, LocalDate today) {
    var pot = AccountCode.pot(award.roundId(), award.potId());
    var account = accounts.find(pot).orElseThrow();
    var year = account.budgetYear();
    if (account.closedAt() == null && (year == null || !years.isClosed(year))) {
      return pot;
    }
    var outside = AccountCode.outside(Book.COMMITMENTS, today.getYear());
    accounts.open(new NewAccount(outside, AccountKind.OUTSIDE, Book.COMMITMENTS, today.getYear()));
    return outside;
  }
}
