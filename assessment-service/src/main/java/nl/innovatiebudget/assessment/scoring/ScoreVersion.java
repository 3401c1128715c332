package nl.innovatiebudget.assessment.scoring;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** A sheet as it was submitted once, kept for good whatever came after it. */
@Entity
@Immutable
class ScoreVersion {

  @Embeddable
  record Key(UUID applicationId, UUID jurorId, int version) {}

  @EmbeddedId private Key key;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  private List<CriterionScore> scores;

  private Instant submittedAt;

  protected ScoreVersion() {}

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
