package nl.innovatiebudget.budget.reclaim;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.time.BusinessClock;

/** Reckons what is owed on a claim today. */
@ApplicationScoped
class ShowReclaim {

  private final Receipts receipts;
  private final StatutoryInterest interest;
  private final Clock clock;

  ShowReclaim(Receipts receipts, StatutoryInterest interest, Clock clock) {
    this.receipts = receipts;
    this.interest = interest;
    this.clock = clock;
  }

  ReclaimView show(Reclaim reclaim) {
    var today = LocalDate.now(clock.withZone(BusinessClock.AMSTERDAM));
    var received = receipts.of(reclaim.reclaimId());
    boolean open = reclaim.state() == Reclaim.State.OPEN;
    var debt =
        open
            ? Debt.on(today, reclaim.amount(), reclaim.payByDay(), received, interest.rates())
            : new Debt(Euro.ZERO, Euro.ZERO);
    return new ReclaimView(
        reclaim.reclaimId(),
        reclaim.reference(),
        reclaim.applicationId(),
        reclaim.roundId(),
        reclaim.state(),
        reclaim.amount(),
        reclaim.reason(),
        reclaim.raisedOn(),
        reclaim.payByDay(),
        reclaim.remindedOn(),
        reclaim.remindByDay(),
        reclaim.enforceableUntil(),
        open && today.isAfter(reclaim.enforceableUntil()),
        debt.principal(),
        debt.interest(),
        received,
        reclaim.settledOn());
  }
}
