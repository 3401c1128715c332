package nl.innovatiebudget.assessment.objection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.innovatiebudget.assessment.casefile.CaseState;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Rejection;

/** What may be decided on an objection, given how it and its case stand. */
final class OutcomeRules {

  private OutcomeRules() {}

  /**
   * How they stand.
   *
   * @param late without an excuse
   * @param requested what was asked
   * @param awarded what the decision gives; nothing when refused
   * @param newAward what the new ranking gives to the case; empty while there is no such ranking
   */
  record Standing(
      boolean late, CaseState state, Euro requested, Euro awarded, Optional<Euro> newAward) {}

  /** Everything against this outcome. */
  static List<Rejection> faults(ObjectionOutcome outcome, Euro amount, Standing standing) {
    var faults = new ArrayList<Rejection>();
    if (standing.late() && outcome != ObjectionOutcome.INADMISSIBLE) {
      return List.of(ObjectionRejections.late());
    }
    if (outcome != ObjectionOutcome.GRANTED && amount.isMoreThan(Euro.ZERO)) {
      faults.add(ObjectionRejections.amountWithoutGrant());
    }
    if (outcome == ObjectionOutcome.REJECTED
        && standing.awarded().isLessThan(standing.requested())
        && standing.newAward().isEmpty()) {
      faults.add(ObjectionRejections.reassessmentNeeded());
    }
    if (outcome == ObjectionOutcome.GRANTED) {
      faults.addAll(grantFaults(amount, standing));
    }
    return faults;
  }

  private static List<Rejection> grantFaults(Euro amount, Standing standing) {
    if (standing.state() != CaseState.REFUSED) {
      return List.of(
          amount.isMoreThan(standing.awarded())
              ? ObjectionRejections.additionalAwardNotSupported()
              : ObjectionRejections.nothingToGrant());
    }
    if (standing.newAward().isEmpty()) {
      return List.of(ObjectionRejections.reassessmentNeeded());
    }
    var award = standing.newAward().get();
    if (award.equals(Euro.ZERO)) {
      return List.of(ObjectionRejections.notSelectedAgain());
    }
    return amount.isMoreThan(award)
        ? List.of(ObjectionRejections.amountAboveRanking(award))
        : List.of();
  }
}
