package nl.innovatiebudget.assessment.ranking;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A ranking as it was made: its inputs as they were hashed, and what came out. */
@Entity
@Immutable
@Table(name = "ranking")
class StoredRanking {

  @Id private UUID rankingId;
  private String roundId;
  private String rule;
  private String inputs;
  private String result;
  private String sha256;
  private String madeBy;
  private Instant madeAt;

  protected StoredRanking() {}

  StoredRanking(UUID rankingId, RankingInputs inputs, String madeBy, Instant madeAt) {
    this.rankingId = rankingId;
    this.roundId = inputs.roundId();
    this.rule = RankingRule.NAME;
    this.inputs = CanonicalJson.write(inputs);
    this.result = CanonicalJson.write(RankingRule.apply(inputs));
    this.sha256 = CanonicalJson.sha256(rule, this.inputs);
    this.madeBy = madeBy;
    this.madeAt = madeAt;
  }

  RankingView view() {
    var ranking = CanonicalJson.read(result, Ranking.class);
    return new RankingView(
        rankingId, roundId, rule, sha256, madeBy, madeAt, ranking.rows(), ranking.pots());
  }

  /** Whether the rule and the facts of now would be hashed as those of then. */
  boolean madeOf(RankingInputs now) {
    return sha256.equals(CanonicalJson.sha256(RankingRule.NAME, CanonicalJson.write(now)));
  }
}
