package nl.innovatiebudget.assessment.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import nl.innovatiebudget.assessment.act.Acts;
import nl.innovatiebudget.assessment.act.NewAct;
import nl.innovatiebudget.assessment.decision.DecisionProposal.Closing;
import nl.innovatiebudget.kit.problem.Rejected;

/**
 * Ends a proposal without a decision: its preparer withdraws it, or a decision maker rejects it.
 */
@ApplicationScoped
class CloseProposal {

  private final DecisionProposals proposals;
  private final Acts acts;
  private final Clock clock;

  CloseProposal(DecisionProposals proposals, Acts acts, Clock clock) {
    this.proposals = proposals;
    this.acts = acts;
    this.clock = clock;
  }

  /** Refuses to close what ended, and to withdraw what somebody else prepared. */
  @Transactional
  ProposalView close(UUID proposalId, Closing how, String reason, String by) {
    var proposal = proposals.lock(proposalId);
    Rejected.ifAny(proposal.ended().stream().toList());
    if (how == Closing.WITHDRAWN && !by.equals(proposal.preparedBy())) {
      throw new Rejected(DecisionRejections.notThePreparer());
    }
    proposal.close(how, by, reason, clock.instant());
    var act =
        switch (how) {
          case WITHDRAWN -> "decision-proposal-withdrawn";
          case REJECTED -> "decision-proposal-rejected";
        };
    acts.record(new NewAct(proposal.roundId(), null, null, act, reason, new Closed(proposalId)));
    return proposals.written(proposal);
  }

  private record Closed(UUID proposalId) {}
}
