package nl.innovatiebudget.assessment.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import nl.innovatiebudget.assessment.casefile.CaseFile;
import nl.innovatiebudget.assessment.casefile.CaseFiles;
import nl.innovatiebudget.assessment.casefile.CaseState;
import nl.innovatiebudget.kit.money.Euro;

/**
 * Makes an award final once its money is reserved, or notes what the pot can carry when that is too
 * little; {@link RequestFundsAgain} is the way on from there. The answer counts once; hearing it
 * again changes nothing.
 */
@ApplicationScoped
class SettleAward {

  private final CaseFiles cases;
  private final DecisionNews news;

  SettleAward(CaseFiles cases, DecisionNews news) {
    this.cases = cases;
    this.news = news;
  }

  /** The answer of the budget. */
  sealed interface Answer {

    UUID decisionId();

    UUID applicationId();

    record FundsReserved(UUID decisionId, UUID applicationId, Euro amountCents) implements Answer {}

    record FundsRefused(UUID decisionId, UUID applicationId, Euro availableCents)
        implements Answer {}
  }

  /** Refuses an answer about another decision than the one on the case, or another amount. */
  @Transactional
  void settle(Answer answer) {
    var file = caseOf(answer);
    switch (answer) {
      case Answer.FundsReserved reserved when file.state() != CaseState.AWARDED -> {
        requireAmount(file, reserved.amountCents());
        file.fundsReserved();
        news.decided(file);
      }
      case Answer.FundsRefused refused when file.state() != CaseState.FUNDS_REFUSED ->
          file.fundsRefused(refused.availableCents());
      default -> {}
    }
  }

  private CaseFile caseOf(Answer answer) {
    return cases
        .lock(answer.applicationId())
        .filter(
            file ->
                file.decision().filter(d -> d.decisionId().equals(answer.decisionId())).isPresent())
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "no decision %s on case %s"
                        .formatted(answer.decisionId(), answer.applicationId())));
  }

  private static void requireAmount(CaseFile file, Euro reserved) {
    var awarded = file.decision().orElseThrow().amountCents();
    if (!awarded.equals(reserved)) {
      throw new IllegalStateException(
          "reserved %s for case %s, which was awarded %s"
              .formatted(reserved, file.number(), awarded));
    }
  }
}
