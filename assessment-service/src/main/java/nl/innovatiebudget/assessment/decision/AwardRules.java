package nl.innovatiebudget.assessment.decision;

import java.util.ArrayList;
import java.util.List;
import nl.innovatiebudget.assessment.casefile.Application;
import nl.innovatiebudget.assessment.round.RoundDefinition;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Rejection;

/** What a decision may give, whatever was advised. */
public final class AwardRules {

  private AwardRules() {}

  /**
   * Everything that is wrong with this amount for this application.
   *
   * @param round in the version that the application was made under
   */
  public static List<Rejection> faults(
      Outcome outcome, Euro amount, Application application, RoundDefinition round) {
    if (outcome == Outcome.REFUSED) {
      return amount.isMoreThan(Euro.ZERO)
          ? List.of(DecisionRejections.amountWithRefusal())
          : List.of();
    }
    var faults = new ArrayList<Rejection>();
    var maximum = round.pot(application.potId()).maximumGrant(application.costCents());
    if (amount.equals(Euro.ZERO)) {
      faults.add(DecisionRejections.amountMissing());
    }
    if (amount.isMoreThan(application.requestedCents())) {
      faults.add(DecisionRejections.amountAboveRequest(application.requestedCents()));
    }
    if (amount.isMoreThan(maximum)) {
      faults.add(DecisionRejections.amountAboveMaximum(maximum));
    }
    return faults;
  }
}
