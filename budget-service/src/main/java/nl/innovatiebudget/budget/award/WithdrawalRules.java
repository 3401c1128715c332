package nl.innovatiebudget.budget.award;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.time.StatutoryTerms;
import org.jspecify.annotations.Nullable;

/**
 * Whether an award may be withdrawn: before the determination (Awb 4:48, 4:50), or after it within
 * five years (Awb 4:49). The reasonable term that 4:50 asks for is for people to weigh.
 */
final class WithdrawalRules {

  private static final int YEARS = 5;

  private WithdrawalRules() {}

  static List<Rejection> judge(AwardStanding award, WithdrawalRequest request, LocalDate today) {
    List<Rejection> reasons = new ArrayList<>();
    switch (award.state()) {
      case COMMITTED -> judgeBefore(request, reasons);
      case DETERMINED -> judgeAfter(award, request, today, reasons);
      default -> {
        return List.of(AwardRejections.notRunning(award.state()));
      }
    }
    if (request.ground() != WithdrawalGround.ON_REQUEST) {
      Hearing.judge(request.hearing(), today).ifPresent(reasons::add);
    }
    return reasons;
  }

  private static void judgeBefore(WithdrawalRequest request, List<Rejection> reasons) {
    if (!request.ground().holdsBeforeDetermination()) {
      reasons.add(AwardRejections.groundOfAnotherMoment(request.ground()));
    }
    if (request.remainingCents().isMoreThan(Euro.ZERO)) {
      reasons.add(AwardRejections.partIsAChange());
    }
  }

  private static void judgeAfter(
      AwardStanding award, WithdrawalRequest request, LocalDate today, List<Rejection> reasons) {
    if (request.ground().holdsBeforeDetermination()) {
      reasons.add(AwardRejections.groundOfAnotherMoment(request.ground()));
    }
    if (!request.remainingCents().isLessThan(award.entitled())) {
      reasons.add(AwardRejections.nothingChanges());
    }
    var from = Objects.requireNonNull(award.determinedOn());
    var breach = request.breachDay();
    if ((request.ground() == WithdrawalGround.OBLIGATIONS_BROKEN_AFTERWARDS) != (breach != null)) {
      reasons.add(AwardRejections.breachDayMisplaced());
    } else if (breach != null && (breach.isBefore(from) || breach.isAfter(today))) {
      reasons.add(AwardRejections.breachDayImpossible(from));
    } else if (today.isAfter(lastDay(from, breach))) {
      reasons.add(AwardRejections.withdrawalTooLate(lastDay(from, breach)));
    }
  }

  /** Five years from the announcement, or from the breach (Awb 4:49(3)). */
  static LocalDate lastDay(LocalDate determinedOn, @Nullable LocalDate breachDay) {
    return StatutoryTerms.lastDayOfYearsAfter(breachDay == null ? determinedOn : breachDay, YEARS);
  }
}
