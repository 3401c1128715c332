package nl.innovatiebudget.budget.reclaim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.kit.money.Euro;

/** Takes in what a debtor paid back. */
@ApplicationScoped
public class ReceiveRepayment {

  private final Reclaims reclaims;
  private final Receipts receipts;
  private final StatutoryInterest interest;
  private final BookRepayment bookRepayment;
  private final ReclaimNews news;
  private final Clock clock;

  ReceiveRepayment(
      Reclaims reclaims,
      Receipts receipts,
      StatutoryInterest interest,
      BookRepayment bookRepayment,
      ReclaimNews news,
      Clock clock) {
    this.reclaims = reclaims;
    this.receipts = receipts;
    this.interest = interest;
    this.bookRepayment = bookRepayment;
    this.news = news;
    this.clock = clock;
  }

  /**
   * Once for each entry of a bank statement. Goes to interest first, then to the principal; more
   * than is owed, also on a claim that was settled, is kept apart to be paid back by hand.
   *
   * @param valueDay when the state had the money
   * @param entryReference of the bank, unique over all statements; at most 200 characters
   */
  @Transactional
  public void receive(UUID reclaimId, Euro amount, LocalDate valueDay, String entryReference) {
    var reclaim = reclaims.lock(reclaimId).orElseThrow();
    var before = receipts.reclaimOf(entryReference);
    if (before.isPresent()) {
      requireSame(before.get(), reclaimId, entryReference);
      return;
    }
    var earlier = receipts.of(reclaimId);
    var rates = interest.rates();
    var debt = Debt.on(valueDay, reclaim.amount(), reclaim.payByDay(), earlier, rates);
    var receipt = debt.divide(entryReference, valueDay, amount);
    receipts.add(reclaimId, earlier.size() + 1, receipt, clock.instant());
    List<Receipt> all = new ArrayList<>(earlier);
    all.add(receipt);
    if (reclaim.state() == Reclaim.State.OPEN
        && Debt.on(valueDay, reclaim.amount(), reclaim.payByDay(), all, rates).isPaid()) {
      reclaim.settle(valueDay);
      news.settled(reclaim, all, valueDay);
    }
    bookRepayment.book(reclaim, receipt);
  }

  private static void requireSame(UUID before, UUID reclaimId, String entryReference) {
    if (!before.equals(reclaimId)) {
      throw new IllegalStateException(
          "entry %s was taken for reclaim %s, not %s".formatted(entryReference, before, reclaimId));
    }
  }
}
