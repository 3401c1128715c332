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
import org.jspecify.annotations.Nullable;

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
   * Refuses who prepared it, had it depart from the advice, made the ranking, is on the jury or has
   * an interest; a proposal that ended or is not as it was read; a ranking the facts have
   * overtaken; awards to what is not eligible, and awards that pass a pot.
   *
   * @param read the tag of what the caller read
   */
  @Transactional
  ProposalView approve(UUID proposalId, @Nullable String read, Caller caller) {
    var proposal = proposals.lock(proposalId);
    Rejected.ifAny(proposal.ended().stream().toList());
    var round = rounds.lock(proposal.roundId());
    var inRound = cases.lockRound(round.roundId());
    var covered = inRound.stream().filter(file -> proposal.covers(file.applicationId())).toList();
    Rejected.ifAny(barriers(proposal, covered, caller));
    ProposalTag.requireMatch(read, proposal.version());
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
    return proposals.written(proposal);
  }

  private List<Rejection> barriers(
      DecisionProposal proposal, List<CaseFile> covered, Caller caller) {
    var barriers = new ArrayList<Rejection>();
    var by = caller.actingSubject();
    if (by.equals(proposal.preparedBy()) || proposal.deviators().anyMatch(by::equals)) {
      barriers.add(DecisionRejections.ownProposal());
    }
    if (by.equals(rankings.get(proposal.rankingId()).madeBy())) {
      barriers.add(DecisionRejections.ownRanking());
    }
    barriers.addAll(decisionMakers.barriers(caller, covered));
    return barriers;
  }

  private record Approved(UUID proposalId) {}
}
