package nl.innovatiebudget.assessment.scoring;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import nl.innovatiebudget.assessment.round.RoundDefinition.Assessment;

/** What the rule made of a case at its last pre-selection, kept beside what the panel does. */
@Entity
@Table(name = "preselection")
class PreselectedCase {

  @Id private UUID applicationId;
  private BigDecimal mean;
  private BigDecimal spread;

  @Enumerated(EnumType.STRING)
  private Band thresholdBand;

  @Enumerated(EnumType.STRING)
  private Band ruleBand;

  private Instant preselectedAt;

  protected PreselectedCase() {}

  PreselectedCase(UUID applicationId, PanelOpinion opinion, Assessment round, Instant at) {
    this.applicationId = applicationId;
    this.mean = opinion.mean();
    this.spread = opinion.spread();
    this.thresholdBand = Band.of(opinion.mean(), round);
    this.ruleBand = Band.ruled(opinion, round);
    this.preselectedAt = at;
  }

  /** It was handed back and is pre-selected again. */
  void judge(PanelOpinion opinion, Assessment round, Instant at) {
    mean = opinion.mean();
    spread = opinion.spread();
    thresholdBand = Band.of(opinion.mean(), round);
    ruleBand = Band.ruled(opinion, round);
    preselectedAt = at;
  }

  UUID applicationId() {
    return applicationId;
  }

  BigDecimal mean() {
    return mean;
  }

  BigDecimal spread() {
    return spread;
  }

  /** By the mean alone. */
  Band thresholdBand() {
    return thresholdBand;
  }

  /** By the mean and the jurors' disagreement. */
  Band ruleBand() {
    return ruleBand;
  }

  Instant preselectedAt() {
    return preselectedAt;
  }
}
