package nl.innovatiebudget.assessment.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import nl.innovatiebudget.assessment.casefile.CaseFile;
import nl.innovatiebudget.assessment.casefile.CaseState;
import nl.innovatiebudget.assessment.decision.TakeDecision.Verdict;
import nl.innovatiebudget.kit.problem.Rejected;

/** Decides anew on an award whose money was refused: a lower amount, or a refusal. */
@ApplicationScoped
class DecideAnew {

  private final TakeDecision takeDecision;

  DecideAnew(TakeDecision takeDecision) {
    this.takeDecision = takeDecision;
  }

  /** Refuses when its money is not refused any more. */
  @Transactional(TxType.MANDATORY)
  void decide(DecisionProposal proposal, List<CaseFile> covered, String by, Instant at) {
    for (var file : covered) {
      if (file.state() != CaseState.FUNDS_REFUSED) {
        throw new Rejected(DecisionRejections.fundsNotRefused());
      }
      var instead = proposal.deviationOf(file.applicationId()).orElseThrow();
      takeDecision.take(
          file,
          new Verdict(
              DecisionKind.REDECISION,
              proposal.proposalId(),
              instead.amountCents(),
              List.of(instead.reason())),
          by,
          at);
    }
  }
}
