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

  StoredRanking(
      UUID rankingId, RankingRule by, RankingInputs inputs, String madeBy, Instant madeAt) {
    this.rankingId = rankingId;
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

  /** Whether the rule and the facts of now would be hashed as those of then. */
  boolean madeOf(RankingRule by, RankingInputs now) {
    return sha256.equals(CanonicalJson.sha256(by.name(), CanonicalJson.write(now)));
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
