package nl.innovatiebudget.assessment.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.assessment.act.Acts;
import nl.innovatiebudget.assessment.act.NewAct;
import nl.innovatiebudget.assessment.casefile.CaseFiles;
import nl.innovatiebudget.kit.identity.Caller;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/** Prepares another decision on an award whose money the ledger refused. */
@ApplicationScoped
class ProposeRedecision {

  private final CaseFiles cases;
  private final RedecisionRules rules;
  private final DecisionMakers decisionMakers;
  private final Decisions decisions;
  private final DecisionProposals proposals;
  private final Acts acts;
  private final Clock clock;

  ProposeRedecision(
      CaseFiles cases,
      RedecisionRules rules,
      DecisionMakers decisionMakers,
      Decisions decisions,
      DecisionProposals proposals,
      Acts acts,
      Clock clock) {
    this.cases = cases;
    this.rules = rules;
    this.decisionMakers = decisionMakers;
    this.decisions = decisions;
    this.proposals = proposals;
    this.acts = acts;
    this.clock = clock;
  }

  /**
   * Refuses who has an interest in the case, what may not be decided, see {@link RedecisionRules},
   * and a second proposal beside an open one.
   */
  @Transactional
  ProposalView propose(UUID applicationId, DeviationRequest request, Caller caller) {
    var file = cases.lock(applicationId).orElseThrow(() -> new Rejected(Rejection.notFound()));
    Rejected.ifAny(decisionMakers.barriersToPrepare(caller, List.of(file)));
    Rejected.ifAny(rules.faults(file, request.outcome(), request.amount()));
    if (proposals.redecisionIsOpen(file.roundId(), applicationId)) {
      throw new Rejected(DecisionRejections.redecisionOpen());
    }
    var instead =
        new Deviation(
            applicationId,
            request.outcome(),
            request.amount(),
            request.reason().text(),
            caller.actingSubject(),
            clock.instant());
    var ranking =
        decisions
            .rankingOf(applicationId)
            .orElseThrow(() -> new Rejected(DecisionRejections.decisionUnknown()));
    var proposal = DecisionProposal.redeciding(file.roundId(), ranking, instead);
    acts.record(
        new NewAct(
            file.roundId(),
            applicationId,
            null,
            "redecision-proposed",
            request.reason().nl(),
            instead));
    return proposals.written(proposal);
  }
}
