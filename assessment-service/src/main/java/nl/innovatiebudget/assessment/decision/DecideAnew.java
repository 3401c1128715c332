package nl.innovatiebudget.assessment.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import nl.innovatiebudget.assessment.casefile.CaseFile;
import nl.innovatiebudget.assessment.decision.TakeDecision.Verdict;
import nl.innovatiebudget.kit.problem.Rejected;

/** Decides anew on an award whose money was refused: a lower amount, or a refusal. */
@ApplicationScoped
class DecideAnew {

  private final RedecisionRules rules;
  private final TakeDecision takeDecision;

  DecideAnew(RedecisionRules rules, TakeDecision takeDecision) {
    this.rules = rules;
    this.takeDecision = takeDecision;
  }

  /** Refuses what could not be proposed any more, see {@link RedecisionRules}. */
  @Transactional(TxType.MANDATORY)
  void decide(DecisionProposal proposal, List<CaseFile> covered, String by, Instant at) {
    for (var file : covered) {
      var instead = proposal.deviationOf(file.applicationId()).orElseThrow();
      Rejected.ifAny(rules.faults(file, instead.outcome(), instead.amountCents()));
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
