package nl.innovatiebudget.budget.award;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.innovatiebudget.budget.account.AccountCode;
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
  private final Ledger ledger;

  SettleAward(Schedule schedule, Ledger ledger) {
    this.schedule = schedule;
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
    var released = release(award, gone.isMoreThan(award.entitled()) ? gone : award.entitled());
    var overpaid = gone.isMoreThan(award.entitled()) ? gone.minus(award.entitled()) : Euro.ZERO;
    return new Settled(gone, PaymentPart.sum(plan), overpaid, released);
  }

  private Euro release(Award award, Euro toKeep) {
    var id = TransferId.of("award-release", award.decisionId() + "/" + award.released().cents());
    var surplus = award.release(toKeep);
    if (surplus.isMoreThan(Euro.ZERO)) {
      var account = AccountCode.award(award.applicationId());
      var pot = AccountCode.pot(award.roundId(), award.potId());
      var transfer =
          Transfer.atOnce(id, account, pot, surplus).about("award-release", award.applicationId());
      if (ledger.record(transfer) instanceof Outcome.Refused(var reason)) {
        throw new Rejected(reason);
      }
    }
    return surplus;
  }
}
