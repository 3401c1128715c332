package nl.innovatiebudget.assessment.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.assessment.act.Acts;
import nl.innovatiebudget.assessment.act.NewAct;
import nl.innovatiebudget.assessment.casefile.CaseFile;
import nl.innovatiebudget.assessment.casefile.CaseFiles;
import nl.innovatiebudget.assessment.ranking.Rankings;
import nl.innovatiebudget.assessment.round.Rounds;
import nl.innovatiebudget.kit.identity.Caller;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/** Signs a proposed decision: who signs had no part in what led to it. */
@ApplicationScoped
class ApproveDecision {

  private final DecisionProposals proposals;
  private final Rounds rounds;
  private final CaseFiles cases;
  private final Rankings rankings;
  private final DecisionMakers decisionMakers;
  private final DecideByRanking decideByRanking;
  private final DecideAnew decideAnew;
  private final Acts acts;
  private final Clock clock;

  ApproveDecision(
      DecisionProposals proposals,
      Rounds rounds,
      CaseFiles cases,
      Rankings rankings,
      DecisionMakers decisionMakers,
      DecideByRanking decideByRanking,
      DecideAnew decideAnew,
      Acts acts,
      Clock clock) {
    this.proposals = proposals;
    this.rounds = rounds;
    this.cases = cases;
    this.rankings = rankings;
    this.decisionMakers = decisionMakers;
    this.decideByRanking = decideByRanking;
    this.decideAnew = decideAnew;
    this.acts = acts;
    this.clock = clock;
  }

  /**
   * Refuses who prepared it, made the ranking, is on the jury or has an interest; a proposal that
   * ended; a ranking the facts have overtaken; and awards that pass a pot.
   */
  @Transactional
  ProposalView approve(UUID proposalId, Caller caller) {
    var proposal = proposals.lock(proposalId);
    Rejected.ifAny(proposal.ended().stream().toList());
    var round = rounds.lock(proposal.roundId());
    var inRound = cases.lockRound(round.roundId());
    var covered = inRound.stream().filter(file -> proposal.covers(file.applicationId())).toList();
    Rejected.ifAny(barriers(proposal, covered, caller));
    var now = clock.instant();
    var by = caller.actingSubject();
    acts.record(
        new NewAct(
            round.roundId(), null, null, "decision-approved", null, new Approved(proposalId)));
    switch (proposal.kind()) {
      case RANKING -> decideByRanking.decide(proposal, round, inRound, by, now);
      case REDECISION -> decideAnew.decide(proposal, covered, by, now);
    }
    proposal.approve(by, now);
    return proposal.view();
  }

  private List<Rejection> barriers(
      DecisionProposal proposal, List<CaseFile> covered, Caller caller) {
    var barriers = new ArrayList<Rejection>();
    if (caller.actingSubject().equals(proposal.preparedBy())) {
      barriers.add(DecisionRejections.ownProposal());
    }
    if (caller.actingSubject().equals(rankings.get(proposal.rankingId()).madeBy())) {
      barriers.add(DecisionRejections.ownRanking());
    }
    barriers.addAll(decisionMakers.barriers(caller, covered));
    return barriers;
  }

  private record Approved(UUID proposalId) {}
}
