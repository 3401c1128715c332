package nl.innovatiebudget.budget.reclaim;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.innovatiebudget.kit.time.BusinessClock;
import org.jboss.logging.Logger;

/** Reminds debtors who did not pay in time, once (Awb 4:112); no fee is asked (Awb 4:113: may). */
@ApplicationScoped
class RemindDebtors {

  private static final Logger LOG = Logger.getLogger(RemindDebtors.class);

  private final Reclaims reclaims;
  private final Receipts receipts;
  private final StatutoryInterest interest;
  private final ReclaimNews news;
  private final Clock clock;

  RemindDebtors(
      Reclaims reclaims,
      Receipts receipts,
      StatutoryInterest interest,
      ReclaimNews news,
      Clock clock) {
    this.reclaims = reclaims;
    this.receipts = receipts;
    this.interest = interest;
    this.news = news;
    this.clock = clock;
  }

  @Scheduled(
      every = "{innovatiebudget.reclaims.look-every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void remindDue() {
    var today = LocalDate.now(clock.withZone(BusinessClock.AMSTERDAM));
    for (var reclaimId : QuarkusTransaction.requiringNew().call(() -> reclaims.toRemind(today))) {
      try {
        QuarkusTransaction.requiringNew().run(() -> remind(reclaimId, today));
      } catch (RuntimeException e) {
        LOG.errorf(e, "The debtor of reclaim %s could not be reminded", reclaimId);
      }
    }
  }

  private void remind(UUID reclaimId, LocalDate today) {
    var reclaim = reclaims.lock(reclaimId).orElseThrow();
    if (reclaim.state() != Reclaim.State.OPEN || reclaim.remindedOn() != null) {
      return;
    }
    reclaim.remind(today);
    var debt =
        Debt.on(
            today, reclaim.amount(), reclaim.payByDay(), receipts.of(reclaimId), interest.rates());
    news.reminded(reclaim, debt, today, ReclaimTerms.payAfterReminderBy(today));
  }
}
