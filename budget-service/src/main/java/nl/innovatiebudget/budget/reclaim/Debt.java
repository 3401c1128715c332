package nl.innovatiebudget.budget.reclaim;

import java.time.LocalDate;
import java.util.List;
import nl.innovatiebudget.kit.money.Euro;

/**
 * What is owed on a claim at the end of a day.
 *
 * @param principal not paid yet
 * @param interest that is owed and not paid yet; nothing while it is under € 20 in all
 */
record Debt(Euro principal, Euro interest) {

  /** Less interest than this is not owed at all (Awb 4:98(2)). */
  static final Euro LEAST_INTEREST = Euro.of("20.00");

  static Debt on(
      LocalDate day, Euro claimed, LocalDate payBy, List<Receipt> receipts, List<Rate> rates) {
    var accrued = DefaultInterest.accrued(claimed, payBy, receipts, rates, day);
    var paid = sum(receipts, true);
    boolean owed = !accrued.isLessThan(LEAST_INTEREST) && accrued.isMoreThan(paid);
    return new Debt(claimed.minus(sum(receipts, false)), owed ? accrued.minus(paid) : Euro.ZERO);
  }

  private static Euro sum(List<Receipt> receipts, boolean interest) {
    return receipts.stream()
        .map(receipt -> interest ? receipt.interestCents() : receipt.principalCents())
        .reduce(Euro.ZERO, Euro::plus);
  }

  Euro total() {
    return principal.plus(interest);
  }

  boolean isPaid() {
    return total().equals(Euro.ZERO);
  }

  /** Divides a payment: to interest first, then to the principal (Awb 4:92). */
  Receipt divide(String entryReference, LocalDate valueDay, Euro amount) {
    var toInterest = amount.min(interest);
    var toPrincipal = amount.minus(toInterest).min(principal);
    var excess = amount.minus(toInterest).minus(toPrincipal);
    return new Receipt(entryReference, valueDay, amount, toInterest, toPrincipal, excess);
  }
}
