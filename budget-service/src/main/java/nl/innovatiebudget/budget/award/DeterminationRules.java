package nl.innovatiebudget.budget.award;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.innovatiebudget.budget.award.DeterminationRequest.ExOfficio;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Rejection;
import org.jspecify.annotations.Nullable;

/** Whether a grant may be determined so (Awb 4:42 to 4:47). */
final class DeterminationRules {

  private DeterminationRules() {}

  static List<Rejection> judge(AwardStanding award, DeterminationRequest request, LocalDate today) {
    if (!award.runs()) {
      return List.of(AwardRejections.notRunning(award.state()));
    }
    List<Rejection> reasons = new ArrayList<>();
    judgeReport(award, request, today, reasons);
    judgeAmount(award, request, today, reasons);
    return reasons;
  }

  private static void judgeReport(
      AwardStanding award, DeterminationRequest request, LocalDate today, List<Rejection> reasons) {
    var reportBy = award.reportBy();
    if (request.exOfficio() == null) {
      if (award.finalCost().isEmpty()) {
        reasons.add(AwardRejections.finalReportMissing());
      }
    } else if (request.exOfficio() == ExOfficio.FIXED_AMOUNT) {
      if (!award.paidAtOnce()) {
        reasons.add(AwardRejections.notFixed());
      }
    } else if (award.finalCost().isPresent()) {
      reasons.add(AwardRejections.reportPresent());
    } else if (reportBy != null && !today.isAfter(reportBy)) {
      reasons.add(AwardRejections.reportNotOverdue(reportBy));
    } else if (reportBy != null && !hasPassed(request.furtherTermUntil(), reportBy, today)) {
      reasons.add(AwardRejections.furtherTermMissing(reportBy));
    }
  }

  /**
   * A further term is given once the first has passed, and passes as well (Awb 4:44(3) and (4)).
   */
  private static boolean hasPassed(
      @Nullable LocalDate furtherTermUntil, LocalDate reportBy, LocalDate today) {
    return furtherTermUntil != null
        && furtherTermUntil.isAfter(reportBy)
        && today.isAfter(furtherTermUntil);
  }

  private static void judgeAmount(
      AwardStanding award, DeterminationRequest request, LocalDate today, List<Rejection> reasons) {
    var amount = request.determinedCents();
    if (amount.isMoreThan(award.entitled())) {
      reasons.add(AwardRejections.aboveAward(award.entitled()));
    }
    award
        .shareCeiling()
        .filter(amount::isMoreThan)
        .ifPresent(most -> reasons.add(AwardRejections.aboveCost(most)));
    if (amount.isLessThan(award.entitled())) {
      if (request.ground() == null) {
        reasons.add(AwardRejections.groundMissing());
      }
      Hearing.judge(request.hearing(), today).ifPresent(reasons::add);
    } else if (request.ground() != null) {
      reasons.add(AwardRejections.groundWithoutLowering());
    }
  }

  /** The highest grant that a project of this cost supports, with this own contribution. */
  static Euro shareOf(Euro cost, int ownContributionPercent) {
    return cost.percentRoundedDown(100 - ownContributionPercent);
  }
}
