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
      RankingRule by,
      RankingInputs inputs,
      String madeBy,
      Instant madeAt) {
    this.rankingId = rankingId;
    this.parentId = parentId;
    this.roundId = inputs.roundId();
    this.rule = by.name();
    this.inputs = CanonicalJson.write(inputs);
    this.result = CanonicalJson.write(by.apply(inputs));
    this.sha256 = CanonicalJson.sha256(rule, this.inputs);
    this.madeBy = madeBy;
    this.madeAt = madeAt;
  }

  RankingView view() {
    var ranking = result();
    return new RankingView(
        rankingId,
        parentId,
        roundId,
        rule,
        sha256,
        madeBy,
        madeAt,
        ranking.rows(),
        ranking.pots(),
        ranking.selectionRule(),
        ranking.spread(),
        0);
  }

  String roundId() {
    return roundId;
  }

  RankingRule rule() {
    return RankingRule.named(rule);
  }

  RankingInputs inputs() {
    return CanonicalJson.read(inputs, RankingInputs.class);
  }

  Ranking result() {
    return CanonicalJson.read(result, Ranking.class);
  }

  /**
   * Whether a round that ranks by this rule can be decided by it. A correction is for one case and
   * never decides a round.
   */
  boolean decidesBy(RankingRule current) {
    return parentId == null && rule.equals(current.name());
  }

  /** Applies the rule that made it to the inputs that were kept, once more. */
  RankingReplay replay() {
    var kept = inputs();
    var again = CanonicalJson.write(rule().apply(kept));
    var hash = CanonicalJson.sha256(rule, CanonicalJson.write(kept));
    return new RankingReplay(
        rankingId,
        rule,
        sha256,
        hash,
        CanonicalJson.sha256(result),
        CanonicalJson.sha256(again),
        sha256.equals(hash) && result.equals(again));
  }
}
