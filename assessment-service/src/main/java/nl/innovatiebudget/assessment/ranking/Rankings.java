package nl.innovatiebudget.assessment.ranking;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.innovatiebudget.assessment.ranking.RankingInputs.CaseInput;
import nl.innovatiebudget.assessment.round.RoundDefinition;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/** The rankings that were made; they are never changed. */
@ApplicationScoped
public class Rankings implements PanacheRepositoryBase<StoredRanking, UUID> {

  private final GatherInputs gatherInputs;

  Rankings(GatherInputs gatherInputs) {
    this.gatherInputs = gatherInputs;
  }

  /** Refuses one that was never made. */
  public RankingView get(UUID rankingId) {
    return stored(rankingId).view();
  }

  /** What it was made of. */
  public RankingInputs inputs(UUID rankingId) {
    return stored(rankingId).inputs();
  }

  /**
   * Refuses a ranking that other facts were put into than those of now. Cases of it that were
   * decided since are the outcome of it, and no other fact.
   */
  public RankingView requireCurrent(UUID rankingId, RoundDefinition round) {
    var ranking = stored(rankingId);
    var inputs = ranking.inputs();
    var own = inputs.cases().stream().map(CaseInput::applicationId).collect(Collectors.toSet());
    var now = gatherInputs.gather(round, own);
    if (!ranking.decidesBy(RankingRule.of(round.assessment().rankingRule()))
        || !inputs.without(gatherInputs.decided(round.roundId())).equals(now)) {
      throw new Rejected(RankingRejections.rankingOutdated());
    }
    return ranking.view();
  }

  /** Refuses one that was never made. */
  StoredRanking stored(UUID rankingId) {
    return findByIdOptional(rankingId).orElseThrow(() -> new Rejected(Rejection.notFound()));
  }
}
