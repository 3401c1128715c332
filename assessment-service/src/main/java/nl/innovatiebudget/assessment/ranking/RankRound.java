package nl.innovatiebudget.assessment.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import nl.innovatiebudget.assessment.round.Rounds;

/** Ranks the cases of a round and keeps the ranking together with all it was made of. */
@ApplicationScoped
class RankRound {

  private final Rounds rounds;
  private final GatherInputs gatherInputs;
  private final Rankings rankings;
  private final Clock clock;

  RankRound(Rounds rounds, GatherInputs gatherInputs, Rankings rankings, Clock clock) {
    this.rounds = rounds;
    this.gatherInputs = gatherInputs;
    this.rankings = rankings;
    this.clock = clock;
  }

  /** Refuses while a pre-selection or a pitch score is missing, and after all was decided. */
  @Transactional
  RankingView rank(String roundId, String madeBy) {
    var inputs = gatherInputs.gather(rounds.lock(roundId), Set.of());
    var ranking = new StoredRanking(UUID.randomUUID(), null, inputs, madeBy, clock.instant());
    rankings.persist(ranking);
    return ranking.view();
  }
}
