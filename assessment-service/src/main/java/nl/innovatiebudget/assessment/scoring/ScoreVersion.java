package nl.innovatiebudget.assessment.scoring;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.assessment.casefile.Seat;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A sheet as it was submitted once, kept for good whatever came after it. */
@Entity
@Immutable
class ScoreVersion {

  @Embeddable
  record Key(UUID applicationId, UUID jurorId, int version) {}

  @EmbeddedId private Key key;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<CriterionScore> scores;

  private Instant submittedAt;

  protected ScoreVersion() {}

  ScoreVersion(Seat seat, int version, List<CriterionScore> scores, Instant submittedAt) {
    this.key = new Key(seat.applicationId(), seat.jurorId(), version);
    this.scores = List.copyOf(scores);
    this.submittedAt = submittedAt;
  }

  Key key() {
    return key;
  }

  List<CriterionScore> scores() {
    return scores;
  }

  Instant submittedAt() {
    return submittedAt;
  }
}
