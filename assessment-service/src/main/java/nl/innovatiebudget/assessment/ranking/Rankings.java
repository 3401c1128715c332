package nl.innovatiebudget.assessment.ranking;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
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

  /** Refuses a ranking that other facts were put into than those of now. */
  public RankingView requireCurrent(UUID rankingId, RoundDefinition round) {
    var ranking = stored(rankingId);
    var rule = RankingRule.of(round.assessment().rankingRule());
    if (!ranking.madeOf(rule, gatherInputs.gather(round))) {
      throw new Rejected(new RankingRejection.RankingOutdated());
    }
    return ranking.view();
  }

  /** What it was made of. */
  public RankingInputs inputs(UUID rankingId) {
    return stored(rankingId).inputs();
  }

  /** Refuses one that was never made. */
  StoredRanking stored(UUID rankingId) {
    return findByIdOptional(rankingId).orElseThrow(() -> new Rejected(Rejection.notFound()));
  }
}
