package nl.innovatiebudget.budget.award;

import java.util.ArrayList;
import java.util.List;
import nl.innovatiebudget.budget.award.DuePayment.Kind;
import nl.innovatiebudget.kit.money.Euro;

/** What is still to be paid of an award, given what was paid or ordered before. */
final class PaymentPlan {

  private PaymentPlan() {}

  /**
   * Of an award that runs. Each part gets what it lacks, in the order of the arrangement, and the
   * balance takes up the rest; together with what was settled they make up what the award entitles
   * to. Nothing when more was settled than that.
   */
  static List<PaymentPart> running(
      PaymentArrangement arrangement, Euro entitled, List<PaymentPart> settled) {
    var paid = PaymentPart.sum(settled);
    if (!entitled.isMoreThan(paid)) {
      return List.of();
    }
    var left = entitled.minus(paid);
    List<PaymentPart> open = new ArrayList<>();
    for (var part : arrangement.partsOf(entitled)) {
      if (part.kind() == Kind.BALANCE) {
        continue;
      }
      var done = part.settledIn(settled);
      var lacking = part.amount().minus(done.min(part.amount())).min(left);
      if (lacking.isMoreThan(Euro.ZERO)) {
        open.add(new PaymentPart(part.kind(), part.milestoneId(), lacking));
        left = left.minus(lacking);
      }
    }
    if (left.isMoreThan(Euro.ZERO)) {
      open.add(new PaymentPart(Kind.BALANCE, null, left));
    }
    return List.copyOf(open);
  }

  /** Of an award that was determined: the rest, with advances set off (Awb 4:95). */
  static List<PaymentPart> determined(Euro entitled, List<PaymentPart> settled) {
    var paid = PaymentPart.sum(settled);
    return entitled.isMoreThan(paid)
        ? List.of(new PaymentPart(Kind.BALANCE, null, entitled.minus(paid)))
        : List.of();
  }
}
