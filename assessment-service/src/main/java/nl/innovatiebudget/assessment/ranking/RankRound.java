package nl.innovatiebudget.assessment.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import nl.innovatiebudget.assessment.act.Acts;
import nl.innovatiebudget.assessment.act.NewAct;
import nl.innovatiebudget.assessment.pitch.PitchScores;
import nl.innovatiebudget.assessment.ranking.RankingInputs.CaseInput;
import nl.innovatiebudget.assessment.round.Rounds;
import nl.innovatiebudget.kit.problem.Rejected;

/** Ranks the cases of a round and keeps the ranking together with all it was made of. */
@ApplicationScoped
class RankRound {

  private final Rounds rounds;
  private final GatherInputs gatherInputs;
  private final Rankings rankings;
  private final PitchScores pitches;
  private final Acts acts;
  private final Clock clock;

  RankRound(
      Rounds rounds,
      GatherInputs gatherInputs,
      Rankings rankings,
      PitchScores pitches,
      Acts acts,
      Clock clock) {
    this.rounds = rounds;
    this.gatherInputs = gatherInputs;
    this.rankings = rankings;
    this.pitches = pitches;
    this.acts = acts;
    this.clock = clock;
  }

  /**
   * Refuses while a pre-selection or a pitch score is missing, after all was decided, and a round
   * that is too large for its rule.
   */
  @Transactional
  RankingView rank(String roundId, String madeBy) {
    var round = rounds.lock(roundId);
    var inputs = gatherInputs.gather(round, Set.of());
    var rule = RankingRule.of(round.assessment().rankingRule());
    Rejected.ifAny(rule.tooMuch(inputs).stream().toList());
    var ranking = new StoredRanking(UUID.randomUUID(), null, rule, inputs, madeBy, clock.instant());
    rankings.persist(ranking);
    pitches.rankedAt(
        clock.instant(), inputs.cases().stream().map(CaseInput::applicationId).toList());
    var view = ranking.view();
    acts.record(
        new NewAct(
            roundId,
            null,
            null,
            "round-ranked",
            null,
            new Ranked(view.rankingId(), view.rule(), view.sha256())));
    return view;
  }

  private record Ranked(UUID rankingId, String rule, String sha256) {}
}
