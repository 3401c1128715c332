package nl.innovatiebudget.assessment.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import nl.innovatiebudget.assessment.act.Acts;
import nl.innovatiebudget.assessment.act.NewAct;
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
  private final Decisions decisions;
  private final DecisionNews news;
  private final Acts acts;

  SettleAward(CaseFiles cases, Decisions decisions, DecisionNews news, Acts acts) {
    this.cases = cases;
    this.decisions = decisions;
    this.news = news;
    this.acts = acts;
  }

  /** The answer of the budget. */
  sealed interface Answer {

    UUID decisionId();

    UUID applicationId();

    record FundsReserved(UUID decisionId, UUID applicationId, Euro amountCents) implements Answer {}

    record FundsRefused(UUID decisionId, UUID applicationId, Euro availableCents)
        implements Answer {}
  }

  /**
   * An answer about a decision that another came after is past. Refuses one about a decision that
   * was never taken, or about another amount.
   */
  @Transactional
  void settle(Answer answer) {
    var file = caseOf(answer);
    if (!isAbout(answer, file)) {
      return;
    }
    switch (answer) {
      case Answer.FundsReserved reserved when file.state() != CaseState.AWARDED -> {
        requireAmount(file, reserved.amountCents());
        file.fundsReserved();
        news.decided(file);
        record(file, "funds-reserved", answer);
      }
      case Answer.FundsRefused refused when file.state() != CaseState.FUNDS_REFUSED -> {
        file.fundsRefused(refused.availableCents());
        record(file, "funds-refused", answer);
      }
      default -> {}
    }
  }

  private CaseFile caseOf(Answer answer) {
    return cases
        .lock(answer.applicationId())
        .filter(
            file ->
                isAbout(answer, file)
                    || decisions.wasTaken(answer.decisionId(), answer.applicationId()))
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "no decision %s on case %s"
                        .formatted(answer.decisionId(), answer.applicationId())));
  }

  private static boolean isAbout(Answer answer, CaseFile file) {
    return file.decision().filter(d -> d.decisionId().equals(answer.decisionId())).isPresent();
  }

  private void record(CaseFile file, String act, Answer answer) {
    acts.recordOfSystem(new NewAct(file.roundId(), file.applicationId(), null, act, null, answer));
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
