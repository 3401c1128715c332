package nl.innovatiebudget.budget.award;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Rejection;

/**
 * Whether the amount of an award that runs may change (Awb 4:48, 4:50). Whether the pot has room
 * for more is for the ledger to say (Awb 4:25).
 */
final class ChangeRules {

  private ChangeRules() {}

  static List<Rejection> judge(AwardStanding award, ChangeRequest request, LocalDate today) {
    if (!award.runs()) {
      return List.of(AwardRejections.notRunning(award.state()));
    }
    var amount = request.amountCents();
    if (amount.equals(award.entitled())) {
      return List.of(AwardRejections.nothingChanges());
    }
    if (amount.equals(Euro.ZERO)) {
      return List.of(AwardRejections.wholeIsAWithdrawal());
    }
    return amount.isLessThan(award.entitled()) ? judgeLower(request, today) : List.of();
  }

  private static List<Rejection> judgeLower(ChangeRequest request, LocalDate today) {
    List<Rejection> reasons = new ArrayList<>();
    var ground = request.ground();
    if (ground == null) {
      reasons.add(AwardRejections.groundMissing());
    } else if (!ground.holdsBeforeDetermination()) {
      reasons.add(AwardRejections.groundOfAnotherMoment(ground));
    }
    if (ground != WithdrawalGround.ON_REQUEST) {
      Hearing.judge(request.hearing(), today).ifPresent(reasons::add);
    }
    return reasons;
  }
}
