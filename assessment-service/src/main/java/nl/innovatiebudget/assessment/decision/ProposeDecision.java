package nl.innovatiebudget.assessment.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import nl.innovatiebudget.assessment.advice.Advices;
import nl.innovatiebudget.assessment.ranking.Rankings;
import nl.innovatiebudget.assessment.round.Rounds;
import nl.innovatiebudget.kit.problem.Rejected;

/** Prepares the decision on a round, after a ranking of the facts as they are. */
@ApplicationScoped
class ProposeDecision {

  private final Rounds rounds;
  private final Rankings rankings;
  private final Advices advices;
  private final DecisionProposals proposals;
  private final Clock clock;

  ProposeDecision(
      Rounds rounds, Rankings rankings, Advices advices, DecisionProposals proposals, Clock clock) {
    this.rounds = rounds;
    this.rankings = rankings;
    this.advices = advices;
    this.proposals = proposals;
    this.clock = clock;
  }

  /**
   * Refuses a ranking of another round, one that the facts have overtaken, and one on which the
   * jury did not sign an advice.
   */
  @Transactional
  ProposalView propose(String roundId, UUID rankingId, String preparedBy) {
    var round = rounds.lock(roundId);
    if (!rankings.get(rankingId).roundId().equals(roundId)) {
      throw new Rejected(new DecisionRejection.RankingOfOtherRound());
    }
    rankings.requireCurrent(rankingId, round);
    advices.requireSigned(rankingId);
    var proposal =
        new DecisionProposal(UUID.randomUUID(), roundId, rankingId, preparedBy, clock.instant());
    proposals.persist(proposal);
    return proposal.view();
  }
}
