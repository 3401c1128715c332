package nl.innovatiebudget.assessment.ranking;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A ranking as it was made: its inputs as they were hashed, and what came out. */
@Entity
@Immutable
@Table(name = "ranking")
class StoredRanking {

  @Id private UUID rankingId;
  private @Nullable UUID parentId;
  private String roundId;
  private String rule;
  private String inputs;
  private String result;
  private String sha256;
  private String madeBy;
  private Instant madeAt;

  protected StoredRanking() {}

  /**
   * @param parentId the ranking that this one is a correction of, if it is one
   */
  StoredRanking(
      UUID rankingId,
      @Nullable UUID parentId,
      RankingInputs inputs,
      String madeBy,
      Instant madeAt) {
    this.rankingId = rankingId;
    this.parentId = parentId;
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
        rankingId, parentId, roundId, rule, sha256, madeBy, madeAt, ranking.rows(), ranking.pots());
  }

  RankingInputs inputs() {
    return CanonicalJson.read(inputs, RankingInputs.class);
  }

  /** A correction is for one case and never decides a round. */
  boolean isByTheRuleOfNow() {
    return parentId == null && rule.equals(RankingRule.NAME);
  }
}
