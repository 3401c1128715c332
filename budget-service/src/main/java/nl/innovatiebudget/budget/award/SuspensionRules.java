package nl.innovatiebudget.budget.award;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.time.StatutoryTerms;

/** Whether payments may be suspended: on a serious suspicion, for at most 13 weeks (Awb 4:56). */
final class SuspensionRules {

  private static final int LONGEST_WEEKS = 13;

  private SuspensionRules() {}

  static List<Rejection> judge(
      AwardStanding award, boolean suspended, SuspensionRequest request, LocalDate today) {
    List<Rejection> reasons = new ArrayList<>();
    boolean determined = award.state() == Award.State.DETERMINED;
    if (!award.runs() && !determined) {
      return List.of(AwardRejections.notRunning(award.state()));
    }
    if (suspended) {
      reasons.add(AwardRejections.alreadySuspended());
    }
    if (!request.ground().suspends() || request.ground().holdsBeforeDetermination() == determined) {
      reasons.add(AwardRejections.groundOfAnotherMoment(request.ground()));
    }
    if (request.notifiedOn().isAfter(today)) {
      reasons.add(AwardRejections.inTheFuture("notifiedOn"));
    }
    var end = endOf(request);
    if (end.isBefore(today) || end.isAfter(lastDay(request.notifiedOn()))) {
      reasons.add(AwardRejections.suspensionTerm(lastDay(request.notifiedOn())));
    }
    return reasons;
  }

  static LocalDate endOf(SuspensionRequest request) {
    return Optional.ofNullable(request.endsOn()).orElseGet(() -> lastDay(request.notifiedOn()));
  }

  /** Thirteen weeks after the notice; a term of this length does not roll (Atw 4). */
  private static LocalDate lastDay(LocalDate notifiedOn) {
    return StatutoryTerms.lastDayOfWeeksAfter(notifiedOn, LONGEST_WEEKS);
  }
}
