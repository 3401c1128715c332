package nl.innovatiebudget.assessment.scoring;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** Until when the jury of a round scores. */
@Entity
class ScoringDeadline {

  @Id private String roundId;
  private Instant deadlineAt;

  protected ScoringDeadline() {}

  ScoringDeadline(String roundId, Instant deadlineAt) {
    this.roundId = roundId;
    this.deadlineAt = deadlineAt;
  }

  void move(Instant to) {
    deadlineAt = to;
  }

  String roundId() {
    return roundId;
  }

  /** The first instant that is too late. */
  Instant deadlineAt() {
    return deadlineAt;
  }
}
