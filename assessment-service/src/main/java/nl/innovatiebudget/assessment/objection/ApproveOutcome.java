package nl.innovatiebudget.assessment.objection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.assessment.casefile.CaseFile;
import nl.innovatiebudget.assessment.casefile.CaseFiles;
import nl.innovatiebudget.assessment.decision.DecisionKind;
import nl.innovatiebudget.assessment.decision.DecisionMakers;
import nl.innovatiebudget.assessment.decision.DecisionRejections;
import nl.innovatiebudget.assessment.decision.Decisions;
import nl.innovatiebudget.assessment.decision.ProposalTag;
import nl.innovatiebudget.assessment.decision.TakeDecision;
import nl.innovatiebudget.assessment.decision.TakeDecision.Verdict;
import nl.innovatiebudget.assessment.ranking.Rankings;
import nl.innovatiebudget.kit.event.EventType;
import nl.innovatiebudget.kit.event.Outbox;
import nl.innovatiebudget.kit.event.Topic;
import nl.innovatiebudget.kit.identity.Caller;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * Signs the decision on an objection: by somebody who had no part in it nor in the decision that is
 * objected to (Awb 10:3(3)). A grant asks for its money first, like any other award.
 */
@ApplicationScoped
class ApproveOutcome {

  private final Objections objections;
  private final ObjectionProposals proposals;
  private final ObjectionStanding standing;
  private final CaseFiles cases;
  private final Decisions decisions;
  private final Rankings rankings;
  private final DecisionMakers decisionMakers;
  private final TakeDecision takeDecision;
  private final Outbox outbox;
  private final ObjectionActs acts;
  private final Clock clock;

  ApproveOutcome(
      Objections objections,
      ObjectionProposals proposals,
      ObjectionStanding standing,
      CaseFiles cases,
      Decisions decisions,
      Rankings rankings,
      DecisionMakers decisionMakers,
      TakeDecision takeDecision,
      Outbox outbox,
      ObjectionActs acts,
      Clock clock) {
    this.objections = objections;
    this.proposals = proposals;
    this.standing = standing;
    this.cases = cases;
    this.decisions = decisions;
    this.rankings = rankings;
    this.decisionMakers = decisionMakers;
    this.takeDecision = takeDecision;
    this.outbox = outbox;
    this.acts = acts;
    this.clock = clock;
  }

  /**
   * Refuses who may not decide, what ended or is not as it was read, and what the facts have
   * overtaken; and everybody while it is not known who took the decision objected to.
   *
   * @param read the tag of what the caller read
   */
  @Transactional
  ObjectionProposalView approve(UUID proposalId, @Nullable String read, Caller caller) {
    var proposal = proposals.lockOpen(proposalId);
    // The case before its objection, as who hears of a posting does.
    var file = cases.lock(objections.applicationOf(proposal.objectionId())).orElseThrow();
    var objection = objections.lockOpen(proposal.objectionId());
    Rejected.ifAny(barriers(proposal, file, caller));
    if (decisions.primary(file.applicationId()).isEmpty()) {
      throw new Rejected(DecisionRejections.decisionUnknown());
    }
    ProposalTag.requireMatch(read, proposal.version());
    refuseOvertaken(proposal, objection, file);
    var now = clock.instant();
    acts.record(objection, "objection-decided", proposal.reasons().getFirst().nl());
    if (proposal.outcome() == ObjectionOutcome.GRANTED) {
      takeDecision.take(
          file,
          new Verdict(DecisionKind.OBJECTION, null, proposal.amount(), proposal.reasons()),
          caller.actingSubject(),
          now);
    }
    proposal.approve(caller.actingSubject(), now);
    objection.decide(proposal.outcome());
    tell(objection, proposal, file, now);
    return proposals.written(proposal);
  }

  private List<Rejection> barriers(ObjectionProposal proposal, CaseFile file, Caller caller) {
    var barriers = new ArrayList<Rejection>();
    var by = caller.actingSubject();
    if (by.equals(proposal.preparedBy())) {
      barriers.add(DecisionRejections.ownProposal());
    }
    if (decisions.ofCase(file.applicationId()).stream().anyMatch(d -> d.decidedBy().equals(by))) {
      barriers.add(ObjectionRejections.tookTheDecision());
    }
    if (decisions.wasPreparedBy(by, file.applicationId())) {
      barriers.add(ObjectionRejections.preparedTheDecision());
    }
    if (proposal.rankingId().filter(id -> rankings.get(id).madeBy().equals(by)).isPresent()) {
      barriers.add(DecisionRejections.ownRanking());
    }
    barriers.addAll(decisionMakers.barriers(caller, List.of(file)));
    return barriers;
  }

  private void refuseOvertaken(ObjectionProposal proposal, Objection objection, CaseFile file) {
    Rejected.ifAny(
        OutcomeRules.faults(proposal.outcome(), proposal.amount(), standing.of(objection, file)));
    if (!proposal.rankingId().equals(objection.rankingId())
        || proposal.isOvertakenByTerm(objection.isInadmissiblyLate())) {
      throw new Rejected(ObjectionRejections.proposalOutdated());
    }
  }

  private void tell(Objection objection, ObjectionProposal proposal, CaseFile file, Instant at) {
    outbox.add(
        Topic.ASSESSMENTS,
        file.applicationId().toString(),
        EventType.of("objection-decided"),
        new ObjectionDecided(
            objection.objectionId(),
            file.applicationId(),
            file.number(),
            file.roundId(),
            proposal.outcome(),
            proposal.reasons(),
            at));
  }
}
