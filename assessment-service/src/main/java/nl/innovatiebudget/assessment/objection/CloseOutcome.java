package nl.innovatiebudget.assessment.objection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import nl.innovatiebudget.assessment.assignment.CaseAccess;
import nl.innovatiebudget.assessment.decision.DecisionRejections;
import nl.innovatiebudget.kit.identity.Caller;
import nl.innovatiebudget.kit.problem.Rejected;

/**
 * Ends a proposal on an objection without a decision; another may follow. Refuses a caller with an
 * interest in the case.
 */
@ApplicationScoped
class CloseOutcome {

  private final Objections objections;
  private final ObjectionProposals proposals;
  private final CaseAccess access;
  private final ObjectionActs acts;
  private final Clock clock;

  CloseOutcome(
      Objections objections,
      ObjectionProposals proposals,
      CaseAccess access,
      ObjectionActs acts,
      Clock clock) {
    this.objections = objections;
    this.proposals = proposals;
    this.access = access;
    this.acts = acts;
    this.clock = clock;
  }

  /** Its preparer takes it back; refuses anybody else. */
  @Transactional
  ObjectionProposalView withdraw(UUID proposalId, String reason, Caller caller) {
    var proposal = lockOpen(proposalId, caller);
    if (!caller.actingSubject().equals(proposal.preparedBy())) {
      throw new Rejected(DecisionRejections.notThePreparer());
    }
    return close(proposal, "objection-proposal-withdrawn", reason, caller);
  }

  /** A decision maker does not want it so. */
  @Transactional
  ObjectionProposalView reject(UUID proposalId, String reason, Caller caller) {
    return close(lockOpen(proposalId, caller), "objection-proposal-rejected", reason, caller);
  }

  private ObjectionProposal lockOpen(UUID proposalId, Caller caller) {
    var proposal = proposals.lockOpen(proposalId);
    access.withoutConflict(objections.get(proposal.objectionId()).applicationId(), caller);
    return proposal;
  }

  private ObjectionProposalView close(
      ObjectionProposal proposal, String act, String reason, Caller caller) {
    proposal.close(caller.actingSubject(), reason, clock.instant());
    acts.record(objections.get(proposal.objectionId()), act, reason);
    return proposals.written(proposal);
  }
}
