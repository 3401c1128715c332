package nl.innovatiebudget.assessment.objection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import nl.innovatiebudget.assessment.decision.DecisionRejections;
import nl.innovatiebudget.kit.problem.Rejected;

/** Ends a proposal on an objection without a decision; another may follow. */
@ApplicationScoped
class CloseOutcome {

  private final Objections objections;
  private final ObjectionProposals proposals;
  private final ObjectionActs acts;
  private final Clock clock;

  CloseOutcome(
      Objections objections, ObjectionProposals proposals, ObjectionActs acts, Clock clock) {
    this.objections = objections;
    this.proposals = proposals;
    this.acts = acts;
    this.clock = clock;
  }

  /** Its preparer takes it back; refuses anybody else. */
  @Transactional
  ObjectionProposalView withdraw(UUID proposalId, String reason, String by) {
    var proposal = proposals.lockOpen(proposalId);
    if (!by.equals(proposal.preparedBy())) {
      throw new Rejected(DecisionRejections.notThePreparer());
    }
    return close(proposal, "objection-proposal-withdrawn", reason, by);
  }

  /** A decision maker does not want it so. */
  @Transactional
  ObjectionProposalView reject(UUID proposalId, String reason, String by) {
    return close(proposals.lockOpen(proposalId), "objection-proposal-rejected", reason, by);
  }

  private ObjectionProposalView close(
      ObjectionProposal proposal, String act, String reason, String by) {
    proposal.close(by, reason, clock.instant());
    acts.record(objections.get(proposal.objectionId()), act, reason);
    return proposals.written(proposal);
  }
}
