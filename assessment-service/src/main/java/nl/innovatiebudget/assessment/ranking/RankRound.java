package nl.innovatiebudget.assessment.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import nl.innovatiebudget.assessment.pitch.PitchScores;
import nl.innovatiebudget.assessment.ranking.RankingInputs.CaseInput;
import nl.innovatiebudget.assessment.round.Rounds;

/** Ranks the cases of a round and keeps the ranking together with all it was made of. */
@ApplicationScoped
class RankRound {

  private final Rounds rounds;
  private final GatherInputs gatherInputs;
  private final Rankings rankings;
  private final PitchScores pitches;
  private final Clock clock;

  RankRound(
      Rounds rounds,
      GatherInputs gatherInputs,
      Rankings rankings,
      PitchScores pitches,
      Clock clock) {
    this.rounds = rounds;
    this.gatherInputs = gatherInputs;
    this.rankings = rankings;
    this.pitches = pitches;
    this.clock = clock;
  }

  /** Refuses while a pre-selection or a pitch score is missing, and after the decision. */
  @Transactional
  RankingView rank(String roundId, String madeBy) {
    var inputs = gatherInputs.gather(rounds.lock(roundId));
    var ranking = new StoredRanking(UUID.randomUUID(), inputs, madeBy, clock.instant());
    rankings.persist(ranking);
    pitches.rankedAt(
        clock.instant(), inputs.cases().stream().map(CaseInput::applicationId).toList());
    return ranking.view();
  }
}
