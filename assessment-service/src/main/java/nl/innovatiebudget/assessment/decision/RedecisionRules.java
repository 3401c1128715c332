package nl.innovatiebudget.assessment.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import nl.innovatiebudget.assessment.casefile.CaseFile;
import nl.innovatiebudget.assessment.casefile.CaseState;
import nl.innovatiebudget.assessment.round.Rounds;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Rejection;

/** What may be decided anew on an award whose money was refused. */
@ApplicationScoped
class RedecisionRules {

  private final Rounds rounds;
  private final Decisions decisions;

  RedecisionRules(Rounds rounds, Decisions decisions) {
    this.rounds = rounds;
    this.decisions = decisions;
  }

  /**
   * A case whose money was not refused, an amount that is not lower or not allowed, and to refuse
   * after all what was granted on objection.
   */
  List<Rejection> faults(CaseFile file, Outcome outcome, Euro amount) {
    if (file.state() != CaseState.FUNDS_REFUSED) {
      return List.of(DecisionRejections.fundsNotRefused());
    }
    var application = file.application();
    var round = rounds.version(application.roundId(), application.roundVersion()).orElseThrow();
    var faults = new ArrayList<>(AwardRules.faults(outcome, amount, application, round));
    var before = file.decision().orElseThrow().amountCents();
    if (!amount.isLessThan(before)) {
      faults.add(DecisionRejections.amountNotLower(before));
    }
    if (outcome == Outcome.REFUSED
        && decisions.ofCase(file.applicationId()).stream()
            .anyMatch(decision -> decision.kind() == DecisionKind.OBJECTION)) {
      faults.add(DecisionRejections.objectionGranted());
    }
    return faults;
  }
}
