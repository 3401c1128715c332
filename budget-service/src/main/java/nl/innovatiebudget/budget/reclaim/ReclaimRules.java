package nl.innovatiebudget.budget.reclaim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.innovatiebudget.budget.award.Overpayments.Overpayment;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Rejection;

/** Whether money may be claimed back: what was paid without right, within five years (Awb 4:57). */
final class ReclaimRules {

  private ReclaimRules() {}

  static List<Rejection> judge(
      Overpayment overpayment, Euro claimedBefore, Euro amount, LocalDate today) {
    List<Rejection> reasons = new ArrayList<>();
    if (amount.equals(Euro.ZERO)) {
      reasons.add(ReclaimRejections.nothing());
    }
    var overpaid = overpayment.amount();
    var left = overpaid.minus(claimedBefore.min(overpaid));
    if (amount.isMoreThan(left)) {
      reasons.add(ReclaimRejections.aboveOverpayment(left));
    }
    var from = overpayment.reclaimTermFrom();
    if (from != null && today.isAfter(ReclaimTerms.raiseBy(from))) {
      reasons.add(ReclaimRejections.tooLate(ReclaimTerms.raiseBy(from)));
    }
    return reasons;
  }
}
