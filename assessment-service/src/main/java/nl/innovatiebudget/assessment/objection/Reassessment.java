package nl.innovatiebudget.assessment.objection;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.innovatiebudget.assessment.scoring.CriterionScore;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** What a juror who took no part before thinks of a case that was objected about. */
@Entity
class Reassessment {

  /** One juror's part in one objection. */
  @Embeddable
  record Key(UUID objectionId, UUID jurorId) {}

  @EmbeddedId private Key key;
  private Instant assignedAt;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  private @Nullable List<CriterionScore> scores;

  private @Nullable Instant scoredAt;
  @Version private int version;

  protected Reassessment() {}

  Reassessment(Key key, Instant assignedAt) {
    this.key = key;
    this.assignedAt = assignedAt;
  }

  void score(List<CriterionScore> given, Instant at) {
    scores = List.copyOf(given);
    scoredAt = at;
  }

  UUID objectionId() {
    return key.objectionId();
  }

  UUID jurorId() {
    return key.jurorId();
  }

  Instant assignedAt() {
    return assignedAt;
  }

  boolean isScored() {
    return scores != null;
  }

  Optional<List<CriterionScore>> scores() {
    return Optional.ofNullable(scores);
  }

  /** Score by criterion; refuses while there are none. */
  Map<String, Integer> byCriterion() {
    return scores().orElseThrow().stream()
        .collect(Collectors.toMap(CriterionScore::criterionId, CriterionScore::score));
  }

  ObjectionView.Reassessor view() {
    return new ObjectionView.Reassessor(key.jurorId(), scoredAt);
  }
}
