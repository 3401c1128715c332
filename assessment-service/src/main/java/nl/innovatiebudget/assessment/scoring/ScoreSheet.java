package nl.innovatiebudget.assessment.scoring;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.innovatiebudget.assessment.casefile.Seat;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** What one juror thinks of one case, on every criterion. */
@Entity
public class ScoreSheet {

  @EmbeddedId private Seat seat;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  private List<CriterionScore> scores;

  private Instant scoredAt;
  @Version private int version;

  protected ScoreSheet() {}

  public Seat seat() {
    return seat;
  }

  public List<CriterionScore> scores() {
    return scores;
  }

  /** Score by criterion. */
  public Map<String, Integer> byCriterion() {
    return scores.stream()
        .collect(Collectors.toMap(CriterionScore::criterionId, CriterionScore::score));
  }

  public ScoreView view() {
    return new ScoreView(seat.applicationId(), scores, scoredAt);
  }
}
